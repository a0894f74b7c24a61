internal import GreyImages

/// Compares cells of a line with the shapes of characters.
struct CellReader {
    /// How far a shape may be from the middle of its cell.
    private static let reach = 3

    let image: GreyImage
    let grid: ZoneLineGrid
    /// How much higher the characters are than the grid says.
    var stretch = 1.0
    var shapes: CharacterShapes
    /// Whether the line stands on its head.
    var isUpsideDown = false

    /// How alike the cell is to each character, -1 to 1, in the order of the shapes; nil for a cell of one shade.
    func likenesses(of number: Int) -> [Float]? {
        let patch = ink(of: number)
        let (width, height) = (CharacterShapes.width, CharacterShapes.height)
        let patchWidth = width + 2 * Self.reach
        var best: [Float]?
        var window = [Float](repeating: 0, count: width * height)
        for down in 0...2 * Self.reach {
            for right in 0...2 * Self.reach {
                for row in 0..<height {
                    let start = (row + down) * patchWidth + right
                    for column in 0..<width { window[row * width + column] = patch[start + column] }
                }
                guard let pattern = InkPattern(window) else { continue }
                let likenesses = shapes.all.map { $0.pattern.likeness(to: pattern) }
                best = best.map { zip($0, likenesses).map(max) } ?? likenesses
            }
        }
        return best
    }

    /// The ink of the cell and a margin around it, brought to the size of the shapes.
    private func ink(of number: Int) -> [Float] {
        let width = CharacterShapes.width + 2 * Self.reach
        let height = CharacterShapes.height + 2 * Self.reach
        let middle = grid.middle(of: number)
        let across = grid.pitch(at: number) / Double(CharacterShapes.width)
        let down = grid.height * stretch / Double(CharacterShapes.capitalHeight)
        let slope = grid.slope(at: middle.x)
        var ink: [Float] = []
        ink.reserveCapacity(width * height)
        for row in 0..<height {
            let y = middle.y + (Double(row) + 0.5 - Double(CharacterShapes.middle + Self.reach)) * down
            for column in 0..<width {
                let right = (Double(column) + 0.5 - Double(width) / 2) * across
                ink.append(255 - image.shade(atX: middle.x + right, y: y + right * slope))
            }
        }
        return isUpsideDown ? ink.reversed() : ink
    }
}

extension GreyImage {
    /// The shade between the pixels around a place; outside, that of the nearest pixel.
    fileprivate func shade(atX x: Double, y: Double) -> Float {
        let x = min(max(x - 0.5, 0), Double(width - 1))
        let y = min(max(y - 0.5, 0), Double(height - 1))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, width - 1), min(top + 1, height - 1))
        let (fractionX, fractionY) = (Float(x - Double(left)), Float(y - Double(top)))
        func shade(_ x: Int, _ y: Int) -> Float { Float(self[x, y]) }
        let upper = shade(left, top) + (shade(right, top) - shade(left, top)) * fractionX
        let lower = shade(left, bottom) + (shade(right, bottom) - shade(left, bottom)) * fractionX
        return upper + (lower - upper) * fractionY
    }
}
