import Services
import StrictJSON
import Verification

extension JSONObjectReader {
    /// Reads `person`, `address`, `documents` and `database_check` as corrections: absent members stay, `null` clears optional ones.
    mutating func expectedDataPatch() -> ExpectedDataPatch {
        var patch = ExpectedDataPatch()
        if presence(of: "person") != .absent { patchPerson(&patch) }
        if presence(of: "address") != .absent { patchAddress(&patch) }
        patch.documents = expectedDocuments()
        patch.databaseCheck = change("database_check") { $0.databaseCheck() }
        return patch
    }

    private mutating func patchPerson(_ patch: inout ExpectedDataPatch) {
        let person: ExpectedDataPatch? = object("person") { reader in
            var person = ExpectedDataPatch()
            if reader.isNamed("first_name") { person.firstName = reader.name("first_name") }
            person.middleName = reader.change("middle_name") {
                $0.optionalName("middle_name", maximumLength: FieldLength.name)
            }
            if reader.isNamed("last_name") { person.lastName = reader.name("last_name") }
            person.suffix = reader.change("suffix") { $0.optionalName("suffix", maximumLength: FieldLength.suffix) }
            if reader.isNamed("date_of_birth") { person.dateOfBirth = reader.date("date_of_birth") }
            person.phoneNumber = reader.change("phone_number") { $0.phoneNumber() }
            person.email = reader.change("email") { $0.email() }
            person.socialSecurityNumber = reader.change("social_security_number") { $0.socialSecurityNumber() }
            reader.rejectUnknownMembers()
            return person
        }
        guard let person else { return }
        patch = person
    }

    private mutating func patchAddress(_ patch: inout ExpectedDataPatch) {
        var patched = patch
        let isRead: Bool? = object("address") { reader in
            if reader.isNamed("street") { patched.street = reader.text("street", maximumLength: FieldLength.street) }
            patched.unit = reader.change("unit") { $0.optionalName("unit", maximumLength: FieldLength.unit) }
            if reader.isNamed("city") { patched.city = reader.text("city", maximumLength: FieldLength.city) }
            // What a state or a ZIP code may be depends on the country, so the three are corrected together.
            if reader.isNamed("country") || reader.isNamed("state") || reader.isNamed("postal_code") {
                let country = reader.country("country")
                patched.country = country?.alpha2
                patched.state = reader.state(in: country)
                patched.postalCode = reader.postalCode(in: country)
            }
            reader.rejectUnknownMembers()
            return true
        }
        if isRead == true { patch = patched }
    }

    private mutating func isNamed(_ name: String) -> Bool {
        presence(of: name) != .absent
    }

    /// What a patch does to an optional value.
    mutating func change<Value>(
        _ name: String, _ read: (inout JSONObjectReader) -> Value?
    ) -> FieldChange<Value> {
        switch presence(of: name) {
        case .absent: .keep
        case .null: .clear
        case .value: read(&self).map { .set($0) } ?? .keep
        }
    }
}
