/// One line of the layout that `pdftotext` prints: an element with attributes, and text where it is a word.
struct LayoutElement {
    /// The element's name, with a slash before it where it ends; empty for anything else.
    let name: String
    /// The text between start and end, without blanks around it.
    let text: String
    private let attributes: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        let line = line.drop { $0 == UInt8(ascii: " ") }
        guard line.first == UInt8(ascii: "<"), let end = line.firstIndex(of: UInt8(ascii: ">")) else {
            (name, text, attributes) = ("", "", [])
            return
        }
        let tag = line[line.index(after: line.startIndex)..<end]
        let parts = tag.split(separator: UInt8(ascii: " "), maxSplits: 1)
        name = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        attributes = parts.count > 1 ? parts[1] : []
        let rest = line[line.index(after: end)...]
        let content = rest.prefix { $0 != UInt8(ascii: "<") }
        text = unescaped(String(decoding: content, as: UTF8.self))
    }

    /// The number that an attribute has.
    func number(_ name: String) -> Double? {
        for attribute in attributes.split(separator: UInt8(ascii: " ")) {
            let parts = attribute.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            guard parts.count >= 2, parts[0].elementsEqual((name + "=").utf8) else { continue }
            return Double(String(decoding: parts[1], as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
        }
        return nil
    }
}

/// The characters that XML writes in other words.
private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { result, part in
        for (name, character) in [
            ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("#39;", "'"),
        ]
        where part.hasPrefix(name) {
            return result + character + part.dropFirst(name.count)
        }
        return result + "&" + part
    }
}
