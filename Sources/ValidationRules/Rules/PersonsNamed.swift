import Verification

/// The persons a document names: leases and policies name several, as in `JOHN & JANE DOE`.
enum PersonsNamed {
    static func all(on kind: DocumentKind, in input: RuleInput) -> [PersonName] {
        if input.value(.lastName, from: kind) != nil {
            return [RuleInput.name(from: kind, in: input.extracted)].compactMap { $0 }
        }
        guard let text = input.value(.fullName, from: kind) ?? input.value(.firstName, from: kind),
            text.utf8.count <= ComparisonLimits.nameInBytes
        else { return [] }
        let parts = split(text)
        let names = parts.compactMap { PersonName(whole: $0) }
        guard names.count > 1, let shared = names.last?.surname, !shared.isEmpty else { return names }
        // A lone given name shares the surname of the last person.
        return names.map { name in
            name.given.isEmpty && name.surname.count == 1
                ? PersonName(given: name.surname, surname: shared, suffix: nil) : name
        }
    }

    private static func split(_ text: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        var word: [UInt8] = []
        func closeWord(separator: UInt8?) {
            if TextFolding.fold(String(decoding: word, as: UTF8.self)) == bytes("AND") {
                parts.append([])
            } else {
                parts[parts.count - 1] += word
            }
            word = []
            if let separator { parts[parts.count - 1].append(separator) }
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "\n"):
                closeWord(separator: nil)
                parts.append([])
            case UInt8(ascii: " "): closeWord(separator: byte)
            default: word.append(byte)
            }
        }
        closeWord(separator: nil)
        return parts.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
