/// The score of ISO/IEC 18004 section 7.8.3 for features that make a symbol hard to read: fewer is better.
struct Penalty {
    private typealias Line = ModuleGrid.Line

    let score: Int

    init(_ grid: ModuleGrid) {
        let size = grid.rows.count
        var score = 0
        var dark = 0
        var previous: Line?
        for row in grid.rows {
            score += Self.runs(row, size) + Self.finderLike(row, size) + Self.blocks(row, below: previous, size)
            dark += row.nonzeroBitCount
            previous = row
        }
        for column in grid.columns {
            score += Self.runs(column, size) + Self.finderLike(column, size)
        }
        // Ten for each step of five per cent away from half dark.
        let modules = size * size
        score += abs(dark * 20 - modules * 10) / modules * 10
        self.score = score
    }

    private static func ones(_ count: Int) -> Line { (1 << Line(count)) - 1 }

    /// Three for five modules of one colour in a line, and one for each further.
    private static func runs(_ line: Line, _ size: Int) -> Int {
        let same = ~(line ^ line >> 1) & ones(size - 1)
        let pairs = same & same >> 1
        let starts = pairs & pairs >> 2
        // A run of n modules has n − 4 starts in a row, and is worth n − 2.
        let runs = starts & ~(starts << 1)
        return starts.nonzeroBitCount + 2 * runs.nonzeroBitCount
    }

    /// Three for each square of two by two modules of one colour.
    private static func blocks(_ line: Line, below previous: Line?, _ size: Int) -> Int {
        guard let previous else { return 0 }
        let alike = ~(line ^ previous)
        let same = ~(line ^ line >> 1)
        return 3 * (alike & alike >> 1 & same & ones(size - 1)).nonzeroBitCount
    }

    /// Forty for each dark-light pattern 1:1:3:1:1, as in a finder, with four light modules before or after it.
    private static func finderLike(_ line: Line, _ size: Int) -> Int {
        let light = ~line
        let finder =
            line & light >> 1 & line >> 2 & line >> 3 & line >> 4 & light >> 5 & line >> 6 & ones(size - 6)
        guard finder != 0 else { return 0 }
        let pair = light & light >> 1
        let four = pair & pair >> 2 & ones(size - 3)
        let found = (finder & four >> 7).nonzeroBitCount + (finder & four << 4).nonzeroBitCount
        return 40 * found
    }
}
