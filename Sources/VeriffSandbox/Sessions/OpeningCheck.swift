import StrictJSON
import Veriff
import Verification

/// Checks what a session is opened with, as the provider does (veriff.md 4.1, 12.2).
struct OpeningCheck {
    let opening: SessionOpening
    private var verification: JSONValue { opening.verification }
    private var person: JSONValue? { verification.member("person") }
    private var document: JSONValue? { verification.member("document") }

    init(_ opening: SessionOpening) { self.opening = opening }

    /// Checks a session of an integration's product.
    func check(_ integration: SandboxIntegration, at now: Timestamp) throws(SandboxRefusal) {
        try checkReferences()
        try checkPerson()
        try checkDocument()
        try checkTypes()
        try checkConsents()
        try checkTimestamp(at: now)
        if let callback = verification.text("callback"), !callback.hasPrefix("https://") { throw .callbackNotSecure }
        let features = verification.elements("features")
        guard features.allSatisfy({ $0.string == "selfid" }) else { throw .unsupportedFeature }
        // A look-up without both names is of no use (veriff.md 14).
        guard integration.kind == .database else { return }
        if opening.firstName == nil { throw .missing("person.firstName") }
        if opening.lastName == nil { throw .missing("person.lastName") }
    }

    /// Checks a look-up that is a session of its own (veriff.md 8.5).
    func checkLookUp() throws(SandboxRefusal) {
        guard opening.idNumber != nil else { throw .noIdNumber }
        let isNamed = person?.text("fullName") != nil || opening.firstName != nil && opening.lastName != nil
        guard isNamed else { throw .noNames }
        guard opening.dateOfBirth != nil || hasUsableAddress else { throw .noBirthDateOrAddress }
        try checkReferences()
        try checkPerson()
    }

    private var hasUsableAddress: Bool {
        guard let address = verification.member("address") else { return false }
        return address.text("fullAddress") != nil
            || ["street", "houseNumber", "postcode"].allSatisfy { address.text($0) != nil }
    }

    private func checkReferences() throws(SandboxRefusal) {
        if let value = verification.member("vendorData") {
            guard let text = value.string else { throw .vendorDataNoText }
            guard text.unicodeScalars.count <= 1_000 else { throw .vendorDataTooLong }
        }
        if let value = verification.member("endUserId") {
            guard let text = value.string, SandboxIdentifier.isUUID(text) else { throw .invalid("endUserId") }
        }
        if let value = verification.member("id") {
            guard let text = value.string else { throw .invalid("id") }
            try SandboxIdentifier.check(text)
        }
    }

    private func checkPerson() throws(SandboxRefusal) {
        try checkTexts(
            of: person, "person", ["firstName", "lastName", "fullName", "idNumber", "phoneNumber", "email"])
        try checkTexts(
            of: verification.member("address"), "address",
            ["fullAddress", "street", "houseNumber", "postcode", "city", "state"])
        try checkWord(of: person, "gender", ["M", "MALE", "F", "FEMALE"])
        try checkWord(of: person, "maritalStatus", ["SINGLE", "MARRIED", "DIVORCED", "WIDOWED"])
        if let value = person?.member("isDeceased"), value.bool == nil { throw .invalid("isDeceased") }
        if let value = person?.member("dateOfBirth") {
            guard try Self.isDay(value) else { throw .birthDateNoDate }
        }
    }

    private func checkDocument() throws(SandboxRefusal) {
        if let value = document?.member("number") {
            guard let number = value.string, number.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
                throw .documentNumberCharacters
            }
            guard (6...9).contains(number.count) else { throw .documentNumberLength }
        }
        if let type = opening.documentType, !VeriffDocumentType.identityTypes.contains(type) { throw .documentType }
        if let country = opening.documentCountry, Country(code: country) == nil { throw .documentCountry }
        try checkWord(of: document, "idCardType", ["CC", "CE", "TI"])
        if let value = document?.member("firstIssue") {
            guard try Self.isDay(value) else { throw .dateForm }
        }
    }

    /// Objects with a name, not bare strings (veriff.md 4.1).
    private func checkTypes() throws(SandboxRefusal) {
        guard let types = verification.member("proofOfAddress")?.member("acceptableTypes") else { return }
        guard types.array?.allSatisfy({ $0.text("name") != nil }) == true else {
            throw .invalid("proofOfAddress.acceptableTypes")
        }
    }

    /// Without a person's consent to a comparison of biometrics there is no session for it.
    private func checkConsents() throws(SandboxRefusal) {
        guard let consents = verification.member("consents") else { return }
        let isUsable = consents.array?.allSatisfy { consent in
            ["ine", "bipa", "aadhaar"].contains(consent["type"]?.string ?? "") && consent["approved"]?.bool != nil
                && !(consent["type"] == "ine" && consent["approved"] == false)
        }
        guard isUsable == true else { throw .invalid("consents") }
    }

    /// May be left out by now, but is still read (veriff.md 4.1).
    private func checkTimestamp(at now: Timestamp) throws(SandboxRefusal) {
        guard let value = verification.member("timestamp") else { return }
        guard let moment = value.string.flatMap({ Timestamp(rfc3339: $0) }) else { throw .timestampForm }
        guard now.duration(since: moment) <= .seconds(3_600) else { throw .timestampTooOld }
    }

    private func checkTexts(of object: JSONValue?, _ path: String, _ names: [String]) throws(SandboxRefusal) {
        for name in names {
            if let value = object?.member(name), value.string == nil { throw .invalid("\(path).\(name)") }
        }
    }

    private func checkWord(of object: JSONValue?, _ name: String, _ words: [String]) throws(SandboxRefusal) {
        guard let value = object?.member(name) else { return }
        guard let word = value.string, words.contains(word) else { throw .invalid(name) }
    }

    /// Whether a date of the right form is a day of the calendar.
    private static func isDay(_ value: JSONValue) throws(SandboxRefusal) -> Bool {
        guard let text = value.string else { throw .dateForm }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isNumeric = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard isNumeric, parts.map(\.count) == [4, 2, 2] else { throw .dateForm }
        return LocalDate(text) != nil
    }
}
