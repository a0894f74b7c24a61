import Foundation

/// Pairs of texts that mean the same or not, from a table in `Labelled/`; a script beside each table wrote it.
struct LabelledPairs {
    struct Row: Sendable {
        let id: String
        let left: String
        let right: String
        let isSame: Bool
        let category: String
    }

    /// What a comparator makes of the pairs at a threshold.
    struct Result {
        fileprivate(set) var truePositives = 0
        fileprivate(set) var falseMatches: [String] = []
        fileprivate(set) var missed: [String] = []

        var f1: Double {
            let errors = Double(falseMatches.count + missed.count)
            return truePositives == 0 ? 0 : 2 * Double(truePositives) / (2 * Double(truePositives) + errors)
        }
    }

    let rows: [Row]

    /// Reads a table with the columns id, a, b, label and category.
    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let table = try Data(contentsOf: folder.appending(path: "Labelled/\(name).csv"))
        rows = Self.fields(of: table).dropFirst().compactMap { row in
            row.count == 5
                ? Row(id: row[0], left: row[1], right: row[2], isSame: row[3] == "1", category: row[4]) : nil
        }
    }

    /// Scores every pair; from the threshold on it counts as the same.
    func result(threshold: Int = 80, score: (String, String) -> Int) -> Result {
        var result = Result()
        for row in rows {
            switch (score(row.left, row.right) >= threshold, row.isSame) {
            case (true, true): result.truePositives += 1
            case (true, false): result.falseMatches.append("\(row.id): \(row.left) | \(row.right)")
            case (false, true): result.missed.append("\(row.id): \(row.left) | \(row.right)")
            case (false, false): break
            }
        }
        return result
    }

    private static func fields(of table: Data) -> [[String]] {
        var rows: [[String]] = [[]]
        var field: [UInt8] = []
        var isQuoted = false
        func endField() {
            rows[rows.count - 1].append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
        }
        for byte in table {
            switch byte {
            // A doubled quotation mark within quotes ends them and starts them again.
            case UInt8(ascii: "\""):
                if !isQuoted, !field.isEmpty { field.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: endField()
            case UInt8(ascii: "\n") where !isQuoted:
                endField()
                rows.append([])
            default: field.append(byte)
            }
        }
        return rows
    }
}
