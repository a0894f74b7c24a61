import Verification

/// The first bytes by which formats are known.
enum MediaSignature {
    /// As many bytes as any of the signatures needs.
    static let length = 12

    /// The format that starts with these bytes, of which there are at least `length`.
    static func type(of start: ArraySlice<UInt8>) -> MediaType? {
        if start.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if start.starts(with: "RIFF".utf8), start.dropFirst(8).starts(with: "WEBP".utf8) { return .webp }
        if start.dropFirst(4).starts(with: "ftyp".utf8) {
            return heicBrands.contains { start.dropFirst(8).starts(with: $0.utf8) } ? .heic : nil
        }
        if start.starts(with: "%PDF-1.".utf8) || start.starts(with: "%PDF-2.".utf8) { return .pdf }
        return nil
    }

    /// Major brands of single HEVC pictures; sequences (`hevc`, `msf1`) are films.
    private static let heicBrands = ["heic", "heix", "heim", "heis", "mif1"]
}
