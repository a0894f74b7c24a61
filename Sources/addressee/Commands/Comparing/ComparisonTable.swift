import ValidationRules

/// Turns rows of CSV with two values into rows with what comparing them found; holds one row and what is not yet taken.
struct ComparisonTable: Sendable {
    /// The CSV that is ready to be written.
    private(set) var output: [UInt8] = []
    private let kind: ComparedKind
    private var reader = CSVReader()
    private var columns: Columns?

    init(of kind: ComparedKind) {
        self.kind = kind
    }

    /// Compares what a chunk of the input completes.
    mutating func read(_ chunk: [UInt8]) throws(ComparisonTableFault) {
        var position = 0
        while reader.readRow(in: chunk, from: &position) { try take(reader.row) }
    }

    /// Compares what the end of the input completes.
    mutating func finish() throws(ComparisonTableFault) {
        if reader.readLastRow() { try take(reader.row) }
        if columns == nil { throw ComparisonTableFault() }
    }

    /// Forgets the output that was written.
    mutating func clearOutput() {
        output.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ row: CSVRow) throws(ComparisonTableFault) {
        guard let columns else {
            guard let columns = Columns(header: row) else { throw ComparisonTableFault() }
            self.columns = columns
            output.append(contentsOf: "id,score,level\n".utf8)
            return
        }
        let comparison = compare(row, columns)
        appendField(row.field(columns.id) ?? [])
        output.append(UInt8(ascii: ","))
        output.append(contentsOf: String(comparison.level == .notEvaluable ? 0 : comparison.score).utf8)
        output.append(UInt8(ascii: ","))
        output.append(contentsOf: comparison.level.rawValue.utf8)
        output.append(UInt8(ascii: "\n"))
    }

    private func compare(_ row: CSVRow, _ columns: Columns) -> Comparison {
        guard let left = row.field(columns.left), let right = row.field(columns.right) else {
            return .notEvaluable("a value is missing")
        }
        guard !row.isCut(columns.left), !row.isCut(columns.right) else { return .notEvaluable("a value is too long") }
        return kind.compare(String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    }

    private mutating func appendField(_ bytes: ArraySlice<UInt8>) {
        let quote = UInt8(ascii: "\"")
        guard bytes.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            output.append(contentsOf: bytes)
            return
        }
        output.append(quote)
        for byte in bytes {
            if byte == quote { output.append(quote) }
            output.append(byte)
        }
        output.append(quote)
    }

    /// Where the header says the values are.
    private struct Columns: Sendable {
        let id: Int
        let left: Int
        let right: Int

        init?(header: CSVRow) {
            let names = (0..<header.count).map { index in
                String(decoding: header.field(index) ?? [], as: UTF8.self)
                    .lowercased().split(separator: " ").joined(separator: " ")
            }
            guard let id = names.firstIndex(of: "id"), let left = names.firstIndex(of: "a"),
                let right = names.firstIndex(of: "b")
            else { return nil }
            self.id = id
            self.left = left
            self.right = right
        }
    }
}

/// The input is no table of pairs.
struct ComparisonTableFault: Error {}
