import StrictJSON
package import Verification

/// One registry's answer, a match level per field (veriff.md 14).
package struct VeriffRegistryResult: Sendable, Equatable {
    /// A field's level.
    package struct Answer: Sendable, Equatable {
        package let subject: RegistryMatch.Subject
        /// As it was received.
        package let level: String
    }

    package let registryName: String?
    /// In the order of the subjects, each once.
    package let answers: [Answer]

    init(json: JSONValue) {
        registryName = json.text("registryName")
        answers = Self.names.compactMap { name, subject in
            json.text(name).map { Answer(subject: subject, level: $0) }
        }
    }

    private static let names: [(String, RegistryMatch.Subject)] = [
        ("firstName", .firstName), ("lastName", .lastName), ("dateOfBirth", .dateOfBirth), ("address", .address),
        ("city", .city), ("state", .state), ("zip", .zip), ("idNumber", .idNumber), ("phoneNumber", .phoneNumber),
    ]
}
