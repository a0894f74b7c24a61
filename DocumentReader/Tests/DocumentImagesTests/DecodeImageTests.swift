import DocumentImages
import Testing

@Suite("Decoding files of unknown origin")
struct DecodeImageTests {
    @Test(
        "the first bytes tell the format",
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("RIFF....WEBP".utf8), .webp), (Array("....ftypheic".utf8), .heic),
            (Array("%PDF-1.7".utf8), .pdf), (Array("junk\n%PDF-1.4".utf8), .pdf), (Array("GIF89a".utf8), nil),
            ([], nil),
        ] as [([UInt8], ImageFormat?)])
    func formats(bytes: [UInt8], format: ImageFormat?) {
        #expect(ImageFormat(of: bytes) == format)
    }

    @Test(
        "a header that announces more pixels than allowed is refused before they are",
        arguments: [(60_000, 60_000), (20_000, 100)])
    func tooLarge(width: UInt32, height: UInt32) {
        #expect(throws: ImageError.tooLarge) {
            try decodeImage(Headers.png(width: width, height: height), format: .png)
        }
    }

    @Test("a header without its pixels is damaged", arguments: [ImageFormat.jpeg, .png, .webp, .heic])
    func damaged(format: ImageFormat) {
        let bytes: [UInt8] =
            switch format {
            case .png: Headers.png(width: 200, height: 200)
            case .jpeg: [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 200, 0, 200, 1, 1, 0x11, 0, 0xFF, 0xD9]
            case .webp: Array("RIFF\u{20}\0\0\0WEBPVP8 ".utf8)
            default: Array("\0\0\0\u{18}ftypheic\0\0\0\0heicmif1".utf8)
            }

        #expect(throws: ImageError.damaged) { try decodeImage(bytes, format: format) }
    }

    @Test("a picture of a few pixels is no document")
    func tooSmall() {
        #expect(throws: ImageError.tooSmall) { try decodeImage(Headers.png(width: 20, height: 20), format: .png) }
    }
}

private enum Headers {
    /// A PNG file up to its header, whose checksum holds.
    static func png(width: UInt32, height: UInt32) -> [UInt8] {
        func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        let header = Array("IHDR".utf8) + number(width) + number(height) + [8, 0, 0, 0, 0]
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // The library reads on to the first data before it tells the size.
        let data = Array("IDAT".utf8)
        return signature + number(13) + header + number(checksum(header)) + number(0) + data + number(checksum(data))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { checksum, byte in
            (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}
