/// A square of modules, kept by rows and by columns at once, so that both directions are judged with whole-row
/// bit operations.
struct ModuleGrid: Sendable {
    /// A row or column: the module at an index is the bit of that weight, dark is one.
    typealias Line = UInt128

    private(set) var rows: [Line]
    private(set) var columns: [Line]

    init(size: Int) {
        rows = [Line](repeating: 0, count: size)
        columns = rows
    }

    /// Makes a module dark.
    mutating func darken(_ x: Int, _ y: Int) {
        rows[y] |= 1 << Line(x)
        columns[x] |= 1 << Line(y)
    }

    /// Whether a module is dark.
    func isDark(_ x: Int, _ y: Int) -> Bool {
        rows[y] >> Line(x) & 1 == 1
    }

    /// Inverts the modules that are dark in the other grid.
    mutating func invert(by mask: ModuleGrid) {
        for index in rows.indices {
            rows[index] ^= mask.rows[index]
            columns[index] ^= mask.columns[index]
        }
    }
}
