import StrictJSON

/// The two serialisations the provider's bodies have been seen in (veriff.md 2.3).
package enum WireStyle: String, Sendable, CaseIterable {
    /// No blanks, members in a logical order.
    case compact
    /// A blank after each colon and comma, members sorted by the name's length and then its bytes.
    case spaced

    /// A value's bytes in the style.
    func bytes(of value: JSONValue) -> [UInt8] {
        switch self {
        case .compact: return value.serialized()
        case .spaced:
            var bytes: [UInt8] = []
            write(value, to: &bytes)
            return bytes
        }
    }

    private func write(_ value: JSONValue, to bytes: inout [UInt8]) {
        switch value {
        case .null, .bool, .number, .string:
            bytes.append(contentsOf: value.serialized())
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                write(element, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.sorted(by: Self.comesBefore).enumerated() {
                if index > 0 { bytes.append(contentsOf: ", ".utf8) }
                bytes.append(contentsOf: JSONValue.string(member.name).serialized())
                bytes.append(contentsOf: ": ".utf8)
                write(member.value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func comesBefore(_ left: JSONObject.Member, _ right: JSONObject.Member) -> Bool {
        let (leftName, rightName) = (left.name.utf8, right.name.utf8)
        if leftName.count != rightName.count { return leftName.count < rightName.count }
        return leftName.lexicographicallyPrecedes(rightName)
    }
}
