import StrictJSON
import Verification

/// Writes the body that the decision call answers and the decision webhook carries (veriff.md 7).
struct DecisionBody {
    let shape: AdditionalDataShape
    let style: WireStyle

    /// The body of a session without a decision.
    func pending() -> [UInt8] {
        style.bytes(of: ["status": "success", "verification": nil, "technicalData": ["ip": nil]])
    }

    /// The body of a decision.
    func decided(
        _ session: SandboxSession, _ reading: SandboxReading, _ verdict: SandboxVerdict, at time: Timestamp
    ) -> [UInt8] {
        // A session that was not approved shows no data.
        let isShown = verdict.status.rawValue == "approved" && reading.isUnreadable != true
        let reading = isShown ? reading : SandboxReading()
        let additional = session.kind == .poa && isShown ? ProofOfAddressBody.make(session.opening, reading) : [:]
        return style.bytes(of: [
            "status": "success",
            "verification": [
                "id": .string(session.id),
                "attemptId": .string(session.attemptId),
                "acceptanceTime": .string(session.createdAt.rfc3339),
                "submissionTime": .text(session.submittedAt?.rfc3339),
                "decisionTime": .string(time.rfc3339),
                "code": .integer(verdict.code),
                "vendorData": .text(session.opening.vendorData),
                "endUserId": .text(session.opening.endUserId),
                "status": .string(verdict.status.rawValue),
                "reason": .text(verdict.reason),
                "reasonCode": .integer(verdict.reasonCode),
                "person": session.kind == .idv ? person(reading) : proofPerson(session.opening, reading),
                "document": session.kind == .idv ? document(reading) : proofDocument(reading),
                "additionalVerifiedData": shaped(session.kind == .idv ? identityData(reading) : additional),
                "comments": [],
            ],
            "technicalData": ["ip": nil],
        ])
    }

    private func shaped(_ additional: JSONValue) -> JSONValue {
        switch shape {
        case .object: additional
        case .array: additional.object?.members.isEmpty == true ? [] : [additional]
        }
    }

    private func identityData(_ reading: SandboxReading) -> JSONValue {
        JSONValue.object(JSONObject([.init("faceMatch", .text(reading.faceMatch))])).withoutNulls
    }

    private func person(_ reading: SandboxReading) -> JSONValue {
        let person = emptyPerson(
            firstName: reading.firstName, lastName: reading.lastName, dateOfBirth: reading.dateOfBirth,
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
        emptyPerson(firstName: reading.wholeName, lastName: opening.lastName, dateOfBirth: nil, nationality: nil)
            .adding("addresses", addresses(reading))
    }

    private func emptyPerson(
        firstName: String?, lastName: String?, dateOfBirth: String?, nationality: String?
    ) -> JSONValue {
        [
            "firstName": .text(firstName), "lastName": .text(lastName), "citizenship": nil, "idNumber": nil,
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
