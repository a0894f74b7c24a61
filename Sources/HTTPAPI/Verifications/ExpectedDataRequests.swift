import Services
import StrictJSON
import Verification

/// How long the values of expected data may be, in characters.
enum FieldLength {
    static let name = 100
    static let suffix = 20
    static let phoneNumber = 32
    static let email = 254
    static let street = 200
    static let unit = 50
    static let city = 100
    static let state = 100
    static let postalCode = 20
    static let documentNumber = 64
    static let socialSecurityNumber = 32
    static let locale = 35
    static let vendorReference = 200
    static let vendorState = 1000
    static let comment = 2000
}

extension JSONObjectReader {
    /// Reads `person`.
    mutating func person() -> Person? {
        object("person") { reader in
            let firstName = reader.name("first_name")
            let middleName = reader.optionalName("middle_name", maximumLength: FieldLength.name)
            let lastName = reader.name("last_name")
            let suffix = reader.optionalName("suffix", maximumLength: FieldLength.suffix)
            let dateOfBirth = reader.date("date_of_birth")
            let phoneNumber = reader.phoneNumber()
            let email = reader.email()
            let socialSecurityNumber = reader.socialSecurityNumber()
            reader.rejectUnknownMembers()
            guard let firstName, let lastName, let dateOfBirth else { return nil }
            return Person(
                firstName: firstName, middleName: middleName, lastName: lastName, suffix: suffix,
                dateOfBirth: dateOfBirth, phoneNumber: phoneNumber, email: email,
                socialSecurityNumber: socialSecurityNumber)
        }
    }

    /// Reads a required member that is an address.
    mutating func postalAddress(_ name: String = "address") -> PostalAddress? {
        object(name) { reader in reader.postalAddressMembers() }
    }

    /// Reads the object as an address.
    mutating func postalAddressMembers() -> PostalAddress? {
        let street = text("street", maximumLength: FieldLength.street)
        let unit = optionalName("unit", maximumLength: FieldLength.unit)
        let city = text("city", maximumLength: FieldLength.city)
        let country = country("country")
        let state = state(in: country)
        let postalCode = postalCode(in: country)
        rejectUnknownMembers()
        guard let street, let city, let country, let state, let postalCode else { return nil }
        return PostalAddress(
            street: street, unit: unit, city: city, state: state, postalCode: postalCode, country: country.alpha2)
    }

    /// Reads `documents`: at most one expectation a kind.
    mutating func expectedDocuments() -> [ExpectedDocument]? {
        let documents = optionalObjects("documents", maximumCount: DocumentKind.allCases.count) { reader in
            let kind = reader.enumeration("kind", of: DocumentKind.self)
            let types = reader.optionalEnumerations(
                "types", of: DocumentType.self, maximumCount: DocumentType.allCases.count)
            let number = reader.optionalName("number", maximumLength: FieldLength.documentNumber)
            let issuingCountry = reader.optionalCountry("issuing_country")
            if let kind, let types, types.contains(where: { !$0.kinds.contains(kind) }) {
                reader.problem(
                    at: "types", code: "type_not_of_kind", detail: "has a type that cannot stand for the kind")
            }
            reader.rejectUnknownMembers()
            return kind.map {
                ExpectedDocument(kind: $0, types: types ?? [], number: number, issuingCountry: issuingCountry?.alpha2)
            }
        }
        if let documents, Set(documents.map(\.kind)).count < documents.count {
            problem(at: "documents", code: "duplicate_kind", detail: "must name each kind once")
        }
        return documents
    }

    mutating func name(_ name: String) -> String? {
        text(name, maximumLength: FieldLength.name)
    }

    /// A required text with something in it besides white space.
    mutating func text(_ name: String, maximumLength: Int) -> String? {
        guard let text = string(name, maximumLength: maximumLength) else { return nil }
        return checked(text, name)
    }

    /// An optional text with something in it besides white space.
    mutating func optionalName(_ name: String, maximumLength: Int) -> String? {
        guard let text = optionalString(name, maximumLength: maximumLength) else { return nil }
        return checked(text, name)
    }

    /// A calendar day that exists.
    mutating func date(_ name: String) -> LocalDate? {
        parsed(
            name, maximumLength: 32, code: "impossible_date", detail: "must be an existing day such as 1990-02-28",
            LocalDate.init)
    }

    mutating func country(_ name: String) -> Country? {
        parsed(
            name, maximumLength: 32, code: "unknown_country", detail: "must be a country code of ISO 3166-1",
            Country.init(code:))
    }

    mutating func optionalCountry(_ name: String) -> Country? {
        optionalParsed(
            name, maximumLength: 32, code: "unknown_country", detail: "must be a country code of ISO 3166-1",
            Country.init(code:))
    }

    mutating func phoneNumber() -> String? {
        optionalParsed(
            "phone_number", maximumLength: FieldLength.phoneNumber, code: "invalid_phone_number",
            detail: "must be a phone number of 7 to 15 digits", ContactShape.phoneNumber)
    }

    mutating func email() -> String? {
        optionalParsed(
            "email", maximumLength: FieldLength.email, code: "invalid_email", detail: "must be an e-mail address",
            ContactShape.email)
    }

    /// A number that is taken in and never given out again.
    mutating func socialSecurityNumber() -> SocialSecurityNumber? {
        optionalParsed(
            "social_security_number", maximumLength: FieldLength.socialSecurityNumber,
            code: "invalid_social_security_number", detail: "must be nine digits", SocialSecurityNumber.init)
    }

    /// A state of the US where the country has them; free text, possibly missing, elsewhere.
    mutating func state(in country: Country?) -> String? {
        guard country?.isInUSPostalArea ?? false else {
            return optionalString("state", minimumLength: 0, maximumLength: FieldLength.state) ?? ""
        }
        return parsed(
            "state", maximumLength: FieldLength.state, code: "unknown_state",
            detail: "must be a two-letter code of a state or territory"
        ) { USState(code: $0)?.code }
    }

    /// A ZIP code, with or without its four further digits, where the country has them; free text elsewhere.
    mutating func postalCode(in country: Country?) -> String? {
        guard country?.isInUSPostalArea ?? false else {
            return string("postal_code", minimumLength: 0, maximumLength: FieldLength.postalCode)
        }
        return parsed(
            "postal_code", maximumLength: FieldLength.postalCode, code: "invalid_postal_code",
            detail: "must be a ZIP code such as 37203 or 37203-1234", ContactShape.zipCode)
    }

    private mutating func checked(_ text: String, _ name: String) -> String? {
        let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        // Control characters are no part of a name and would confuse every log and form they are copied to.
        let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !isBlank, !hasControls else {
            problem(at: name, code: .invalid, detail: "must have visible characters and no control characters")
            return nil
        }
        return text
    }
}
