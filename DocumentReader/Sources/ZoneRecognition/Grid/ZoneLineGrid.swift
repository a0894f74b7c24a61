internal import DocumentLayout
internal import TextDetection

/// Where the characters of one line of a zone stand: all at one distance, which perspective may stretch a little.
struct ZoneLineGrid {
    /// How many characters the spots of the line stand for.
    let count: Int
    /// The middle of the character with a number, from the left; the numbers may go beyond the line.
    private let horizontal: Polynomial
    /// The middle of the line at a distance from the left.
    private let vertical: Polynomial
    /// The height of capital letters.
    let height: Double

    /// Fits a grid to the spots of a line; nil where they are not at like distances.
    init?(_ line: GlyphLine) {
        let glyphs = line.glyphs.filter { 2 * $0.height > line.height }
        let middles = glyphs.map { Double($0.doubledMiddleX) / 2 }
        let steps = zip(middles.dropFirst(), middles).map { $0 - $1 }.sorted()
        guard glyphs.count >= 12, let median = steps.dropFirst(steps.count / 2).first, median >= 4 else { return nil }
        let usual = steps.filter { $0 > 0.7 * median && $0 < 1.3 * median }
        guard 3 * usual.count > 2 * steps.count else { return nil }
        let pitch = usual.reduce(0, +) / Double(usual.count)

        // From spot to spot, so that errors do not add up; a missing one makes a step of two.
        var numbers = [0.0]
        for (left, right) in zip(middles, middles.dropFirst()) {
            numbers.append((numbers.last ?? 0) + max(0, ((right - left) / pitch).rounded()))
        }
        guard
            let horizontal = Polynomial(fitting: middles, at: numbers, tolerance: pitch / 3),
            let vertical = Polynomial(
                fitting: glyphs.map { Double($0.doubledMiddleY) / 2 }, at: middles, tolerance: Double(line.height) / 3)
        else { return nil }
        count = Int(numbers.last ?? 0) + 1
        (self.horizontal, self.vertical) = (horizontal, vertical)
        // The usual spot is a digit or a letter: a little higher than a capital letter in the mean.
        height = Double(line.height) * 0.96
    }

    /// The middle of a character.
    func middle(of number: Int) -> (x: Double, y: Double) {
        let x = horizontal.value(at: Double(number))
        return (x, vertical.value(at: x))
    }

    /// The distance from one character to the next.
    func pitch(at number: Int) -> Double {
        horizontal.value(at: Double(number) + 0.5) - horizontal.value(at: Double(number) - 0.5)
    }

    /// How much the line falls per pixel to the right.
    func slope(at x: Double) -> Double { vertical.value(at: x + 0.5) - vertical.value(at: x - 0.5) }

    /// The distance of another line below this one, at a place.
    func distance(to other: ZoneLineGrid, at x: Double) -> Double {
        other.vertical.value(at: x) - vertical.value(at: x)
    }

    /// The rectangle around a range of characters.
    func box(of numbers: Range<Int>) -> Box {
        let (first, last) = (middle(of: numbers.lowerBound), middle(of: numbers.upperBound - 1))
        let half = pitch(at: 0) / 2
        let top = min(first.y, last.y) - height * 0.6
        let bottom = max(first.y, last.y) + height * 0.6
        return Box(
            left: Int(first.x - half), top: Int(top), width: Int((last.x - first.x + 2 * half).rounded(.up)),
            height: Int((bottom - top).rounded(.up)))
    }
}
