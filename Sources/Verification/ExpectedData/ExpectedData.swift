/// What the vendor believes of the applicant; every change is a new version, never an update.
package struct ExpectedData: Sendable, Equatable {
    package var person: Person
    package var address: PostalAddress
    package var documents: [ExpectedDocument]
    /// The check against registries that the vendor asks for, if any.
    package var databaseCheck: DatabaseCheck?

    /// Creates expected data.
    package init(
        person: Person, address: PostalAddress, documents: [ExpectedDocument], databaseCheck: DatabaseCheck? = nil
    ) {
        self.person = person
        self.address = address
        self.documents = documents
        self.databaseCheck = databaseCheck
    }

    /// The expectation for a kind, if the vendor gave one.
    package func document(_ kind: DocumentKind) -> ExpectedDocument? {
        documents.first { $0.kind == kind }
    }
}
