import Testing

@testable import addressee

@Suite("A table of comparisons")
struct ComparisonTableTests {
    @Test("has a line for each pair in its order, whatever the order of the columns")
    func lines() throws {
        let output = try compare(
            .names, "label,B,a,id,more\n1,Ann Example,Ann Example,7,x\n0,Ann Example,Zoltan Kurucz,\"8,\"\"b\"\n")

        let lines = output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == "id,score,level")
        #expect(lines.dropFirst().first == "7,100,match")
        #expect(lines.last?.hasPrefix("\"8,\"\"b\",") == true)
        #expect(lines.last?.hasSuffix(",no_match") == true)
    }

    @Test("goes on after rows that cannot be compared")
    func malformed() throws {
        let long = String(repeating: "1", count: 100_000)
        let output = try compare(
            .dates, "id,a,b\n1\n2,2020-01-01\n3,,2020-01-01\n4,\(long),2020-01-01\n5,2020-01-01,2020-01-01")

        #expect(
            output == """
                id,score,level
                1,0,not_evaluable
                2,0,not_evaluable
                3,0,not_evaluable
                4,0,not_evaluable
                5,100,match

                """)
    }

    @Test("refuses input without the columns and writes nothing", arguments: ["", "\n", "id,a\n1,2\n", "1,x,y\n"])
    func refuses(text: String) {
        #expect(throws: ComparisonTableFault.self) { try compare(.addresses, text) }
    }

    private func compare(_ kind: ComparedKind, _ text: String) throws -> String {
        var table = ComparisonTable(of: kind)
        do {
            try table.read(Array(text.utf8))
            try table.finish()
        } catch {
            #expect(table.output.isEmpty)
            throw error
        }
        return String(decoding: table.output, as: UTF8.self)
    }
}
