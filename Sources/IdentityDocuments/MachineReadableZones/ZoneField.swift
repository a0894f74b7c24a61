/// Where a field stands in a zone.
package struct ZoneField: Hashable, Sendable {
    package let line: Int
    package let columns: Range<Int>

    init(_ line: Int, _ columns: Range<Int>) {
        self.line = line
        self.columns = columns
    }

    init(_ line: Int, _ column: Int) {
        self.init(line, column..<column + 1)
    }
}
