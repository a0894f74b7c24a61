import Hummingbird
import Services
import Verification

/// Reads query parameters and collects every problem; pointers name the parameter.
struct QueryReader {
    private var parameters: [(name: String, value: String)] = []
    private var knownNames: Set<String> = []
    private var problems: [FieldProblem] = []

    init(_ request: Request) {
        for part in (request.uri.query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            // Names are encoded too: most clients write the brackets of `status[]` as %5B%5D.
            guard let name = QueryText.decode(pair[0]), let value = QueryText.decode(pair.count > 1 ? pair[1] : "")
            else {
                problem(String(part.prefix(64)), "invalid", "must be percent-encoded UTF-8")
                continue
            }
            parameters.append((name, value))
        }
    }

    /// All values of a parameter.
    mutating func values(_ name: String) -> [String] {
        knownNames.insert(name)
        return parameters.filter { $0.name == name }.map(\.value)
    }

    /// The value of a parameter that may be given once.
    mutating func value(_ name: String, maximumLength: Int = 255) -> String? {
        let values = values(name)
        guard let first = values.first else { return nil }
        guard values.count == 1 else {
            problem(name, "invalid", "may be given once")
            return nil
        }
        guard first.unicodeScalars.count <= maximumLength, !first.unicodeScalars.contains("\0") else {
            problem(name, "too_long", "must have at most \(maximumLength) characters, none of them U+0000")
            return nil
        }
        return first
    }

    /// How long the page shall be.
    mutating func limit() -> Int {
        guard let text = value("limit") else { return 25 }
        guard let limit = Int(text), (1...100).contains(limit) else {
            problem("limit", "out_of_range", "must be a number from 1 to 100")
            return 25
        }
        return limit
    }

    /// A whole number inside a range.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = value(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            problem(name, "out_of_range", "must be a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// `true` or `false`.
    mutating func bool(_ name: String) -> Bool? {
        guard let text = value(name) else { return nil }
        guard let bool = Bool(text) else {
            problem(name, "invalid", "must be true or false")
            return nil
        }
        return bool
    }

    /// A moment in RFC 3339.
    mutating func timestamp(_ name: String) -> Timestamp? {
        guard let text = value(name) else { return nil }
        guard let moment = Timestamp(rfc3339: text) else {
            problem(name, "invalid", "must be a time such as 2026-01-31T12:00:00Z")
            return nil
        }
        return moment
    }

    /// Words of an enumeration, given any number of times.
    mutating func enumerations<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ name: String, of type: Word.Type
    ) -> Set<Word> {
        var words: Set<Word> = []
        for value in values(name) {
            guard let word = Word(rawValue: value) else {
                problem(
                    name, "unknown_value", "must be one of: " + Word.allCases.map(\.rawValue).joined(separator: ", "))
                continue
            }
            words.insert(word)
        }
        return words
    }

    /// Records a problem with a parameter.
    mutating func problem(_ name: String, _ code: String, _ detail: String) {
        guard problems.count < 20 else { return }
        problems.append(FieldProblem(pointer: "/" + name, code: code, detail: "The query parameter \(detail)."))
    }

    /// Refuses the request if anything was wrong or is unknown.
    mutating func finish() throws(ServiceError) {
        for parameter in parameters where !knownNames.contains(parameter.name) {
            problem(String(parameter.name.prefix(64)), "unknown_field", "is not known here")
        }
        guard problems.isEmpty else {
            throw ServiceError(.validationFailed, "The query has invalid values; see errors.", problems: problems)
        }
    }
}
