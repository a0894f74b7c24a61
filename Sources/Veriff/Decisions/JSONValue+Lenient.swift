package import StrictJSON
import Verification

/// Lenient reading of the provider's JSON: a value of another kind than wished is read if it says the same, or is
/// nothing. Null, the empty text and the text `null` are nothing (veriff.md 16, 11 and 12).
extension JSONValue {
    /// More than the largest answer that was seen.
    static let maximumVeriffBodyInBytes = 1 << 20

    /// Parses a body of the provider within the limits of its largest answers.
    init(veriffBody bytes: [UInt8]) throws(VeriffDecodingError) {
        let limits = JSONLimits(maximumBytes: Self.maximumVeriffBodyInBytes, maximumStringBytes: 1 << 18)
        do throws(JSONError) {
            try self.init(parsing: bytes, limits: limits)
        } catch {
            throw .notJSON
        }
    }

    /// A member's value unless it is absent or null.
    package func member(_ name: String) -> JSONValue? {
        guard let value = self[name], !value.isNull else { return nil }
        return value
    }

    /// Whether the object has a member, null or not.
    package func hasMember(_ name: String) -> Bool { self[name] != nil }

    /// The names of an object's members.
    package var memberNames: [String] { object?.members.map(\.name) ?? [] }

    /// The elements of an array; none for another value.
    package var elements: [JSONValue] { array ?? [] }

    /// A text, or a number or boolean as one.
    package var lenientText: String? {
        switch self {
        case .string(let text):
            let trimmed = text.trimmingBlanks
            return trimmed.isEmpty || trimmed == "null" ? nil : String(trimmed)
        case .number(let number): return number.text
        case .bool(let flag): return flag ? "true" : "false"
        case .null, .array, .object: return nil
        }
    }

    /// A number, or a text that is one.
    package var lenientDouble: Double? {
        switch self {
        case .number(let number): number.double
        case .string(let text): Double(text.trimmingBlanks).flatMap { $0.isFinite ? $0 : nil }
        case .null, .bool, .array, .object: nil
        }
    }

    /// A whole number, also as a text or with a fraction of zero.
    package var lenientInteger: Int? { lenientDouble.flatMap(Int.init(exactly:)) }

    /// A boolean, or a text that is one.
    package var lenientFlag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .string("true"): true
        case .string("false"): false
        case .null, .number, .string, .array, .object: nil
        }
    }

    /// A member's text.
    package func text(_ name: String) -> String? { self[name]?.lenientText }

    /// A member's number.
    package func double(_ name: String) -> Double? { self[name]?.lenientDouble }

    /// A member's whole number.
    package func integer(_ name: String) -> Int? { self[name]?.lenientInteger }

    /// A member's boolean.
    package func flag(_ name: String) -> Bool? { self[name]?.lenientFlag }

    /// A member's elements; none when it is no array.
    package func elements(_ name: String) -> [JSONValue] { self[name]?.elements ?? [] }

    func moment(_ name: String) -> Timestamp? { text(name).flatMap(VeriffTimestamp.moment(from:)) }
}

extension String {
    fileprivate var trimmingBlanks: Substring {
        // Nearly all texts begin and end with a sign that no table need be asked about.
        if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII { return self[...] }
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        let front = drop(while: isBlank)
        guard let end = front.lastIndex(where: { !isBlank($0) }) else { return front }
        return front[...end]
    }
}

extension UInt8 {
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}
