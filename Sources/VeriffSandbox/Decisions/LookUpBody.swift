import StrictJSON

/// Writes person and document of a session that only looks a person up: mostly what was sent, echoed (veriff.md 14).
enum LookUpBody {
    static func person(_ session: SandboxSession, _ reading: SandboxReading, isShown: Bool) -> JSONValue {
        guard isShown else { return DecisionBody.person(firstName: nil, lastName: nil) }
        let input = RegistryInput(session, reading)
        let person = DecisionBody.person(
            firstName: input.firstName, lastName: input.lastName, idNumber: input.idNumber,
            dateOfBirth: input.dateOfBirth)
        guard let address = input.address else { return person }
        // Under another name than in every other product's decision (veriff.md 16, 2).
        return person.adding("address", [["fullAddress": .string(address)]])
    }

    static func document(_ session: SandboxSession, _ reading: SandboxReading, isShown: Bool) -> JSONValue {
        let input = RegistryInput(session, reading)
        let hasDocument = isShown && !session.attempt.media.isEmpty
        func shown(_ value: String?) -> JSONValue { .text(hasDocument ? value : nil) }
        return [
            "number": .text(isShown ? session.opening.documentNumber : nil), "type": shown(reading.documentType),
            "country": shown(reading.documentCountry), "validFrom": shown(reading.validFrom),
            "validUntil": shown(reading.validUntil), "state": .text(isShown ? input[.state] : nil),
        ]
    }
}
