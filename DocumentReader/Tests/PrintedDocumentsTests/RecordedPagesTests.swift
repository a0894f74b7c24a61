import DocumentFields
import DocumentLayout
import Foundation
import PrintedDocuments
import Testing

/// Words as an engine recorded them from specimens, with what the specimens say: the folder `Recorded`.
///
/// A line of `NAME.words` has left, top, width, height, confidence, line and text of a word; the first line the size of
/// the page. A line of `NAME.expected` has a field and its value.
@Suite("Recorded pages")
struct RecordedPagesTests {
    @Test("give the kind and the fields that the specimens show", arguments: try recordings())
    func recorded(name: String) throws {
        let (page, expected) = try recording(name)

        let reading = readPrinted([page])

        for (field, value) in expected {
            switch field {
            case "kind": #expect(reading.kind?.rawValue == value)
            case "status": #expect(reading.status.rawValue == value)
            default:
                let name = try #require(FieldName(rawValue: field))
                #expect(reading[name] == value, "\(field)")
            }
        }
    }
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")

private func recordings() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".words") }
        .map { String($0.dropLast(6)) }.sorted()
}

private func recording(_ name: String) throws -> (RecognizedPage, [(field: String, value: String)]) {
    let rows = try lines(of: name + ".words").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let size = try #require(rows.first).compactMap { Int($0) }
    let words = rows.dropFirst().compactMap { row -> RecognizedWord? in
        let numbers = row.prefix(4).compactMap { Int($0) }
        guard numbers.count == 4, row.count == 7, let confidence = Double(row[4]), let line = Int(row[5]) else {
            return nil
        }
        let box = Box(left: numbers[0], top: numbers[1], width: numbers[2], height: numbers[3])
        return RecognizedWord(text: String(row[6]), confidence: confidence, box: box, line: line)
    }
    let expected = try lines(of: name + ".expected").compactMap { line -> (field: String, value: String)? in
        let parts = line.split(separator: "\t").map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    return (RecognizedPage(width: size[0], height: size[1], words: words), expected)
}

private func lines(of file: String) throws -> [Substring] {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n")
}
