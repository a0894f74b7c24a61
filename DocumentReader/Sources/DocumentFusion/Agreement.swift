internal import DocumentFields

extension FieldValue {
    /// Whether two readings say the same: case, blanks and marks are not what sources differ in.
    func agrees(with other: FieldValue) -> Bool { essence == other.essence }

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
