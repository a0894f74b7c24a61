import StrictJSON
import Verification

/// Writes the body that the decision call answers and the decision webhook carries (veriff.md 7).
struct DecisionBody {
    let wire: WireSettings

    /// The body of a session without a decision.
    func pending() -> [UInt8] {
        wire.style.bytes(of: ["status": "success", "verification": nil, "technicalData": ["ip": nil]])
    }

    /// The body of a decision.
    func decided(
        _ session: SandboxSession, _ stated: SandboxReading, _ verdict: SandboxVerdict, at time: Timestamp
    ) -> [UInt8] {
        // A session that was not approved shows no data.
        let isShown = verdict.status == .approved
        let reading = isShown && stated.isUnreadable != true ? stated : SandboxReading()
        let additional = additionalData(session, reading, registry: isShown ? stated : nil).merging(stated.additional)
        let verification: JSONValue = [
            "id": .string(session.id),
            "attemptId": .string(session.attempt.id),
            "acceptanceTime": .string(session.createdAt.rfc3339),
            "submissionTime": .text(session.attempt.submittedAt?.rfc3339),
            "decisionTime": .string(time.rfc3339),
            "code": .integer(verdict.code),
            "vendorData": .text(session.opening.vendorData),
            "endUserId": .text(session.opening.endUserId),
            "status": .string(verdict.status.rawValue),
            "reason": .text(verdict.reason),
            "reasonCode": .integer(verdict.reasonCode),
            "person": person(session, reading, isShown: isShown),
            "document": document(session, reading, isShown: isShown),
            "additionalVerifiedData": shaped(additional),
            "comments": [],
        ]
        return wire.style.bytes(of: [
            "status": "success", "verification": verification.merging(stated.verification),
            "technicalData": ["ip": .text(session.attempt.address)],
        ])
    }

    private func shaped(_ additional: JSONValue) -> JSONValue {
        switch wire.additionalData {
        case .object: additional
        case .array: additional.object?.members.isEmpty == true ? [] : [additional]
        }
    }

    /// What the session's product and add-ons found; nothing where nothing is shown.
    private func additionalData(
        _ session: SandboxSession, _ reading: SandboxReading, registry: SandboxReading?
    ) -> JSONValue {
        var found: JSONValue = [:]
        if session.kind == .poa, reading != SandboxReading() {
            found = found.merging(ProofOfAddressBody.make(session.opening, reading))
        }
        if let faceMatch = reading.faceMatch { found = found.adding("faceMatch", .string(faceMatch)) }
        if session.checksRegistry, let registry {
            found = found.adding("validationResults", RegistryCheck(session, registry).results)
        }
        return found
    }

    private func person(_ session: SandboxSession, _ reading: SandboxReading, isShown: Bool) -> JSONValue {
        switch session.kind {
        case .idv:
            person(
                reading,
                idNumber: isShown && session.checksRegistry ? RegistryInput(session, reading).idNumber : nil)
        case .poa: proofPerson(session.opening, reading)
        case .database: LookUpBody.person(session, reading, isShown: isShown)
        }
    }

    private func document(_ session: SandboxSession, _ reading: SandboxReading, isShown: Bool) -> JSONValue {
        switch session.kind {
        case .idv: document(reading)
        case .poa: proofDocument(reading)
        case .database: LookUpBody.document(session, reading, isShown: isShown)
        }
    }

    private func person(_ reading: SandboxReading, idNumber: String?) -> JSONValue {
        let person = Self.person(
            firstName: reading.firstName, lastName: reading.lastName, idNumber: idNumber,
            dateOfBirth: reading.dateOfBirth,
            nationality: reading.documentType == "PASSPORT" ? reading.documentCountry : nil
        ).adding("addresses", addresses(reading))
        guard reading.middleName != nil || reading.suffix != nil else { return person }
        return person.adding(
            "nameComponents",
            [
                "title": nil, "middleName": .text(reading.middleName), "firstNameOnly": .text(reading.firstName),
                "firstNameSuffix": .text(reading.suffix),
            ])
    }

    /// A proof of address has the whole name in the first name; the last name is the one that was sent (veriff.md 13.4).
    private func proofPerson(_ opening: SessionOpening, _ reading: SandboxReading) -> JSONValue {
        Self.person(firstName: reading.wholeName, lastName: opening.lastName)
            .adding("addresses", addresses(reading))
    }

    /// The members that are always there.
    static func person(
        firstName: String?, lastName: String?, idNumber: String? = nil, dateOfBirth: String? = nil,
        nationality: String? = nil
    ) -> JSONValue {
        [
            "firstName": .text(firstName), "lastName": .text(lastName), "citizenship": nil,
            "idNumber": .text(idNumber),
            "gender": nil, "dateOfBirth": .text(dateOfBirth),
            "yearOfBirth": .text(dateOfBirth.map { String($0.prefix(4)) }),
            "placeOfBirth": nil, "nationality": .text(nationality), "pepSanctionMatch": nil,
        ]
    }

    private func addresses(_ reading: SandboxReading) -> JSONValue {
        guard let address = reading.fullAddress else { return .null }
        return [["fullAddress": .string(address)]]
    }

    private func document(_ reading: SandboxReading) -> JSONValue {
        [
            "number": .text(reading.documentNumber), "type": .text(reading.documentType),
            "country": .text(reading.documentCountry), "validFrom": .text(reading.validFrom),
            "validUntil": .text(reading.validUntil), "state": .text(reading.documentState),
        ]
    }

    /// A proof of address has its day of issue where another document has its first day (veriff.md 13.4).
    private func proofDocument(_ reading: SandboxReading) -> JSONValue {
        [
            "number": nil, "type": nil, "country": nil, "validFrom": .text(reading.issueDate),
            "validUntil": .text(reading.validUntil), "state": nil,
        ]
    }
}

extension SandboxReading {
    /// The name as a document shows it.
    var wholeName: String? {
        if let fullName { return fullName }
        let parts = [firstName, middleName, lastName, suffix].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
