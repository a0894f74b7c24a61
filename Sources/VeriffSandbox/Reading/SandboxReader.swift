import Crypto
import FoundationEssentials
import Verification

/// Decides what the sandbox read in a session: what the init data says, then magic names, then what the images state,
/// then what a person set by hand.
struct SandboxReader {
    let today: LocalDate

    /// The reading of a session.
    func read(_ session: SandboxSession) -> SandboxReading {
        var reading = expected(session)
        for name in MagicName.all(in: session.opening) {
            name.change(&reading, kind: session.kind, today: today)
        }
        reading.override(with: session.marker)
        if let override = session.attempt.override { reading.override(with: override) }
        if session.marker.validFrom == nil, session.attempt.override?.validFrom == nil { reading.issueBeforeEnd() }
        if let unit = reading.unit {
            reading.fullAddress = reading.fullAddress.map { UnitText.replace(in: $0, with: unit) }
        }
        return reading
    }

    /// What media that agree with the init data would show.
    private func expected(_ session: SandboxSession) -> SandboxReading {
        let opening = session.opening
        var reading = SandboxReading()
        reading.firstName = opening.firstName
        reading.lastName = opening.lastName
        reading.dateOfBirth = opening.dateOfBirth
        reading.fullAddress = opening.address
        switch session.kind {
        case .idv, .database:
            reading.documentType = opening.documentType ?? "DRIVERS_LICENSE"
            reading.documentNumber = Self.sentDocumentNumber(session) ?? Self.documentNumber(of: opening)
            reading.documentCountry = opening.documentCountry ?? "US"
            reading.validFrom = today.adding(days: -4 * 365).description
            reading.validUntil = today.adding(days: 4 * 365 + 1).description
        case .poa:
            reading.documentType = opening.acceptableTypes.first ?? "UTILITY_BILL"
            reading.issueDate = today.adding(days: -20).description
            reading.fraud = "LOW_RISK"
        }
        return reading
    }

    /// The document's number in the init data; where a registry is asked, nine digits are the person's own number.
    private static func sentDocumentNumber(_ session: SandboxSession) -> String? {
        session.opening.documentNumber.flatMap { number in
            session.checksRegistry && SocialSecurityNumber.isWellFormed(number) ? nil : number
        }
    }

    /// A number that is the same for the same person.
    private static func documentNumber(of opening: SessionOpening) -> String {
        let seed = [opening.firstName, opening.lastName, opening.dateOfBirth].map { $0 ?? "" }.joined(separator: "|")
        let digest = SHA256.hash(data: Array(seed.utf8))
        return "D" + digest.prefix(8).map { String($0 % 10) }.joined()
    }
}

extension SandboxReading {
    /// A document of which only the end was stated was issued before it.
    fileprivate mutating func issueBeforeEnd() {
        guard let from = validFrom.flatMap(LocalDate.init(_:)), let until = validUntil.flatMap(LocalDate.init(_:)),
            until <= from
        else { return }
        validFrom = until.adding(days: -4 * 365).description
    }
}
