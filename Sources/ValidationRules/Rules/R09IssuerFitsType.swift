import Verification

/// R9: the photo ID's issuing country can issue documents of its type.
struct IssuerFitsTypeRule: ValidationRule {
    let id = "R9"
    let title = "The photo ID was issued where its type is issued"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.issuingCountry, .photoID)]
    let sources = ["DMM 608.10.3", "provider practice"]
    let example = """
        A driver's license declared as one of the US that was issued in Canada is rejected; one of Puerto Rico passes; \
        a matrícula consular must come from Mexico.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard let document = input.document(.photoID) else {
            return .notApplicable("There is no photo ID.", of: .photoID)
        }
        guard let issuers = Issuers(of: document.type) else {
            return .notApplicable("Documents of this type come from any country.", of: .photoID)
        }
        guard let text = input.value(.issuingCountry, from: .photoID) else {
            return .notEvaluable("No issuing country was read.", of: .photoID)
        }
        let values = [RuleValue("declared_type", document.type.rawValue), RuleValue("issuing_country", text)]
        guard let country = Country(reading: text) else {
            return .notEvaluable("The issuing country could not be understood.", of: .photoID, inputs: values)
        }
        guard issuers.contain(country) else {
            return failure(isForeignType: issuers == .abroad, inputs: values, country: country)
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            normalizedInputs: [RuleValue("issuing_country", country.alpha2)],
            reviewerText: "Documents of this type are issued there.",
            endUserText: LocalizedText(
                english: "The country that issued your photo ID fits its type.",
                spanish: "El país que emitió su identificación corresponde a su tipo."
            )
        )
    }

    /// A US document declared as a foreign one is a slip of the applicant's rather than a paper that cannot be.
    private func failure(isForeignType: Bool, inputs: [RuleValue], country: Country) -> Finding {
        Finding(
            .fail,
            severityCeiling: isForeignType ? .doubleCheck : nil,
            of: .photoID,
            inputs: inputs,
            normalizedInputs: [RuleValue("issuing_country", country.alpha2)],
            reasons: ["documents of the declared type are not issued by this country"],
            reviewerText: isForeignType
                ? "A document declared as a foreign one was issued by the US; decide by hand."
                : "Documents of the declared type are not issued by this country.",
            endUserText: LocalizedText(
                english: "The country that issued this document does not fit the kind of document you chose.",
                spanish: "El país que emitió este documento no corresponde al tipo de documento que usted eligió."
            )
        )
    }

    private enum Issuers {
        case unitedStates
        case mexico
        case northAmerica
        case abroad

        init?(of type: DocumentType) {
            switch type {
            case .usDriverLicense, .usNondriverID, .tribalID, .uniformedServiceID, .usPassport, .usPassportCard,
                .naturalizationCertificate, .citizenshipCertificate, .usAccessCard, .permanentResidentCard,
                .otherUSCISCard, .usUniversityID, .dodCAC, .usCorporateID:
                self = .unitedStates
            case .matriculaConsular: self = .mexico
            // The programme is run by the US together with Canada.
            case .nexusCard: self = .northAmerica
            case .foreignPassport, .foreignDriverLicense, .foreignNationalID, .foreignUniversityID: self = .abroad
            default: return nil
            }
        }

        func contain(_ country: Country) -> Bool {
            switch self {
            case .unitedStates: country.isInUSPostalArea
            case .mexico: country.alpha2 == "MX"
            case .northAmerica: country.alpha2 == "US" || country.alpha2 == "CA"
            case .abroad: !country.isInUSPostalArea
            }
        }
    }
}
