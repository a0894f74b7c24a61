import StrictJSON

/// The provider's judgement of an address document's integrity; an approval says nothing about it.
package struct VeriffFraud: Sendable, Equatable {
    /// `LOW_RISK`, `MEDIUM_RISK`, `HIGH_RISK`, or a level added later; nothing where the provider came to none.
    package let riskLevel: String?
    package let reason: String?
    package let reasonDescription: String?

    /// Reads the judgement; nothing where none was made.
    init?(json: JSONValue) {
        guard !json.memberNames.isEmpty else { return nil }
        riskLevel = json.text("riskLevel")
        reason = json.text("reason")
        // The second name was sent before August 2025.
        reasonDescription = json.text("reasonDescription") ?? json.text("reasoDescription")
    }
}
