/// What a sealed value is; two kinds never share a sub-key or open as each other.
package struct ObjectKind: Hashable, Sendable {
    /// The name that goes into sub-keys and authenticated data; changing it makes old values unreadable.
    package let name: String

    /// Names a kind.
    package init(_ name: String) {
        self.name = name
    }

    /// The bytes of a document side.
    package static let document = ObjectKind("document")
    /// A version of the expected data.
    package static let expectedData = ObjectKind("expected_data")
    /// An extracted value.
    package static let extractedField = ObjectKind("extracted_field")
    /// A rule's inputs, normalised values and explanation.
    package static let ruleResult = ObjectKind("rule_result")
    /// A request, answer or callback body of the provider.
    package static let providerBody = ObjectKind("provider_body")
    /// A comment in the history.
    package static let comment = ObjectKind("comment")
    /// A stored answer of an idempotent request.
    package static let idempotentAnswer = ObjectKind("idempotent_answer")
}
