import StrictJSON

/// The provider's risk signals about a session (veriff.md 7.2).
package struct VeriffRisk: Sendable, Equatable {
    /// A label, its category and the sessions it links to.
    package struct Label: Sendable, Equatable {
        package let label: String?
        package let category: String?
        package let sessionIds: [String]
    }

    /// From 0 to 1, lower is safer.
    package let score: Double?
    package let labels: [Label]

    init(json verification: JSONValue) {
        score = verification.member("riskScore")?.double("score")
        labels = verification.elements("riskLabels").map { label in
            Label(
                label: label.text("label"), category: label.text("category"),
                sessionIds: label.elements("sessionIds").compactMap(\.lenientText))
        }
    }
}
