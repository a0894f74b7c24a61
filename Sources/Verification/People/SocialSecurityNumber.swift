/// A US social security number: nine digits that are sealed where they are stored and never shown again.
package struct SocialSecurityNumber: Sendable, Hashable {
    /// The nine digits alone.
    package let digits: String

    /// Takes nine digits, with the hyphens and blanks people write between them; nil for anything else.
    package init?(_ text: String) {
        let digits = text.filter { $0 != "-" && $0 != " " }
        guard digits.utf8.count == 9, digits.utf8.allSatisfy(Self.isDigit) else { return nil }
        self.digits = digits
    }

    /// Whether a text says the number, however it is written.
    package func isSaid(by text: String) -> Bool {
        text.utf8.filter(Self.isDigit).elementsEqual(digits.utf8)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension SocialSecurityNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What stands in the number's place wherever somebody could see it.
    package static let mask = "*********"

    package var description: String { Self.mask }
    package var debugDescription: String { Self.mask }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
