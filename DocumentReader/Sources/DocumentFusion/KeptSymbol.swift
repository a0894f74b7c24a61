/// The text of a barcode without what must never be kept: a number of social security, which old cards have, and what a
/// holder is said to look like by descent (DBK, DBM and DCL; id-barcodes-mrz.md A3).
package func keptText(ofSymbol content: [UInt8]) -> String {
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.enumerated().compactMap { index, line -> ArraySlice<UInt8>? in
        if forbiddenElements.contains(where: line.starts(with:)) { return nil }
        // The first element follows on the header or on the name of its part, in the same line.
        return forbiddenElements.reduce(line) { line, element in withoutFirst(element, in: line) }
    }
    return String(decoding: Array(kept.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
}

private let forbiddenElements = ["DBK", "DBM", "DCL"].map { Array($0.utf8) }
private let partNames = ["DL", "ID", "EN"].map { Array($0.utf8) }

/// A line up to an element that opens a part.
private func withoutFirst(_ element: [UInt8], in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for name in partNames {
        let opening = name + element
        guard line.count >= opening.count else { continue }
        for start in line.startIndex...(line.endIndex - opening.count) where line[start...].starts(with: opening) {
            return line[..<(start + name.count)]
        }
    }
    return line
}
