import QRCode

/// The picture of a link.
enum LinkQRCode {
    /// An SVG data URI; empty for an address too long for any QR code, which configuration rules out.
    static func dataURI(for url: String) -> String {
        (try? QRCode(encoding: url, errorCorrection: .medium).svgDataURI()) ?? ""
    }
}
