internal import IdentityDocuments

/// Makes the characters of a zone out of the likenesses of its cells.
struct ZoneDecoder {
    private let cells: [[ZoneCell]]

    init(_ cells: [[ZoneCell]]) {
        self.cells = cells
    }

    /// The characters by likeness alone, or with one of them exchanged where only then all check digits are right.
    ///
    /// Never more than one: a check digit lets one wrong number in ten pass, and two exchanges find some number that fits.
    func decode() -> (lines: [[UInt8]], isRepaired: Bool) {
        let read = cells.map { $0.map(\.best.character) }
        guard let zone = zone(read), !zone.areCheckDigitsValid else { return (read, false) }
        var repairs: [(lines: [[UInt8]], loss: Float)] = []
        for (line, column) in doubtfulPlaces {
            for candidate in cells[line][column].candidates.dropFirst().prefix(3) {
                let loss = cells[line][column].loss(of: candidate.character)
                guard loss < Self.greatestLoss else { break }
                var lines = read
                lines[line][column] = candidate.character
                if self.zone(lines)?.areCheckDigitsValid == true { repairs.append((lines, loss)) }
            }
        }
        repairs.sort { $0.loss < $1.loss }
        // Two that are nearly as good are a guess.
        guard let best = repairs.first, repairs.count == 1 || repairs[1].loss - best.loss > Self.clearLead
        else { return (read, false) }
        return (best.lines, true)
    }

    private static let greatestLoss: Float = 0.12
    private static let clearLead: Float = 0.02

    /// Where a second character is nearly as alike.
    private var doubtfulPlaces: [(line: Int, column: Int)] {
        cells.indices.flatMap { line in
            cells[line].indices.filter { cells[line][$0].margin < Self.greatestLoss }.map { (line, $0) }
        }
    }

    private func zone(_ lines: [[UInt8]]) -> MachineReadableZone? {
        try? MachineReadableZone(parsing: lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
    }
}
