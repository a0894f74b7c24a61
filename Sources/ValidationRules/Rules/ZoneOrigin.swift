import IdentityDocuments
import Verification

/// Whether a machine-readable zone can be that of the photo ID: of its type, its issuer, valid and no specimen (R41).
struct ZoneOrigin {
    let zone: MachineReadableZone

    func finding(in input: RuleInput) -> Finding {
        // Specimens are what the sandbox works with.
        let isSpecimen = zone.isSpecimen && !input.isSandbox
        let isExpired = zone.expiresOn.flatMap { LocalDate($0) }.map { $0 < input.evaluationDate } ?? false
        let reasons = [
            isSpecimen ? "the zone is that of a specimen, which no genuine document carries" : nil,
            isExpired ? "the last day of validity is past" : nil,
            input.document(.photoID).flatMap { fits($0.type) ? nil : "the document code is that of another type" },
            zone.isSpecimen ? nil : issuerProblem(in: input),
        ].compactMap { $0 }
        let values = [
            ("zone_document_code", zone.documentCode), ("zone_issuing_state", zone.issuingState.code),
            ("zone_valid_until", zone.expiresOn?.description ?? ""),
            ("printed_issuing_country", input.value(.issuingCountry, from: .photoID) ?? ""),
        ].filter { !$1.isEmpty }.map { RuleValue($0, $1) }
        guard reasons.isEmpty else {
            return Finding(
                .fail,
                severityCeiling: isSpecimen || isExpired ? nil : .doubleCheck,
                of: .photoID,
                inputs: values,
                reasons: reasons,
                reviewerText: reviewerText(isSpecimen: isSpecimen, isExpired: isExpired),
                endUserText: isExpired && !isSpecimen ? Self.expired : Self.doubtful
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reviewerText: "The machine-readable zone is one of such a document.",
            endUserText: LocalizedText(
                english: "The lines of letters at the edge are those of such an ID.",
                spanish: "Las líneas de letras al borde corresponden a este tipo de identificación."
            )
        )
    }

    private func reviewerText(isSpecimen: Bool, isExpired: Bool) -> String {
        if isSpecimen { return "The photo ID is a specimen and no genuine document." }
        return isExpired
            ? "By its machine-readable zone the photo ID has expired."
            : "The machine-readable zone is not what this type of document has; look at it."
    }

    /// Whether size and document code are those of the type; types without a zone of their own may have any.
    private func fits(_ type: DocumentType) -> Bool {
        guard !zone.format.isVisa else { return false }
        let first = zone.documentCode.prefix(1)
        return switch type {
        case .usPassport, .foreignPassport: first == "P" && zone.format == .td3
        case .permanentResidentCard: first == "C" && zone.format == .td1
        case .usPassportCard: first == "I" && zone.format == .td1
        case .nexusCard: zone.format == .td1
        default: first != "P"
        }
    }

    private func issuerProblem(in input: RuleInput) -> String? {
        let type = input.document(.photoID)?.type
        let isOfUnitedStates = Self.isOfUnitedStates(type)
        guard zone.issuingState.kind == .country else {
            return isOfUnitedStates ? "the issuing state is another one than this type has" : nil
        }
        // Codes that are no country of ISO 3166-1 have no one to compare with.
        guard let code = zone.issuingState.countryCode else { return nil }
        guard let country = Country(code: code) else { return "the issuing state is not known" }
        if isOfUnitedStates, !country.isInUSPostalArea { return "the issuing state is another one than this type has" }
        if type == .foreignPassport, country.isInUSPostalArea {
            return "the issuing state is another one than this type has"
        }
        guard let printed = input.value(.issuingCountry, from: .photoID),
            CountryComparator.compare(code, printed).level == .noMatch
        else { return nil }
        return "the issuing state is another one than the printed"
    }

    private static func isOfUnitedStates(_ type: DocumentType?) -> Bool {
        switch type {
        case .usPassport, .usPassportCard, .permanentResidentCard, .otherUSCISCard: true
        default: false
        }
    }

    private static let expired = LocalizedText(
        english: "Your photo ID has expired. Please bring one that is valid.",
        spanish: "Su identificación con foto ha vencido. Por favor, presente una vigente."
    )

    private static let doubtful = LocalizedText(
        english: "We could not confirm this photo ID.",
        spanish: "No pudimos confirmar esta identificación con foto."
    )
}
