internal import DocumentFields

extension FieldValue {
    /// Whether two readings say the same: case, blanks and marks are not what sources differ in.
    func agrees(with other: FieldValue) -> Bool { essence == other.essence }

    /// Whether this is the value of a zone with the marks that zones leave out; words must be parted alike.
    func spells(_ zone: FieldValue) -> Bool {
        text.uppercased().split { $0 == " " || $0 == "-" }.map { $0.filter { $0.isLetter || $0.isNumber } }
            .elementsEqual(zone.text.uppercased().split(separator: " ").map(String.init))
    }

    private var essence: [UInt8] {
        text.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
            default: nil
            }
        }
    }
}
