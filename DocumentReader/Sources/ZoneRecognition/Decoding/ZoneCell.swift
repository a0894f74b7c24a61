/// What one cell of a zone may show.
struct ZoneCell: Sendable {
    /// The characters that may stand there and how alike the cell is to each, the most alike first; never empty.
    let candidates: [(character: UInt8, likeness: Float)]

    /// - Parameter likenesses: In the order of the shapes; nil for a cell of one shade.
    init(_ likenesses: [Float]?, _ shapes: CharacterShapes, allowing allowed: AllowedCharacters) {
        let likenesses = likenesses ?? [Float](repeating: 0, count: shapes.all.count)
        let candidates = zip(shapes.all, likenesses).compactMap { shape, likeness in
            allowed.contains(shape.character) ? (character: shape.character, likeness: likeness) : nil
        }
        self.candidates = candidates.sorted { $0.likeness > $1.likeness }
    }

    /// The most alike character.
    var best: (character: UInt8, likeness: Float) { candidates.first ?? (UInt8(ascii: "<"), 0) }

    /// How much less alike another character is than the best.
    func loss(of character: UInt8) -> Float {
        best.likeness - (candidates.first { $0.character == character }?.likeness ?? -1)
    }

    /// How much less alike the second is than the best.
    var margin: Float { candidates.count > 1 ? candidates[0].likeness - candidates[1].likeness : 1 }
}
