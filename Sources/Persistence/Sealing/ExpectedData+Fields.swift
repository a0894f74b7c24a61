import Services
import Verification

extension ExpectedData {
    /// The value as it is sealed.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 2, reservingCapacity: 512)
        writer.append(person.firstName)
        writer.append(person.middleName)
        writer.append(person.lastName)
        writer.append(person.suffix)
        writer.append(person.dateOfBirth.description)
        writer.append(person.phoneNumber)
        writer.append(person.email)
        writer.append(address)
        writer.append(list: documents) { writer, document in
            writer.append(document.kind.rawValue)
            writer.append(list: document.types) { $0.append($1.rawValue) }
            writer.append(document.number)
            writer.append(document.issuingCountry)
        }
        writer.append(person.socialSecurityNumber?.digits)
        writer.append(list: databaseCheck.map { [$0] } ?? []) { $0.append($1) }
        return writer.bytes
    }

    /// Reads a value that was opened.
    init(fields: [UInt8]) throws(StoreError) {
        var reader = try FieldReader(fields, versions: 1...2)
        self.init(
            person: Person(
                firstName: try reader.text(), middleName: try reader.optionalText(), lastName: try reader.text(),
                suffix: try reader.optionalText(), dateOfBirth: try reader.date(),
                phoneNumber: try reader.optionalText(), email: try reader.optionalText()),
            address: try reader.address(),
            documents: try reader.list { reader throws(StoreError) in
                ExpectedDocument(
                    kind: try reader.word(),
                    types: try reader.list { reader throws(StoreError) in try reader.word() },
                    number: try reader.optionalText(), issuingCountry: try reader.optionalText())
            })
        // The second layout added what a check against registries needs.
        guard reader.version > 1 else { return }
        if let digits = try reader.optionalText() {
            guard let number = SocialSecurityNumber(digits) else { throw FieldReader.malformed }
            person.socialSecurityNumber = number
        }
        databaseCheck = try reader.list { reader throws(StoreError) in try reader.databaseCheck() }.first
    }
}

extension FieldWriter {
    mutating func append(_ address: PostalAddress) {
        append(address.street)
        append(address.unit)
        append(address.city)
        append(address.state)
        append(address.postalCode)
        append(address.country)
    }
}

extension FieldWriter {
    fileprivate mutating func append(_ check: DatabaseCheck) {
        append(check.purpose.rawValue)
        append(list: check.sources.map(\.rawValue).sorted()) { $0.append($1) }
        append(check.priority.rawValue)
        append(list: check.fields.map(\.rawValue).sorted()) { $0.append($1) }
    }
}

extension FieldReader {
    fileprivate mutating func databaseCheck() throws(StoreError) -> DatabaseCheck {
        let check = DatabaseCheck(
            try word(), sources: Set(try list { reader throws(StoreError) in try reader.word(DatabaseSource.self) }),
            priority: try word(),
            fields: Set(try list { reader throws(StoreError) in try reader.word(DatabaseField.self) }))
        guard let check else { throw Self.malformed }
        return check
    }

    mutating func address() throws(StoreError) -> PostalAddress {
        PostalAddress(
            street: try text(), unit: try optionalText(), city: try text(), state: try text(),
            postalCode: try text(), country: try text())
    }

    mutating func date() throws(StoreError) -> LocalDate {
        guard let date = LocalDate(try text()) else { throw Self.malformed }
        return date
    }
}
