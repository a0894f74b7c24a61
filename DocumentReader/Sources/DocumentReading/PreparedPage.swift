internal import DocumentLayout
internal import GreyImages
internal import TextDetection

/// A page that was turned and straightened to be read.
struct PreparedPage {
    /// Lines of text run across it, though it may stand on its head.
    let image: GreyImage
    let lines: [GlyphLine]
    /// How many spots may be characters.
    private let spots: Int
    /// How the picture was turned.
    let turn: QuarterTurn
    /// How many pixels of this image are one of the picture.
    let scale: Double
    /// How far the lines leaned clockwise before, in degrees.
    let lean: Double

    /// The long sides between which images are read: characters need some pixels, and more than enough only take time.
    private static let longSides = 1400...2200
    private static let largestLean = 20.0

    init(_ picture: GreyImage) {
        let wanted = min(max(picture.longSide, Self.longSides.lowerBound), Self.longSides.upperBound)
        // Never more than doubled: pixels that are not there cannot be made.
        let scale = min(2, Double(wanted) / Double(picture.longSide))
        var image = picture.scaled(by: scale)
        var spots = glyphs(in: image)
        var turn = QuarterTurn.none
        if TextDirection(of: spots, inHeight: image.height) == .alongside {
            turn = .right
            spots = spots.map { $0.turnedRight(inHeight: image.height) }.sorted {
                ($0.left, $0.top) < ($1.left, $1.top)
            }
            image = image.turned(turn)
        }
        var lines = GlyphLine.lines(of: spots)
        let lean = Self.lean(of: lines)
        if abs(lean) > 0.25 {
            image = image.rotated(byDegrees: -lean, shade: image.shade(atShare: 0.5))
            lines = GlyphLine.lines(of: glyphs(in: image))
        }
        self.init(image: image, lines: lines, spots: spots.count, turn: turn, scale: scale, lean: lean)
    }

    /// The page after a turn by half.
    var upsideDown: PreparedPage {
        let image = image.turned(.half)
        let lines = lines.compactMap { line in
            GlyphLine(
                glyphs: line.glyphs.reversed().map { glyph in
                    Box(
                        left: image.width - glyph.right, top: image.height - glyph.bottom, width: glyph.width,
                        height: glyph.height)
                })
        }
        return PreparedPage(
            image: image, lines: lines, spots: spots, turn: turn.followed(by: .half), scale: scale, lean: lean)
    }

    /// Whether there are lines that look like print, and more than chance puts together in noise.
    var hasText: Bool { textSize >= 24 && 10 * textSize >= spots }

    /// How many spots are parts of lines that look like print.
    var textSize: Int { lines.reduce(0) { $0 + ($1.isRegular ? $1.glyphs.count : 0) } }

    private init(image: GreyImage, lines: [GlyphLine], spots: Int, turn: QuarterTurn, scale: Double, lean: Double) {
        self.image = image
        self.lines = lines
        self.spots = spots
        self.turn = turn
        self.scale = scale
        self.lean = lean
    }

    /// The lean of the middle spot in a row of all spots by the lean of their lines, in degrees.
    private static func lean(of lines: [GlyphLine]) -> Double {
        let long = lines.filter { $0.glyphs.count >= 8 }.sorted { $0.slope < $1.slope }
        let half = long.reduce(0) { $0 + $1.glyphs.count } / 2
        var count = 0
        for line in long {
            count += line.glyphs.count
            if count > half {
                let degrees = degrees(ofSlope: line.slope)
                return abs(degrees) <= largestLean ? degrees : 0
            }
        }
        return 0
    }
}
