import Verification

extension VeriffExtraction {
    /// Reads a decision about a proof of identity: all of it was read from the document.
    mutating func readIdentity(_ decision: VeriffDecision, provenance: Provenance) {
        let person = decision.person
        add(.firstName, person.firstNameOnly ?? person.firstName, provenance)
        add(.middleName, person.middleName, provenance)
        add(.lastName, person.lastName, provenance)
        add(.suffix, person.firstNameSuffix, provenance)
        add(.fullName, person.fullName, provenance)
        addDate(.dateOfBirth, person.dateOfBirth, provenance)
        add(.sex, person.gender, as: person.gender.flatMap(Self.sex(reading:)), provenance)
        addCountry(.nationality, person.nationality, provenance)
        add(.placeOfBirth, person.placeOfBirth, provenance)
        readDocument(decision.document, provenance)
        // Several addresses without a mark which is the present one: the first, as the provider's clients do.
        addAddress(person.addresses.first?.fullAddress, person.addresses.first?.parts, provenance)
        add(.faceMatch, decision.faceMatch, provenance)
        addSignals(decision, provenance)
    }

    private mutating func readDocument(_ document: VeriffDocument, _ provenance: Provenance) {
        let type = document.type.flatMap {
            VeriffDocumentType.identityType(
                name: $0, country: document.country, isMilitary: document.isMilitaryDocument == true)
        }
        add(.documentType, document.type, as: type?.rawValue, provenance)
        add(.documentNumber, document.number, provenance)
        addCountry(.issuingCountry, document.country, provenance)
        addState(.issuingState, document.state, provenance)
        addDate(.validFrom, document.validFrom, provenance)
        addDate(.validUntil, document.validUntil, provenance)
    }
}
