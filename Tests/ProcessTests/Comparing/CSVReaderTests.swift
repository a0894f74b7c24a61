import Testing

@testable import addressee

@Suite("The CSV reader")
struct CSVReaderTests {
    @Test(
        "understands RFC 4180 and what programs make of it, wherever the chunks end",
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r", [["a", "b"]]),
            ("a\rb,c\n", [["a\rb", "c"]]),
            ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
            ("\"\",\n", [["", ""]]),
            ("\"\"\n", [[""]]),
            (",\n", [["", ""]]),
            ("1,", [["1", ""]]),
            ("\n\r\na\n\n\nb\n\n", [["a"], ["b"]]),
            ("a \"b\" c,d\n", [["a \"b\" c", "d"]]),
            ("\"a\"b,c\n", [["ab", "c"]]),
            ("\"a,b\nc", [["a,b\nc"]]),
            ("\u{FEFF}\"id\",é\n", [["id", "é"]]),
            ("", []),
        ])
    func understands(text: String, rows: [[String]]) {
        for size in [1, 2, 3, 1000] {
            #expect(read(Array(text.utf8), inChunksOf: size) == rows)
        }
    }

    @Test("takes the beginning of a byte order mark for what it is")
    func beginsLikeAMark() {
        #expect(read([0xEF, 0xBB, 0x2C, 0x31], inChunksOf: 1) == [["\u{FFFD}", "1"]])
        #expect(read([0xEF], inChunksOf: 1) == [["\u{FFFD}"]])
    }

    @Test("keeps a bounded part of a long field and of a long row")
    func bounded() {
        let long = String(repeating: "x", count: CSVRow.maximumFieldSize + 1)
        var reader = CSVReader()
        var position = 0
        let chunk = Array("1,\(long),\"\(long)\",2\n".utf8) + Array(repeating: UInt8(ascii: ","), count: 1000)

        let hasFirst = reader.readRow(in: chunk, from: &position)

        #expect(hasFirst)
        #expect(reader.row.count == 4)
        #expect((0..<4).map { reader.row.isCut($0) } == [false, true, true, false])
        #expect(reader.row.field(1)?.count == CSVRow.maximumFieldSize)
        #expect(reader.row.field(3).map(Array.init) == Array("2".utf8))

        let hasSecond = reader.readRow(in: chunk, from: &position)
        let hasLast = reader.readLastRow()

        #expect(!hasSecond && hasLast)
        #expect(reader.row.count == CSVRow.maximumFields)
        #expect(reader.row.field(64) == nil && !reader.row.isCut(64))
    }

    private func read(_ bytes: [UInt8], inChunksOf size: Int) -> [[String]] {
        var reader = CSVReader()
        var rows: [[String]] = []
        func take(_ row: CSVRow) {
            rows.append((0..<row.count).map { String(decoding: row.field($0) ?? [], as: UTF8.self) })
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            let chunk = Array(bytes[start..<min(start + size, bytes.count)])
            var position = 0
            while reader.readRow(in: chunk, from: &position) { take(reader.row) }
        }
        if reader.readLastRow() { take(reader.row) }
        return rows
    }
}
