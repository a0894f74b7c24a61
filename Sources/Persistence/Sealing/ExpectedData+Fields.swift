import Services
import Verification

extension ExpectedData {
    /// The value as it is sealed.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 1, reservingCapacity: 512)
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
        return writer.bytes
    }

    /// Reads a value that was opened.
    init(fields: [UInt8]) throws(StoreError) {
        var reader = try FieldReader(fields, version: 1)
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

extension FieldReader {
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
