/// What a character of a zone looks like.
struct CharacterShape: Sendable {
    /// The character in ASCII.
    let character: UInt8
    let pattern: InkPattern
}

/// The shapes of the characters of a zone at one sharpness.
struct CharacterShapes: Sendable {
    /// The size of a cell; capital letters are as high as a cell is wide.
    static let width = 20
    static let height = 28
    static let capitalHeight = 20
    /// The row in a cell where the middle of capital letters is.
    static let middle = 14

    let all: [CharacterShape]

    /// The shapes of OCR-B, sharp and in two steps less so, for images that are.
    static let sharpnesses: [CharacterShapes] = {
        var shapes = table
        return (0..<3).map { step in
            for _ in 0..<(step == 0 ? 1 : 2) { shapes = shapes.map { ($0.0, blurred($0.1)) } }
            return CharacterShapes(
                all: shapes.compactMap { character, shades in
                    InkPattern(shades).map { CharacterShape(character: character, pattern: $0) }
                })
        }
    }()

    /// The shades of each character from the table that `Scripts/ocr-b-shapes` makes.
    fileprivate static let table: [(UInt8, [Float])] = {
        let lines = PackageResources.ocr_b_txt.split(separator: UInt8(ascii: "\n"))
        return stride(from: 0, to: lines.count - height, by: height + 1).compactMap { start in
            guard let character = lines[start].first else { return nil }
            let shades = lines[start + 1...start + height].joined().map { digit in
                Float(digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10)
            }
            return shades.count == width * height ? (character, shades) : nil
        }
    }()

    /// The mean of each pixel and its neighbors, the nearer ones counting more.
    private static func blurred(_ shades: [Float]) -> [Float] {
        func shade(_ x: Int, _ y: Int) -> Float {
            (0..<width).contains(x) && (0..<height).contains(y) ? shades[y * width + x] : 0
        }
        return shades.indices.map { index in
            let (x, y) = (index % width, index / width)
            var sum: Float = 0
            for (row, vertical) in zip(y - 1...y + 1, [Float(1), 2, 1]) {
                sum += vertical * (shade(x - 1, row) + 2 * shade(x, row) + shade(x + 1, row))
            }
            return sum / 16
        }
    }
}

/// The ink of each pixel of a character's cell, 0 to 1, for those who draw zones; nil for characters that no zone has.
package func shapeOfZoneCharacter(_ character: UInt8) -> [Float]? {
    CharacterShapes.table.first { $0.0 == character }?.1.map { $0 / 15 }
}
