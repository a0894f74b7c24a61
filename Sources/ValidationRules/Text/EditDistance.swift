/// Counts insertions, deletions, substitutions and swaps of neighbours between two words.
enum EditDistance {
    /// Longer words are not compared letter by letter.
    private static let maximumLength = 64

    /// The distance, or nil when it is more than `limit` or a word is too long to tell.
    static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        guard left.count <= maximumLength, right.count <= maximumLength, abs(left.count - right.count) <= limit else {
            return nil
        }
        if left == right { return 0 }
        // Three rows of the table in one buffer: the row before the last is needed for swaps.
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            rows.initialize(repeating: 0)
            for column in 0..<width { rows[column] = column }
            var previous = 0
            var beforePrevious = 2 * width
            var current = width
            for row in 0..<left.count {
                rows[current] = row + 1
                var best = row + 1
                for column in 0..<right.count {
                    let isSame = left[row] == right[column]
                    var cost = min(
                        rows[previous + column] + (isSame ? 0 : 1),
                        rows[previous + column + 1] + 1,
                        rows[current + column] + 1
                    )
                    if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                        cost = min(cost, rows[beforePrevious + column - 1] + 1)
                    }
                    rows[current + column + 1] = cost
                    best = min(best, cost)
                }
                guard best <= limit else { return nil }
                (beforePrevious, previous, current) = (previous, current, beforePrevious)
            }
            let distance = rows[previous + right.count]
            return distance <= limit ? distance : nil
        }
    }

    /// How alike two words are, from 0 to 100.
    static func similarity(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let length = max(left.count, right.count)
        guard length > 0 else { return 100 }
        guard let distance = between(left, right, limit: length) else { return 0 }
        return 100 * (length - distance) / length
    }
}
