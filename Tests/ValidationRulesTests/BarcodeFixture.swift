/// The barcode of the applicant's driver license; a test changes single elements.
struct BarcodeFixture {
    var issuerNumber = "636053"
    var version = "10"
    var type = "DL"
    var elements: [(String, String?)] = [
        ("DAQ", "D1234567"), ("DCS", "HARTWELL"), ("DDE", "N"), ("DAC", "MARIA"), ("DDF", "N"), ("DAD", "ELENA"),
        ("DDG", "N"), ("DBD", "05172021"), ("DBB", "05171990"), ("DBA", "05172029"), ("DBC", "2"),
        ("DAG", "742 EVERGREEN TER"), ("DAH", "APT 4"), ("DAI", "CLARKSVILLE"), ("DAJ", "TN"), ("DAK", "370400000  "),
        ("DCF", "12345"), ("DCG", "USA"), ("DDB", "01012019"),
    ]

    /// An element's value; nil leaves the element out.
    subscript(id: String) -> String? {
        get { elements.first { $0.0 == id }?.1 }
        set {
            elements.removeAll { $0.0 == id }
            elements.append((id, newValue))
        }
    }

    /// The payload as a reader of barcodes gives it.
    var text: String {
        let lines = elements.compactMap { id, value in value.map { id + $0 } }.joined(separator: "\n")
        return "@\n\u{1E}\rANSI \(issuerNumber)\(version)0101\(type)00310200\(type)\(lines)\r"
    }
}
