import DocumentImages
import GreyImages
import Testing

@Suite("The orientation that a file demands")
struct EmbeddedOrientationTests {
    private func tiff(_ orientation: UInt8, isBigEndian: Bool) -> [UInt8] {
        isBigEndian
            ? Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
            : Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    }

    private func jpeg(_ tiff: [UInt8]) -> [UInt8] {
        let content = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + [0xFF, 0xDA]
    }

    @Test("JPEG, PNG and WebP say it in either byte order", arguments: [true, false])
    func formats(isBigEndian: Bool) {
        let tiff = tiff(6, isBigEndian: isBigEndian)
        let size = UInt8(tiff.count)
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, size] + Array("eXIf".utf8) + tiff
        let webp = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPEXIF".utf8) + [size, 0, 0, 0] + tiff

        #expect(embeddedOrientation(inJPEG: jpeg(tiff)) == .left)
        #expect(embeddedOrientation(inPNG: png) == .left)
        #expect(embeddedOrientation(inWebP: webp) == .left)
    }

    @Test("a file that breaks off anywhere, or names an orientation that is none, is upright")
    func broken() {
        let whole = jpeg(tiff(6, isBigEndian: true))

        #expect((0..<whole.count - 4).allSatisfy { embeddedOrientation(inJPEG: Array(whole.prefix($0))) == .upright })
        #expect(embeddedOrientation(inJPEG: jpeg(tiff(9, isBigEndian: true))) == .upright)
        #expect(embeddedOrientation(inJPEG: jpeg(tiff(0, isBigEndian: false))) == .upright)
    }
}
