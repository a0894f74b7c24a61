/// A recursive-descent parser of RFC 8259 that refuses everything two readers could understand differently.
///
/// The bytes are an array, so that every index is checked, also in release builds.
struct JSONParser {
    /// From here on a set finds repeated names; below it a scan is faster.
    private static let membersBeforeHashing = 16

    let bytes: [UInt8]
    let limits: JSONLimits
    var offset = 0
    private var depth = 0

    init(_ bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The next byte, `nil` at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func document() throws(JSONError) -> JSONValue {
        guard bytes.count <= limits.maximumBytes else { throw JSONError(.tooLarge, at: limits.maximumBytes) }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw JSONError(.byteOrderMark, at: 0) }
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        guard next == nil else { throw JSONError(.trailingData, at: offset) }
        return value
    }

    /// The error for a byte that does not belong here, or for the lack of one.
    func unexpected() -> JSONError {
        JSONError(next == nil ? .unexpectedEnd : .syntax, at: offset)
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): .object(try object())
        case UInt8(ascii: "["): .array(try array())
        case UInt8(ascii: "\""): .string(try string(maximumBytes: limits.maximumStringBytes))
        case UInt8(ascii: "t"): try literal("true", .bool(true))
        case UInt8(ascii: "f"): try literal("false", .bool(false))
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: .number(try number())
        default: throw unexpected()
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        try enter()
        var members: [JSONObject.Member] = []
        var names: Set<String> = []
        skipWhitespace()
        guard !skip(UInt8(ascii: "}")) else { return leave(JSONObject()) }
        while true {
            let nameOffset = offset
            guard next == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string(maximumBytes: limits.maximumNameBytes)
            // Swift compares by canonical equivalence, so two normalisation forms of one name are a repetition too.
            let isRepeated =
                members.count < Self.membersBeforeHashing
                ? members.contains { $0.name == name } : names.contains(name)
            guard !isRepeated else {
                throw JSONError(.duplicateKey, at: nameOffset).inside(JSONPointer.escaped(name))
            }
            guard members.count < limits.maximumMembers else { throw JSONError(.tooLarge, at: nameOffset) }
            members.append(JSONObject.Member(name, try memberValue(of: name)))
            if members.count == Self.membersBeforeHashing {
                names.formUnion(members.map(\.name))
            } else if members.count > Self.membersBeforeHashing {
                names.insert(name)
            }
            skipWhitespace()
            if skip(UInt8(ascii: "}")) { return leave(JSONObject(members)) }
            guard skip(UInt8(ascii: ",")) else { throw unexpected() }
            skipWhitespace()
        }
    }

    private mutating func memberValue(of name: String) throws(JSONError) -> JSONValue {
        do throws(JSONError) {
            skipWhitespace()
            guard skip(UInt8(ascii: ":")) else { throw unexpected() }
            skipWhitespace()
            return try value()
        } catch {
            throw error.inside(JSONPointer.escaped(name))
        }
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipWhitespace()
        guard !skip(UInt8(ascii: "]")) else { return leave(elements) }
        while true {
            guard elements.count < limits.maximumElements else { throw JSONError(.tooLarge, at: offset) }
            do throws(JSONError) {
                elements.append(try value())
            } catch {
                throw error.inside(String(elements.count))
            }
            skipWhitespace()
            if skip(UInt8(ascii: "]")) { return leave(elements) }
            guard skip(UInt8(ascii: ",")) else { throw unexpected() }
            skipWhitespace()
        }
    }

    private mutating func enter() throws(JSONError) {
        guard depth < limits.maximumDepth else { throw JSONError(.depth, at: offset) }
        depth += 1
        offset += 1
    }

    private mutating func leave<Container>(_ container: Container) -> Container {
        depth -= 1
        return container
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<text.utf8CodeUnitCount {
            guard skip(text.utf8Start[index]) else { throw unexpected() }
        }
        return value
    }

    private mutating func skipWhitespace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    /// Steps over one expected byte; `false` when another one is there.
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }
}
