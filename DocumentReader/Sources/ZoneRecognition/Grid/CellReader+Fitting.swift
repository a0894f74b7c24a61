internal import GreyImages

extension CellReader {
    /// A reader with the sharpness and height that make a sample of the line's cells most alike to characters.
    static func fitted(to image: GreyImage, _ grid: ZoneLineGrid) -> CellReader {
        var best: (reader: CellReader, likeness: Float)?
        for shapes in CharacterShapes.sharpnesses {
            for stretch in [0.9, 1, 1.1] {
                let reader = CellReader(image: image, grid: grid, stretch: stretch, shapes: shapes)
                let likeness = max(reader.likenessOfSample, reader.upsideDown.likenessOfSample)
                if likeness > best?.likeness ?? -1 { best = (reader, likeness) }
            }
        }
        return best?.reader ?? CellReader(image: image, grid: grid, shapes: CharacterShapes.sharpnesses[0])
    }

    /// The same for a line on its head.
    var upsideDown: CellReader {
        var turned = self
        turned.isUpsideDown.toggle()
        return turned
    }

    /// How alike some cells of the line are to the character that each is most alike to.
    var likenessOfSample: Float {
        let sample = stride(from: 1, to: grid.count, by: max(1, grid.count / 7))
        let likenesses = sample.compactMap { self.likenesses(of: $0)?.max() }
        return likenesses.isEmpty ? 0 : likenesses.reduce(0, +) / Float(likenesses.count)
    }

    /// Where a line of this length starts on the grid, which may have missed characters at its ends or found too many.
    func bestPlacement(ofLength length: Int) -> (start: Int, likenesses: [[Float]?]) {
        let slack = abs(grid.count - length)
        let starts = grid.count < length ? -slack...0 : 0...slack
        let numbers = starts.lowerBound..<starts.upperBound + length
        let likenesses = numbers.map { self.likenesses(of: $0) }
        func quality(_ start: Int) -> Float {
            likenesses[(start - starts.lowerBound)...].prefix(length).reduce(0) { $0 + ($1?.max() ?? 0) }
        }
        let best = starts.max { quality($0) < quality($1) } ?? starts.lowerBound
        return (best, Array(likenesses[(best - starts.lowerBound)...].prefix(length)))
    }
}
