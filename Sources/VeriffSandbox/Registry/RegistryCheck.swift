import StrictJSON
import Verification

/// Looks a person up in the one registry whose name is public (veriff.md 14): what was sent matches, unless a name, an
/// image or a person says otherwise.
struct RegistryCheck: Sendable {
    static let registryName = "USA - Credit + US Identity Graph (US15)"

    let input: RegistryInput
    let reading: SandboxReading

    init(_ session: SandboxSession, _ reading: SandboxReading) {
        input = RegistryInput(session, reading)
        self.reading = reading
    }

    /// The results as `additionalVerifiedData` has them.
    var results: JSONValue {
        let levels = RegistryField.allCases.map { JSONObject.Member($0.rawValue, .string(level(of: $0))) }
        return [.object(JSONObject([JSONObject.Member("registryName", .string(Self.registryName))] + levels))]
    }

    /// A field's level.
    func level(of field: RegistryField) -> String {
        if let forced = reading.registry[field] { return forced }
        guard let value = input[field] else {
            return (input.hasUnreadableDocument ? RegistryMatch.Level.noData : .noInput).rawValue
        }
        guard Self.isWellFormed(value, field) else { return RegistryMatch.Level.invalid.rawValue }
        return reading.registryLevel ?? RegistryMatch.Level.match.rawValue
    }

    private static func isWellFormed(_ value: String, _ field: RegistryField) -> Bool {
        switch field {
        case .idNumber: SocialSecurityNumber.isWellFormed(value)
        case .phoneNumber: isPhoneNumber(value)
        case .dateOfBirth: LocalDate(value) != nil
        case .firstName, .lastName, .address, .city, .state, .zip: true
        }
    }

    /// Digits and spaces with a plus sign in front or none (veriff.md 4.1).
    private static func isPhoneNumber(_ value: String) -> Bool {
        let digits = value.hasPrefix("+") ? value.dropFirst() : value[...]
        return digits.contains { $0 != " " } && digits.allSatisfy { $0 == " " || $0.isASCII && $0.isNumber }
    }
}
