/// What the PDF417 barcode on the back of a North American driver licence or identification card says.
///
/// It follows annex D of the card design standard of AAMVA, in all editions and as leniently as cards need. Nothing in it
/// proves that it is genuine: the format has neither signature nor check digit.
public struct AAMVABarcode: Sendable, Equatable {
    /// What kind of card the barcode says it is on.
    public enum CardType: String, Sendable, CaseIterable {
        case license
        case identificationCard
        /// An enhanced card, for crossing land borders; it may be a licence or not.
        case enhanced
    }

    /// The edition of the standard, 1 for the year 2000.
    public let version: Int
    /// The issuer's own version; nil in the first edition.
    public let jurisdictionVersion: Int?
    /// The issuer identification number, six digits.
    public let issuerNumber: String
    /// What kind of card it is; nil when no subfile of a known type is there.
    public let cardType: CardType?
    /// All elements by identifier, such as `DCS`, also unknown ones; never race or social security numbers.
    public let elements: [String: String]

    /// Reads a barcode's content, as any reader of barcodes delivers it.
    public init(parsing payload: some Collection<UInt8>) throws(AAMVABarcodeError) {
        var characters = try AAMVAPayload.characters(of: payload)[...]
        let header = try AAMVAHeader(takenFrom: &characters)
        let (elements, subfileTypes) = AAMVAElements.read(characters)
        guard !elements.isEmpty else { throw .noElements }
        version = header.version
        jurisdictionVersion = header.jurisdictionVersion
        issuerNumber = header.issuerNumber
        cardType = (header.subfileTypes + subfileTypes).lazy.compactMap(Self.cardType).first
        self.elements = elements
    }

    /// Reads a barcode's content that a reader delivered as text.
    public init(parsing payload: some StringProtocol) throws(AAMVABarcodeError) {
        try self.init(parsing: Array(payload.utf8))
    }

    /// The state, province or territory behind the issuer number; nil when it is not known.
    public var issuer: AAMVAIssuer? { AAMVAIssuer(number: issuerNumber) }

    /// An element's value; nil when it is missing, empty, or a word for empty.
    public func value(_ identifier: String) -> String? {
        guard let value = elements[identifier], let first = value.utf8.first else { return nil }
        let canBeEmpty = first.upperCased == UInt8(ascii: "N") || first.upperCased == UInt8(ascii: "U")
        return canBeEmpty && Self.wordsForEmpty.contains(value.uppercased()) ? nil : value
    }

    private static let wordsForEmpty: Set<String> = ["NONE", "UNAVL", "UNAVAIL", "UNAVAILABLE"]

    private static func cardType(_ subfileType: String) -> CardType? {
        switch subfileType {
        case "DL": .license
        case "ID": .identificationCard
        case "EN": .enhanced
        default: nil
        }
    }
}
