/// How two words differ letter by letter: insertions, deletions, substitutions and swaps of neighbours.
struct LetterSlip: Sendable, Equatable {
    /// More is not looked for.
    static let limit = 3

    let distance: Int
    /// Where the words begin to differ.
    let place: Int
    /// Two neighbours are swapped and nothing else.
    let isSwap: Bool

    /// The slip between two words; nil when it is more than the limit or a word is too long to tell.
    static func between(_ left: NameLetters, _ right: NameLetters) -> LetterSlip? {
        guard left.count <= NameLetters.capacity, right.count <= NameLetters.capacity,
            abs(left.count - right.count) <= limit
        else { return nil }
        let start = left.commonPrefix(with: right)
        var leftEnd = left.count
        var rightEnd = right.count
        while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
            leftEnd -= 1
            rightEnd -= 1
        }
        let width = max(leftEnd, rightEnd) - start
        if leftEnd == start || rightEnd == start || width == 1 {
            return width <= limit ? LetterSlip(distance: width, place: start, isSwap: false) : nil
        }
        if leftEnd - start == 2, rightEnd - start == 2, left[start] == right[start + 1], left[start + 1] == right[start]
        {
            return LetterSlip(distance: 1, place: start, isSwap: true)
        }
        let distance = distance(left, start..<leftEnd, right, start..<rightEnd)
        return distance <= limit ? LetterSlip(distance: distance, place: start, isSwap: false) : nil
    }

    /// The distance of two ranges; past the limit any number above it.
    private static func distance(
        _ left: NameLetters, _ rows: Range<Int>, _ right: NameLetters, _ columns: Range<Int>
    ) -> Int {
        // Three rows of the table: the row before the last is needed for swaps.
        var beforePrevious = InlineArray<33, UInt8>(repeating: 0)
        var previous = InlineArray<33, UInt8>(repeating: 0)
        var current = InlineArray<33, UInt8>(repeating: 0)
        for column in 0...columns.count { previous[column] = UInt8(column) }
        for row in 1...rows.count {
            let letter = left[rows.lowerBound + row - 1]
            current[0] = UInt8(row)
            var best = current[0]
            for column in 1...columns.count {
                let other = right[columns.lowerBound + column - 1]
                var cost = min(
                    previous[column - 1] + (letter == other ? 0 : 1), previous[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, letter == right[columns.lowerBound + column - 2],
                    left[rows.lowerBound + row - 2] == other
                {
                    cost = min(cost, beforePrevious[column - 2] + 1)
                }
                current[column] = cost
                best = min(best, cost)
            }
            guard best <= limit else { return limit + 1 }
            (beforePrevious, previous) = (previous, current)
        }
        return Int(previous[columns.count])
    }
}
