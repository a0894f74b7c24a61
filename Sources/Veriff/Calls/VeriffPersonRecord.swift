import StrictJSON

/// What the provider holds of a session's person (veriff.md 8.2).
package struct VeriffPersonRecord: Sendable, Equatable {
    package let id: String?
    package let firstName: String?
    package let lastName: String?
    package let dateOfBirth: String?
    package let nationality: String?
    /// How many entries of each provider of lists the person may be.
    package let listMatches: [ListMatch]

    /// What one provider of lists found.
    package struct ListMatch: Sendable, Equatable {
        package let provider: String?
        package let numberOfMatches: Int?

        init(json: JSONValue) {
            provider = json.text("provider")
            numberOfMatches = json.integer("numberOfMatches")
        }
    }

    init(json: JSONValue) throws(VeriffDecodingError) {
        guard let person = json.member("person") else { throw .unexpectedShape }
        id = person.text("id")
        firstName = person.text("firstName")
        lastName = person.text("lastName")
        dateOfBirth = person.text("dateOfBirth")
        nationality = person.text("nationality")
        listMatches = person.elements("pepSanctionMatches").map(ListMatch.init(json:))
    }
}
