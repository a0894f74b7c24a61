import DocumentLayout
import GreyImages
import Testing

@Suite("Grey images")
struct GreyImageTests {
    /// 1 2 3
    /// 4 5 6
    private let image = GreyImage(width: 3, height: 2, pixels: [1, 2, 3, 4, 5, 6])

    @Test("pixels that do not fill the size are no image")
    func wrongCount() {
        #expect(GreyImage(width: 3, height: 2, pixels: [1, 2, 3]) == nil)
        #expect(GreyImage(width: 0, height: 2, pixels: []) == nil)
    }

    @Test("a turn to the right brings the first column to the top, last row first")
    func turnRight() throws {
        let image = try #require(image)

        #expect(image.turned(.right).pixels == [4, 1, 5, 2, 6, 3])
        #expect(image.turned(.left).pixels == [3, 6, 2, 5, 1, 4])
        #expect(image.turned(.half).pixels == [6, 5, 4, 3, 2, 1])
    }

    @Test("every turn is undone by its inverse", arguments: QuarterTurn.allCases)
    func inverse(turn: QuarterTurn) throws {
        let image = try #require(image)

        #expect(image.turned(turn).turned(turn.inverse) == image)
    }

    @Test(
        "each orientation of EXIF makes its stored pixels stand upright",
        arguments: [
            (ImageOrientation.upright, [1, 2, 3, 4, 5, 6]), (.mirrored, [3, 2, 1, 6, 5, 4]),
            (.upsideDown, [6, 5, 4, 3, 2, 1]), (.upsideDownMirrored, [4, 5, 6, 1, 2, 3]),
            (.leftMirrored, [1, 4, 2, 5, 3, 6]), (.left, [4, 1, 5, 2, 6, 3]),
            (.rightMirrored, [6, 3, 5, 2, 4, 1]), (.right, [3, 6, 2, 5, 1, 4]),
        ] as [(ImageOrientation, [UInt8])])
    func orientation(orientation: ImageOrientation, upright: [UInt8]) throws {
        #expect(try #require(image).upright(from: orientation).pixels == upright)
    }

    @Test("a cut outside of the image is nothing, and one across its edge is what is inside")
    func cut() throws {
        let image = try #require(image)

        #expect(image.cut(to: Box(left: 1, top: 1, width: 9, height: 9))?.pixels == [5, 6])
        #expect(image.cut(to: Box(left: 3, top: 0, width: 2, height: 2)) == nil)
    }

    @Test("scaling keeps an even shade, in both directions", arguments: [1, 2, 3, 7, 16, 40])
    func scaleEven(side: Int) throws {
        let even = try #require(GreyImage(width: 16, height: 16, shade: 255))

        #expect(even.scaled(width: side, height: side).pixels.allSatisfy { $0 == 255 })
    }

    @Test("made smaller, each pixel is the mean of those it stands for")
    func scaleDown() throws {
        let image = try #require(GreyImage(width: 4, height: 2, pixels: [0, 100, 200, 200, 100, 0, 200, 200]))

        #expect(image.scaled(width: 2, height: 1).pixels == [50, 200])
    }

    @Test("a rotation turns clockwise around the middle")
    func rotate() throws {
        var pixels = [UInt8](repeating: 255, count: 81)
        pixels[4 * 9 + 7] = 0  // right of the middle
        let image = try #require(GreyImage(width: 9, height: 9, pixels: pixels))

        let rotated = image.rotated(byDegrees: 90, shade: 255)

        #expect(rotated[4, 7] == 0)
        #expect(rotated[7, 4] == 255)
    }

    @Test(
        "a graymap with comments is read, and one that breaks off is not",
        arguments: [
            ("P5\n# made by hand\n2 1\n255\n", true), ("P5 2 1 255 ", true), ("P5 2 2 255 ", false),
            ("P6 2 1 255 ", false),
        ])
    func graymap(header: String, isImage: Bool) {
        #expect((GreyImage(portableGraymap: Array(header.utf8) + [7, 9])?.pixels == [7, 9]) == isImage)
    }
}
