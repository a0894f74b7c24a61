/// What a registry says of one thing it was asked about; the value of a field `registry_match`.
///
/// A registry compares what it was sent with its own records and gives none of them, so that a level is all there is.
package struct RegistryMatch: Sendable, Hashable {
    /// What a registry can be asked about.
    package enum Subject: String, Sendable, CaseIterable {
        case firstName = "first_name"
        case lastName = "last_name"
        case dateOfBirth = "date_of_birth"
        case address
        case city
        case state
        case zip
        case idNumber = "id_number"
        case phoneNumber = "phone_number"
    }

    /// The levels that are known; the provider may add others.
    package enum Level: String, Sendable, CaseIterable {
        case match = "MATCH"
        case partialMatch = "PARTIAL_MATCH"
        case noMatch = "NO_MATCH"
        /// What was sent is badly formed.
        case invalid = "INVALID"
        /// Nothing was sent.
        case noInput = "NO_INPUT"
        /// The registry has nothing to compare with.
        case noData = "NO_DATA"
    }

    package let subject: Subject
    /// In upper case.
    package let levelText: String

    /// The level; nil for one that is not known.
    package var level: Level? { Level(rawValue: levelText) }

    /// Whether the registry compared anything: other levels tell nothing about the person.
    package var isAnswer: Bool {
        switch level {
        case .match, .partialMatch, .noMatch: true
        case .invalid, .noInput, .noData, nil: false
        }
    }

    /// Creates a match of a level as the provider writes it.
    package init(_ subject: Subject, level: String) {
        self.subject = subject
        levelText = level.uppercased()
    }

    /// Reads a field's value, such as `zip:NO_MATCH`.
    package init?(value: String) {
        let parts = value.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let subject = Subject(rawValue: String(parts[0])) else { return nil }
        self.init(subject, level: String(parts[1]))
    }

    /// The field's value, such as `zip:NO_MATCH`.
    package var value: String { subject.rawValue + ":" + levelText }
}
