import StrictJSON
import Veriff

extension SandboxReading {
    /// One value of a reading: its key in markers, control requests and the ledger, and how to get at it.
    struct Field: Sendable {
        let key: String
        let override: @Sendable (inout SandboxReading, SandboxReading) -> Void
        let read: @Sendable (inout SandboxReading, JSONValue) -> Void
        let write: @Sendable (SandboxReading) -> JSONValue?
    }

    /// All values with their keys; the list that `docs/sandbox.md` documents.
    static let fields: [Field] =
        documentFields + [
            text("registry", \.registryLevel), object("additional", \.additional),
            object("verification", \.verification), integer("delay_seconds", \.delayInSeconds),
        ] + RegistryField.allCases.map { text($0.key, \.registry[$0]) }

    private static let documentFields: [Field] = [
        text("first_name", \.firstName), text("last_name", \.lastName), text("full_name", \.fullName),
        text("middle_name", \.middleName), text("suffix", \.suffix), text("date_of_birth", \.dateOfBirth),
        text("document_type", \.documentType), text("document_number", \.documentNumber),
        text("document_country", \.documentCountry), text("document_state", \.documentState),
        text("valid_from", \.validFrom), text("valid_until", \.validUntil), text("full_address", \.fullAddress),
        text("unit", \.unit), text("issue_date", \.issueDate), flag("name_match", \.nameMatch),
        number("name_match_percentage", \.nameMatchPercentage), flag("address_match", \.addressMatch),
        text("address_type", \.addressType), text("fraud", \.fraud), text("face_match", \.faceMatch),
        flag("unreadable", \.isUnreadable), text("status", \.status), integer("code", \.code),
        integer("reason_code", \.reasonCode), text("reason", \.reason),
    ]

    /// Reads the known keys of an object; unknown keys and misfit values are passed over.
    init(json: JSONValue) {
        self.init()
        for field in Self.fields {
            guard let value = json.member(field.key) else { continue }
            field.read(&self, value)
        }
    }

    /// The stated values as an object.
    var json: JSONValue {
        .object(
            JSONObject(
                Self.fields.compactMap { field in field.write(self).map { JSONObject.Member(field.key, $0) } }))
    }

    private static func text(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, String?> & Sendable
    ) -> Field {
        Field(key, path, read: \.lenientText, write: { .string($0) })
    }

    private static func flag(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, Bool?> & Sendable
    ) -> Field {
        Field(key, path, read: \.lenientFlag, write: { .bool($0) })
    }

    private static func integer(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, Int?> & Sendable
    ) -> Field {
        Field(key, path, read: \.lenientInteger, write: { .integer($0) })
    }

    /// An object of any content; a later one is merged over an earlier one.
    private static func object(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, JSONValue?> & Sendable
    ) -> Field {
        Field(
            key: key,
            override: { reading, other in
                guard let value = other[keyPath: path] else { return }
                reading[keyPath: path] = reading[keyPath: path]?.merging(value) ?? value
            },
            read: { reading, json in if json.object != nil { reading[keyPath: path] = json } },
            write: { $0[keyPath: path] })
    }

    private static func number(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, Double?> & Sendable
    ) -> Field {
        Field(key, path, read: \.lenientDouble, write: { .double($0) })
    }
}

extension SandboxReading.Field {
    fileprivate init<Value: Sendable>(
        _ key: String, _ path: any WritableKeyPath<SandboxReading, Value?> & Sendable,
        read: @escaping @Sendable (JSONValue) -> Value?, write: @escaping @Sendable (Value) -> JSONValue
    ) {
        self.key = key
        self.override = { reading, other in
            if let value = other[keyPath: path] { reading[keyPath: path] = value }
        }
        self.read = { reading, json in
            if let value = read(json) { reading[keyPath: path] = value }
        }
        self.write = { $0[keyPath: path].map(write) }
    }
}
