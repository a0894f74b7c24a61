internal import DocumentLayout
package import GreyImages
internal import IdentityDocuments
package import TextDetection

/// A zone of a page, or the sign that the page stands on its head.
package enum ZoneReading: Sendable, Hashable {
    case zone(RecognizedZone)
    /// There is one; turn the page by half.
    case upsideDown
}

/// Looks for a machine-readable zone and reads it by the shapes of its characters.
///
/// The fonts of engines for text have no notion of fillers and equal distances; a zone has nothing else.
///
/// - Parameter lines: The lines of the image, which leans by a few degrees at most.
package func readZone(_ image: GreyImage, lines: [GlyphLine]) -> ZoneReading? {
    for candidate in ZoneCandidate.all(in: lines).prefix(3) {
        let readers = candidate.grids.map { CellReader.fitted(to: image, $0) }
        let likeness = readers.reduce(0) { $0 + $1.likenessOfSample } / Float(readers.count)
        let inverse = readers.reduce(0) { $0 + $1.upsideDown.likenessOfSample } / Float(readers.count)
        guard max(likeness, inverse) > leastLikeness else { continue }
        if inverse > likeness { return .upsideDown }
        return .zone(zone(readers, lineLength: candidate.lineLength))
    }
    return nil
}

/// Text in other fonts is less alike in the mean.
private let leastLikeness: Float = 0.62

private func zone(_ readers: [CellReader], lineLength: Int) -> RecognizedZone {
    let allowed = ZoneLayout.allowedCharacters(lineLength: lineLength)
    var cells: [[ZoneCell]] = []
    var boxes: [Box] = []
    for (reader, allowed) in zip(readers, allowed) {
        let (start, likenesses) = reader.bestPlacement(ofLength: lineLength)
        cells.append(zip(likenesses, allowed).map { ZoneCell($0, reader.shapes, allowing: $1) })
        boxes.append(reader.grid.box(of: start..<start + lineLength))
    }
    let (lines, isRepaired) = ZoneDecoder(cells).decode()
    let confidences = zip(cells, lines).map { cells, line in zip(cells, line).map { confidence(of: $1, in: $0) } }
    return RecognizedZone(
        lines: lines.map { String(decoding: $0, as: UTF8.self) }, confidences: confidences, isRepaired: isRepaired,
        box: boxes.union ?? Box(left: 0, top: 0, width: 0, height: 0), lineBoxes: boxes)
}

/// A character that stands out by a tenth is sure; the runner-up in its place is not.
private func confidence(of character: UInt8, in cell: ZoneCell) -> Double {
    guard cell.best.character == character else { return 0.5 }
    return min(1, 0.5 + Double(max(0, cell.margin)) * 5) * min(1, max(0, Double(cell.best.likeness) / 0.7))
}
