import Testing

@testable import QRCode

@Suite("The penalty of a symbol")
struct PenaltyTests {
    /// The same score, found by looking at one module after the other.
    private static func plainScore(_ symbol: QRCode) -> Int {
        let size = symbol.size
        let rows = (0..<size).map { y in (0..<size).map { x in symbol.isDark(x: x, y: y) } }
        let columns = (0..<size).map { x in (0..<size).map { y in symbol.isDark(x: x, y: y) } }
        var score = 0
        for line in rows + columns {
            var run = 1
            for index in 1...size {
                if index < size, line[index] == line[index - 1] {
                    run += 1
                } else {
                    if run >= 5 { score += run - 2 }
                    run = 1
                }
            }
            let finder = [true, false, true, true, true, false, true]
            let light = [false, false, false, false]
            for start in 0...size - 11 {
                let window = Array(line[start..<start + 11])
                if window == finder + light { score += 40 }
                if window == light + finder { score += 40 }
            }
        }
        for y in 1..<size {
            for x in 1..<size where Set([rows[y][x], rows[y][x - 1], rows[y - 1][x], rows[y - 1][x - 1]]).count == 1 {
                score += 3
            }
        }
        let dark = rows.joined().count { $0 }
        let percent = Double(dark) * 100 / Double(size * size)
        return score + Int(abs(percent - 50) / 5) * 10
    }

    @Test("is the same as counted module by module", arguments: [0, 14, 90, 200, 700, 1125])
    func agreesWithPlainCount(_ length: Int) throws {
        let symbol = try QRCode(encoding: (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ 7) })

        #expect(Penalty(symbol.grid).score == Self.plainScore(symbol))
    }
}
