/// Takes the lines of a barcode apart into data elements.
enum AAMVAElements {
    /// Race and social security numbers: some cards carry them, nobody here keeps them.
    private static let dropped: Set<String> = ["DCL", "DBK", "DBM"]

    /// The elements by identifier, and the types of the subfiles that they stand in.
    ///
    /// An identifier counts only at the start of a line, or behind a subfile type that starts a line; what looks like one
    /// within a value is part of the value. Of elements that stand twice, the first with a value counts.
    static func read(_ characters: ArraySlice<UInt8>) -> (elements: [String: String], subfileTypes: [String]) {
        var elements: [String: String] = [:]
        var subfileTypes: [String] = []
        for line in characters.split(whereSeparator: { $0 < UInt8(ascii: " ") }) {
            var rest = line.withoutOuterBlanks
            if startsSubfile(rest) {
                subfileTypes.append(rest.prefix(2).text)
                rest = rest.dropFirst(2)
            }
            guard isIdentifier(rest.prefix(3)) else { continue }
            let identifier = rest.prefix(3).text
            let value = rest.dropFirst(3).withoutOuterBlanks.text
            guard !dropped.contains(identifier), elements[identifier, default: ""].isEmpty else { continue }
            elements[identifier] = value
        }
        return (elements, subfileTypes)
    }

    /// Whether a line opens a subfile: `DL`, `ID` or `EN` before an identifier of theirs, or `Zx` before one of its own.
    private static func startsSubfile(_ line: ArraySlice<UInt8>) -> Bool {
        let type = line.prefix(2)
        let identifier = line.dropFirst(2).prefix(3)
        guard isIdentifier(identifier) else { return false }
        if type.first == UInt8(ascii: "Z") { return identifier.starts(with: type) }
        return identifier.first == UInt8(ascii: "D") && ["DL", "ID", "EN"].contains(type.text)
    }

    private static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 3 && (bytes.first == UInt8(ascii: "D") || bytes.first == UInt8(ascii: "Z"))
            && bytes.dropFirst().allSatisfy { $0.isUpperCaseLetter || $0.isDigit }
    }
}
