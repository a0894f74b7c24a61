import Services
import ValidationRules
import Verification

extension DecisionContext {
    /// The context as it is sealed.
    var fields: [UInt8] {
        var writer = FieldWriter(version: 1, reservingCapacity: 1_024)
        writer.append(list: documents) { $0.append($1) }
        writer.append(list: sessions) { $0.append($1) }
        writer.append(list: location.map { [$0] } ?? []) { $0.append($1) }
        writer.append(settings)
        writer.append(list: repetitions.map { [$0] } ?? []) { $0.append($1) }
        writer.append(signingDate?.description)
        writer.append(isSandbox ? 1 : 0)
        writer.append(list: repetitions?.linkedSessions ?? []) { $0.append($1) }
        return writer.bytes
    }

    /// Reads a context that was opened.
    init(fields: [UInt8]) throws(StoreError) {
        var reader = try FieldReader(fields, version: 1)
        let documents = try reader.list { reader throws(StoreError) in try reader.document() }
        let sessions = try reader.list { reader throws(StoreError) in try reader.judgedSession() }
        let location = try reader.list { reader throws(StoreError) in try reader.location() }.first
        let settings = try reader.ruleSettings()
        let repetitions = try reader.list { reader throws(StoreError) in try reader.repetitions() }.first
        let (signingDate, isSandbox) = (try reader.optionalDate(), try reader.number() == 1)
        // Contexts of before the provider's links were looked up end here.
        let linked =
            reader.isAtEnd ? [] : try reader.list { reader throws(StoreError) in try reader.linkedSession() }
        self.init(
            documents: documents, sessions: sessions, location: location, settings: settings,
            repetitions: repetitions?.adding(linked), signingDate: signingDate, isSandbox: isSandbox)
    }
}

extension Repetitions {
    fileprivate func adding(_ linkedSessions: [LinkedSession]) -> Repetitions {
        Repetitions(
            sameNumberOtherName: sameNumberOtherName, samePerson: samePerson,
            unrelatedPersonsAtAddress: unrelatedPersonsAtAddress, sameFile: sameFile, resubmissions: resubmissions,
            linkedSessions: linkedSessions)
    }
}

extension FieldWriter {
    fileprivate mutating func append(_ document: Document) {
        append(document.id.description)
        append(document.kind.rawValue)
        append(document.type.rawValue)
        append(document.status.rawValue)
        append(Int(document.createdAt.microsecondsSinceUnixEpoch))
        append(list: document.files) { writer, file in
            writer.append(file.id.description)
            writer.append(file.side.rawValue)
            writer.append(file.mediaType.rawValue)
            writer.append(file.sizeInBytes)
            writer.append(contentsOf: file.digest)
            writer.append(Int(file.uploadedAt.microsecondsSinceUnixEpoch))
        }
    }

    fileprivate mutating func append(_ session: JudgedSession) {
        append(session.id.description)
        append(session.purpose.rawValue)
        append(session.outcome.outcome.rawValue)
        append(session.outcome.isResubmittable ? 1 : 0)
        append(session.outcome.reasonCode?.rawValue)
        append(session.outcome.providerReasonCode)
        append(session.outcome.raisesAlert ? 1 : 0)
    }

    fileprivate mutating func append(_ location: Location) {
        append(location.id.description)
        append(location.name)
        append(location.address)
        append(location.timeZone)
        append(list: location.blockedAddresses) { $0.append($1) }
    }

    fileprivate mutating func append(_ settings: RuleSettings) {
        append(settings.version)
        append(list: settings.severities.sorted { $0.key < $1.key }) { writer, choice in
            writer.append(choice.key)
            writer.append(choice.value.rawValue)
        }
        append(list: settings.numbers) { writer, number in
            writer.append(number.rule)
            writer.append(number.name)
            writer.append(number.value)
        }
    }

    fileprivate mutating func append(_ session: LinkedSession) {
        append(session.sessionID)
        append(session.verificationID.description)
    }

    fileprivate mutating func append(_ repetitions: Repetitions) {
        for found in [repetitions.sameNumberOtherName, repetitions.samePerson, repetitions.sameFile] {
            append(list: found) { $0.append($1.description) }
        }
        append(repetitions.unrelatedPersonsAtAddress)
        append(repetitions.resubmissions)
    }
}

extension FieldReader {
    fileprivate mutating func document() throws(StoreError) -> Document {
        let (id, kind, type, status) = (
            try identifier(Entity.Document.self), try word(DocumentKind.self), try word(DocumentType.self),
            try word(DocumentStatus.self)
        )
        let createdAt = try timestamp()
        return Document(
            id: id, kind: kind, type: type, status: status,
            files: try list { reader throws(StoreError) in
                DocumentFile(
                    id: try reader.identifier(), side: try reader.word(), mediaType: try reader.word(),
                    sizeInBytes: try reader.number(), digest: Array(try reader.field()),
                    uploadedAt: try reader.timestamp())
            }, createdAt: createdAt)
    }

    fileprivate mutating func judgedSession() throws(StoreError) -> JudgedSession {
        JudgedSession(
            id: try identifier(), purpose: try word(),
            outcome: SessionOutcome(
                try word(), isResubmittable: try number() == 1, reasonCode: try optionalReasonCode(),
                providerReasonCode: try optionalNumber(), raisesAlert: try number() == 1))
    }

    fileprivate mutating func location() throws(StoreError) -> Location {
        Location(
            id: try identifier(), name: try text(), address: try address(), timeZone: try text(),
            blockedAddresses: try list { reader throws(StoreError) in try reader.address() })
    }

    fileprivate mutating func ruleSettings() throws(StoreError) -> RuleSettings {
        let version = try number()
        let severities = try list { reader throws(StoreError) in
            (rule: try reader.text(), severity: try reader.word(RuleSeverity.self))
        }
        let numbers = try list { reader throws(StoreError) in
            (rule: try reader.text(), name: try reader.text(), value: try reader.number())
        }
        return RuleSettings(
            version: version,
            severities: Dictionary(severities.map { ($0.rule, $0.severity) }) { _, last in last }, numbers: numbers)
    }

    fileprivate mutating func repetitions() throws(StoreError) -> Repetitions {
        let (numbers, persons, files) = (
            try verificationIDs(), try verificationIDs(), try verificationIDs()
        )
        return Repetitions(
            sameNumberOtherName: numbers, samePerson: persons, unrelatedPersonsAtAddress: try number(),
            sameFile: files, resubmissions: try number())
    }

    fileprivate mutating func linkedSession() throws(StoreError) -> LinkedSession {
        LinkedSession(sessionID: try text(), verificationID: try identifier())
    }

    private mutating func verificationIDs() throws(StoreError) -> [VerificationID] {
        try list { reader throws(StoreError) in try reader.identifier() }
    }

    private mutating func identifier<Entity: IdentifiedEntity>(
        _ entity: Entity.Type = Entity.self
    ) throws(StoreError) -> Identifier<Entity> {
        guard let id = Identifier<Entity>(try text()) else { throw Self.malformed }
        return id
    }

    private mutating func timestamp() throws(StoreError) -> Timestamp {
        Timestamp(microsecondsSinceUnixEpoch: Int64(try number()))
    }

    private mutating func optionalReasonCode() throws(StoreError) -> ReasonCode? {
        guard let text = try optionalText() else { return nil }
        guard let code = ReasonCode(rawValue: text) else { throw Self.malformed }
        return code
    }

    fileprivate mutating func optionalDate() throws(StoreError) -> LocalDate? {
        guard let text = try optionalText() else { return nil }
        guard let date = LocalDate(text) else { throw Self.malformed }
        return date
    }
}
