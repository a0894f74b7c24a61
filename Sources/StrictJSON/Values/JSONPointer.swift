/// The place of a value inside a document, as RFC 6901 writes it.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The whole document.
    package static let root = JSONPointer(description: "")

    /// The pointer's text, empty for the whole document.
    package let description: String

    /// The place of a member of the object here.
    package func appending(_ name: String) -> JSONPointer {
        JSONPointer(description: "\(description)/\(Self.escaped(name))")
    }

    /// The place of an element of the array here.
    package func appending(_ index: Int) -> JSONPointer {
        JSONPointer(description: "\(description)/\(index)")
    }

    /// A name with the two characters escaped that mean something in a pointer.
    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
