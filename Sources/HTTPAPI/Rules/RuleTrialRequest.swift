import Services
import StrictJSON
import ValidationRules
import Verification

extension RuleTrial {
    /// Reads the body of `evaluateRulePack`.
    init(_ body: JSONBody, flow: FlowName) throws(ServiceError) {
        self = try body.read { reader in
            let expected = reader.expectedData()
            let documents = reader.trialDocuments(flow)
            let extracted = reader.extractedData()
            let evaluationDate = reader.optionalDate("evaluation_date")
            let signingDate = reader.optionalDate("signing_date")
            let location = reader.trialLocation()
            let repetitions = reader.repetitions()
            let overrides = reader.ruleSettings("settings")
            guard let expected, let documents, let extracted else { return nil }
            return RuleTrial(
                flow: Flow(
                    flow,
                    wantsProofOfAddress: expected.document(.proofOfAddress) != nil
                        || documents.contains { $0.kind == .proofOfAddress }),
                expected: expected, extracted: extracted, documents: documents, evaluationDate: evaluationDate,
                signingDate: signingDate, location: location, repetitions: repetitions,
                overrides: overrides ?? RuleSettings())
        }
    }
}

extension JSONObjectReader {
    fileprivate mutating func expectedData() -> ExpectedData? {
        object("expected_data") { reader in
            let person = reader.person()
            let address = reader.postalAddress()
            let documents = reader.expectedDocuments()
            let databaseCheck = reader.databaseCheck(of: person)
            reader.rejectUnknownMembers()
            guard let person, let address else { return nil }
            return ExpectedData(
                person: person, address: address, documents: documents ?? [], databaseCheck: databaseCheck)
        }
    }

    /// Reads `documents`: at most one a kind, by default with every side its type needs.
    fileprivate mutating func trialDocuments(_ flow: FlowName) -> [Document]? {
        let documents = objects("documents", maximumCount: DocumentKind.allCases.count) { reader in
            let kind = reader.enumeration("kind", of: DocumentKind.self)
            let type = reader.enumeration("type", of: DocumentType.self)
            let sides = reader.optionalEnumerations(
                "sides", of: DocumentSide.self, maximumCount: DocumentSide.allCases.count)
            reader.rejectUnknownMembers()
            guard let kind, let type else { return nil as Document? }
            guard type.kinds.contains(kind) else {
                reader.problem(at: "type", code: "type_not_of_kind", detail: "cannot stand for the kind")
                return nil
            }
            guard Flow(flow, wantsProofOfAddress: true).accepts(kind) else {
                reader.problem(at: "kind", code: "kind_not_in_flow", detail: "has no place in this flow")
                return nil
            }
            return Document(trialOf: kind, type, sides: sides ?? type.requiredSides(as: kind))
        }
        if let documents, Set(documents.map(\.kind)).count < documents.count {
            problem(at: "documents", code: "duplicate_kind", detail: "must name each kind once")
        }
        return documents
    }

    /// Reads `extracted_data`, in the form in which `listExtractedData` gives it.
    fileprivate mutating func extractedData() -> ExtractedData? {
        let fields = objects("extracted_data", maximumCount: 200) { reader in
            let name = reader.enumeration("name", of: ExtractedFieldName.self)
            let value = reader.string("value", minimumLength: 0, maximumLength: 4000)
            let rawValue = reader.optionalString("raw_value", minimumLength: 0, maximumLength: 4000)
            let provenance = reader.enumeration("provenance", of: Provenance.self)
            let source = reader.optionalString("source", maximumLength: 64)
            reader.rejectUnknownMembers()
            guard let name, let value, let provenance else { return nil as ExtractedField? }
            return ExtractedField(
                name: name, value: value, rawValue: rawValue, provenance: provenance, source: source ?? "request")
        }
        return fields.map { ExtractedData(fields: $0) }
    }

    /// Reads where the mail would go and whose addresses are blocked there.
    fileprivate mutating func trialLocation() -> Location? {
        let blocked = optionalObjects("blocked_addresses", maximumCount: 100) { reader in
            reader.postalAddressMembers()
        }
        guard presence(of: "delivery_address") == .value else {
            if blocked?.isEmpty == false { require("delivery_address") }
            return nil
        }
        return postalAddress("delivery_address").map {
            Location(
                id: LocationID(value: 0), name: "", address: $0, timeZone: "UTC", blockedAddresses: blocked ?? [])
        }
    }

    /// Reads `repetitions`: what look-ups across verifications would have found.
    fileprivate mutating func repetitions() -> Repetitions? {
        optionalObject("repetitions") { reader in
            let sameNumber = reader.verificationIDs("same_number_other_name")
            let samePerson = reader.verificationIDs("same_person")
            let sameFile = reader.verificationIDs("same_file")
            let persons = reader.optionalInteger("unrelated_persons_at_address", in: 0...1_000_000)
            let resubmissions = reader.optionalInteger("resubmissions", in: 0...1_000_000)
            reader.rejectUnknownMembers()
            return Repetitions(
                sameNumberOtherName: sameNumber, samePerson: samePerson, unrelatedPersonsAtAddress: persons ?? 0,
                sameFile: sameFile, resubmissions: resubmissions ?? 0)
        }
    }

    private mutating func verificationIDs(_ name: String) -> [VerificationID] {
        let texts = optionalStrings(name, maximumCount: 20, maximumLength: 64) ?? []
        return texts.enumerated().compactMap { index, text in
            let id = VerificationID(text)
            if id == nil {
                record(.invalid, "must be the id of a verification", at: pointer.appending(name).appending(index))
            }
            return id
        }
    }

    /// Reads settings of rules and checks that the rules allow them.
    fileprivate mutating func ruleSettings(_ name: String) -> RuleSettings? {
        guard let json = value(name) else { return nil }
        let place = pointer.appending(name).description
        do {
            let settings = try RuleSettings(json: json)
            record(
                settings.problems.map {
                    JSONProblem(
                        pointer: place + $0.pointer, code: JSONProblem.Code(rawValue: $0.code), detail: $0.detail)
                })
            return settings
        } catch {
            record(
                error.problems.map { JSONProblem(pointer: place + $0.pointer, code: $0.code, detail: $0.detail) })
            return nil
        }
    }

    mutating func optionalDate(_ name: String) -> LocalDate? {
        optionalParsed(
            name, maximumLength: 32, code: "impossible_date", detail: "must be an existing day such as 1990-02-28",
            LocalDate.init)
    }
}

extension Document {
    /// A document that is only said to be there, with files that differ from each other.
    fileprivate init(trialOf kind: DocumentKind, _ type: DocumentType, sides: [DocumentSide]) {
        let moment = Timestamp(microsecondsSinceUnixEpoch: 0)
        self.init(
            id: DocumentID(value: 0), kind: kind, type: type, status: .extracted,
            files: sides.map { side in
                DocumentFile(
                    id: DocumentFileID(value: 0), side: side, mediaType: .jpeg, sizeInBytes: 1,
                    digest: Array((kind.rawValue + side.rawValue).utf8), uploadedAt: moment)
            },
            createdAt: moment)
    }
}
