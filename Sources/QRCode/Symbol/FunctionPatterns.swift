/// Draws the patterns that are the same in every symbol of a version.
struct FunctionPatterns {
    /// The dark modules of the patterns.
    private(set) var dark: ModuleGrid
    /// Every module no content may use, the places of the format information included.
    private(set) var reserved: ModuleGrid
    private let size: Int

    init(_ version: Version) {
        size = version.size
        dark = ModuleGrid(size: size)
        reserved = dark
        drawTiming()
        drawFinder(3, 3)
        drawFinder(size - 4, 3)
        drawFinder(3, size - 4)
        drawAlignment(version.alignmentCentres)
        for place in FormatPlaces(size: size).all { draw(place.x, place.y, isDark: false) }
        // One module beside the format information is always dark.
        draw(8, size - 8, isDark: true)
        if version.number >= 7 { drawVersion(version) }
    }

    private mutating func draw(_ x: Int, _ y: Int, isDark: Bool) {
        reserved.darken(x, y)
        if isDark { dark.darken(x, y) }
    }

    private mutating func drawTiming() {
        for index in 8..<size - 8 {
            draw(index, 6, isDark: index % 2 == 0)
            draw(6, index, isDark: index % 2 == 0)
        }
    }

    /// Rings of distance 0, 1 and 3 are dark; the light ring around them separates the finder from the content.
    private mutating func drawFinder(_ centreX: Int, _ centreY: Int) {
        for y in max(0, centreY - 4)...min(size - 1, centreY + 4) {
            for x in max(0, centreX - 4)...min(size - 1, centreX + 4) {
                let distance = max(abs(x - centreX), abs(y - centreY))
                draw(x, y, isDark: distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawAlignment(_ centres: [Int]) {
        guard let last = centres.last else { return }
        for centreY in centres {
            for centreX in centres {
                let isFinder =
                    (centreX == 6 && centreY == 6) || (centreX == last && centreY == 6)
                    || (centreX == 6 && centreY == last)
                guard !isFinder else { continue }
                for y in centreY - 2...centreY + 2 {
                    for x in centreX - 2...centreX + 2 {
                        draw(x, y, isDark: max(abs(x - centreX), abs(y - centreY)) != 1)
                    }
                }
            }
        }
    }

    private mutating func drawVersion(_ version: Version) {
        let bits = FormatInformation.version(version)
        for index in 0..<18 {
            let isDark = bits >> UInt32(index) & 1 == 1
            draw(size - 11 + index % 3, index / 3, isDark: isDark)
            draw(index / 3, size - 11 + index % 3, isDark: isDark)
        }
    }
}
