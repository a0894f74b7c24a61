import StrictJSON

/// The document of a decision (veriff.md 7.4).
package struct VeriffDocument: Sendable, Equatable {
    package let number: String?
    /// The provider's type, an open set.
    package let type: String?
    package let country: String?
    package let state: String?
    package let validFrom: String?
    package let validUntil: String?
    package let firstIssue: String?
    package let placeOfIssue: String?
    package let portraitIsVisible: Bool?
    package let isMilitaryDocument: Bool?
    /// The names of the traits that are there and that not every document has, as the provider writes them.
    package let traits: Set<String>

    init(json: JSONValue?) {
        number = json?.text("number")
        type = json?.text("type")
        country = json?.text("country")
        state = json?.text("state")
        validFrom = json?.text("validFrom")
        validUntil = json?.text("validUntil")
        firstIssue = json?.text("firstIssue")
        placeOfIssue = json?.text("placeOfIssue")
        portraitIsVisible = json?.flag("portraitIsVisible")
        let specimen = json?.member("specimen")
        isMilitaryDocument = specimen?.flag("militaryDocument")
        traits = Set((specimen?.memberNames ?? []).filter { specimen?.flag($0) == true })
    }
}
