/// One header field of an outgoing request or of its answer.
package struct OutboundHeader: Hashable, Sendable {
    /// The field name, in the spelling it was given in.
    package let name: String
    /// The field value, without surrounding white space.
    package let value: String

    /// Creates a field.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension OutboundHeader {
    /// Fields that describe the connection or the framing: they belong to the transport alone.
    private static let reserved: Set<String> = [
        "connection", "content-length", "expect", "host", "keep-alive", "proxy-authorization", "proxy-connection", "te",
        "trailer", "transfer-encoding", "upgrade",
    ]

    /// Whether the field can be sent without changing the meaning of the message around it.
    var isSendable: Bool {
        !name.isEmpty && name.utf8.count <= 256 && value.utf8.count <= 16_384
            && name.utf8.allSatisfy(Self.isTokenByte) && value.utf8.allSatisfy(Self.isValueByte)
            && !Self.reserved.contains(name.lowercased())
    }

    /// RFC 9110 section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    /// Visible ASCII, space and tab: a line break or a NUL would end the field early.
    private static func isValueByte(_ byte: UInt8) -> Bool {
        byte == 0x09 || (0x20...0x7E).contains(byte)
    }
}
