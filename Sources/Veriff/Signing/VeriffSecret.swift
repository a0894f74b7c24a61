/// A shared secret of one integration; it never prints itself.
package struct VeriffSecret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The secret's text exactly as the provider displays it, dashes included.
    package let text: String

    /// Wraps the secret's text; an empty secret is refused.
    package init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
    }

    package var description: String { "***" }
    package var debugDescription: String { "***" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
