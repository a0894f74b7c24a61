import Services
import Testing
import Verification

/// A file that is just enough of its format.
struct MediaSample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let description: MediaDescription

    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ type: MediaType, width: Int? = 640, height: Int = 480) {
        self.name = name
        self.bytes = bytes
        description = MediaDescription(type: type, size: width.map { PixelSize(width: $0, height: height) })
    }

    static let png = MediaSample("PNG", pngHeader(width: 640, height: 480) + chunk("gAMA") + chunk("IDAT"), .png)

    static let all = [
        MediaSample("JPEG", jpegHeader(width: 640, height: 480), .jpeg),
        png,
        MediaSample("lossy WebP", webPChunk("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01]), .webp),
        // 14 bits of width less one, then 14 of height less one, from the lowest bit up.
        MediaSample("lossless WebP", webPChunk("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0x00, 0, 0, 0, 0, 0]), .webp),
        MediaSample("extended WebP", webP(flags: 0x10), .webp),
        MediaSample("HEIC", heic(width: 640, height: 480), .heic),
        MediaSample("PDF", Array("%PDF-1.7\n%and so on".utf8), .pdf, width: nil),
    ]

    static func jpegHeader(width: Int, height: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + [UInt8](repeating: 7, count: 14) + [0xFF, 0xC0, 0, 17, 8]
            + bigEndian(height, 2) + bigEndian(width, 2) + [3]
    }

    static func pngHeader(width: Int, height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + bigEndian(width, 4) + bigEndian(height, 4) + [8, 2, 0, 0, 0, 1, 2, 3, 4]
    }

    static func chunk(_ type: String) -> [UInt8] {
        [0, 0, 0, 4] + Array(type.utf8) + [0, 0, 0, 0, 9, 9, 9, 9]
    }

    static func webP(flags: UInt8) -> [UInt8] {
        webPChunk("VP8X", [flags, 0, 0, 0, 0x7F, 0x02, 0x00, 0xDF, 0x01, 0x00])
    }

    static func heic(width: Int, height: Int) -> [UInt8] {
        let tile = box("ispe", [0, 0, 0, 0] + bigEndian(64, 4) + bigEndian(64, 4))
        let whole = box("ispe", [0, 0, 0, 0] + bigEndian(width, 4) + bigEndian(height, 4))
        let metadata = box("meta", [0, 0, 0, 0] + box("hdlr", [1, 2, 3]) + box("iprp", box("ipco", tile + whole)))
        return box("ftyp", Array("heic".utf8) + [0, 0, 0, 0]) + box("free", []) + metadata
    }

    private static func webPChunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [50, 0, 0, 0] + Array("WEBP".utf8) + Array(type.utf8) + [10, 0, 0, 0] + payload
    }

    private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        bigEndian(content.count + 8, 4) + Array(type.utf8) + content
    }

    private static func bigEndian(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
