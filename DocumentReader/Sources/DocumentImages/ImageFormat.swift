/// The formats that files of documents come in, by their first bytes: names and types that senders state prove nothing.
package enum ImageFormat: String, Sendable, CaseIterable {
    case jpeg
    case png
    case webp
    case heic
    case pdf

    /// Tells the format; nil for any other.
    package init?(of bytes: [UInt8]) {
        func starts(with signature: some Collection<UInt8>, at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: signature)
        }
        if starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if starts(with: "RIFF".utf8), starts(with: "WEBP".utf8, at: 8) {
            self = .webp
        } else if starts(with: "ftyp".utf8, at: 4), Self.heicBrands.contains(where: { starts(with: $0.utf8, at: 8) }) {
            self = .heic
        } else if Self.hasPDFHeader(bytes) {
            self = .pdf
        } else {
            return nil
        }
    }

    private static let heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]

    /// Readers accept a header anywhere in the first kilobyte, so scanners write things before it.
    private static func hasPDFHeader(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        return start.indices.contains { start[$0...].starts(with: "%PDF-".utf8) }
    }
}
