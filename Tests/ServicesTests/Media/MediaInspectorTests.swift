import Services
import Testing
import Verification

@Suite struct MediaInspectorTests {
    @Test("each format is known by its bytes, fed whole or one by one", arguments: MediaSample.all)
    func knowsFormats(_ sample: MediaSample) throws {
        let whole = try inspect(sample.bytes, pieceLength: sample.bytes.count)
        let single = try inspect(sample.bytes, pieceLength: 1)

        #expect(whole == sample.description)
        #expect(single == sample.description)
    }

    @Test("a JPEG's size is found behind application segments of any length")
    func skipsSegments() throws {
        var bytes: [UInt8] = [0xFF, 0xD8]
        for _ in 0..<40 {
            bytes += [0xFF, 0xE1, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: 0xFFFD)
        }
        bytes += [0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x00, 0x02, 0x00]

        let description = try inspect(bytes, pieceLength: 1000)

        #expect(description == MediaDescription(type: .jpeg, size: PixelSize(width: 512, height: 256)))
    }

    @Test(
        "a broken or foreign file is refused",
        arguments: [
            ([0xFF, 0xD8], MediaProblem.unreadable),
            (MediaSample.jpegHeader(width: 0, height: 10), .dimensions(PixelSize(width: 0, height: 10))),
            ([0xFF, 0xD8, 0xFF, 0xDA] + [UInt8](repeating: 0, count: 20), .unreadable),
            (Array("GIF89a".utf8) + [UInt8](repeating: 0, count: 20), .unsupported),
            (Array("<svg xmlns='http://www.w3.org/2000/svg'>".utf8), .unsupported),
            (MediaSample.pngHeader(width: 7000, height: 6000), .dimensions(PixelSize(width: 7000, height: 6000))),
            (MediaSample.pngHeader(width: 12_001, height: 1), .dimensions(PixelSize(width: 12_001, height: 1))),
            (
                MediaSample.pngHeader(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF),
                .dimensions(PixelSize(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF))
            ),
            (MediaSample.pngHeader(width: 10, height: 10) + MediaSample.chunk("acTL"), .animated),
            (MediaSample.webP(flags: 0x02), .animated),
            (MediaSample.heic(width: 50_000, height: 100), .dimensions(PixelSize(width: 50_000, height: 100))),
            (Array(MediaSample.heic(width: 100, height: 100).dropLast(4)), .unreadable),
        ] as [([UInt8], MediaProblem)])
    func refuses(_ bytes: [UInt8], _ problem: MediaProblem) {
        #expect(throws: problem) { try inspect(bytes, pieceLength: bytes.count) }
        #expect(throws: problem) { try inspect(bytes, pieceLength: 1) }
    }

    @Test("no cut of a file and no flipped byte of its header traps")
    func survivesDamage() {
        for sample in MediaSample.all {
            for length in 0..<sample.bytes.count {
                _ = try? inspect(Array(sample.bytes.prefix(length)), pieceLength: 5)
            }
            for index in sample.bytes.indices {
                for value: UInt8 in [0, 1, 0x7F, 0xFF] {
                    var damaged = sample.bytes
                    damaged[index] = value
                    _ = try? inspect(damaged, pieceLength: 9)
                }
            }
        }
    }

    @Test("a file that is not what it was declared to be is refused")
    func comparesDeclaration() throws {
        var inspector = MediaInspector()
        try inspector.consume(MediaSample.png.bytes[...])

        #expect(throws: MediaProblem.typeMismatch(declared: .jpeg, found: .png)) {
            try inspector.finish(declared: .jpeg)
        }
    }

    private func inspect(_ bytes: [UInt8], pieceLength: Int) throws -> MediaDescription {
        var inspector = MediaInspector()
        for start in stride(from: 0, to: bytes.count, by: max(1, pieceLength)) {
            try inspector.consume(bytes[start..<min(start + pieceLength, bytes.count)])
        }
        return try inspector.finish()
    }
}
