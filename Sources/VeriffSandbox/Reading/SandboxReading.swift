import StrictJSON

/// What the sandbox pretends to have read from a session's media: everything that a decision can say.
struct SandboxReading: Sendable, Equatable {
    var firstName: String?
    var lastName: String?
    var fullName: String?
    var middleName: String?
    var suffix: String?
    var dateOfBirth: String?
    var documentType: String?
    var documentNumber: String?
    var documentCountry: String?
    var documentState: String?
    var validFrom: String?
    var validUntil: String?
    var fullAddress: String?
    var unit: String?
    var issueDate: String?
    var nameMatch: Bool?
    var nameMatchPercentage: Double?
    var addressMatch: Bool?
    var addressType: String?
    var fraud: String?
    var faceMatch: String?
    /// Whether nothing at all could be read.
    var isUnreadable: Bool?
    /// The level of every field that a registry would match.
    var registryLevel: String?
    /// The levels of single fields in a registry.
    var registry: [RegistryField: String] = [:]
    /// What `additionalVerifiedData` has beside what the sandbox writes, or in its place.
    var additional: JSONValue?
    /// What the decision has beside what the sandbox writes, or in its place.
    var verification: JSONValue?
    /// How long after submission the decision is made, in place of the usual delay.
    var delayInSeconds: Int?
    var status: String?
    var code: Int?
    var reasonCode: Int?
    var reason: String?

    /// Takes over every value that the other reading states.
    mutating func override(with other: SandboxReading) {
        for field in Self.fields { field.override(&self, other) }
        // A whole name stated later replaces the parts stated before it, and the other way around.
        if other.fullName == nil, other.firstName != nil || other.lastName != nil { fullName = nil }
    }
}
