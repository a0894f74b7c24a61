package import Verification

/// The provider's document types and ours.
package enum VeriffDocumentType {
    /// The types a session can be opened with (veriff.md 4.1).
    package static let identityTypes: Set<String> = [
        "PASSPORT", "ID_CARD", "DRIVERS_LICENSE", "RESIDENCE_PERMIT", "VISA",
    ]

    /// The provider's name for one of our types, as proof of identity; nothing where it has none.
    package static func identityName(of type: DocumentType) -> String? {
        switch type {
        case .usDriverLicense, .foreignDriverLicense: "DRIVERS_LICENSE"
        case .usPassport, .foreignPassport: "PASSPORT"
        case .permanentResidentCard, .otherUSCISCard: "RESIDENCE_PERMIT"
        case .usNondriverID, .tribalID, .uniformedServiceID, .usPassportCard, .usAccessCard, .matriculaConsular,
            .usUniversityID, .nexusCard, .foreignNationalID, .dodCAC:
            "ID_CARD"
        case .naturalizationCertificate, .citizenshipCertificate, .currentLease, .homeInsurancePolicy,
            .vehicleInsurancePolicy, .mortgageOrDeedOfTrust, .vehicleRegistrationCard, .voterCard, .utilityBill,
            .bankStatement, .creditCardStatement, .phoneBill, .taxDocument, .governmentLetter, .formI94,
            .socialSecurityCard, .birthCertificate,
            .creditCard, .usCorporateID, .foreignUniversityID, .huntingOrFirearmLicense, .healthInsuranceCard,
            .vaHealthCard, .libraryCard, .clubOrRetailCard, .temporaryPaperLicense, .selfie:
            nil
        }
    }

    /// The provider's names for one of our types as proof of address (veriff.md 13.2), the most usual one first.
    package static func addressNames(of type: DocumentType) -> [String] {
        switch type {
        case .currentLease:
            ["LEASE_AGREEMENT", "RENTAL_AGREEMENT", "RENTAL_CONTRACT"]
        case .homeInsurancePolicy: ["HOME_INSURANCE_POLICY"]
        case .vehicleInsurancePolicy: ["CAR_INSURANCE_POLICY"]
        case .mortgageOrDeedOfTrust: ["MORTGAGE_STATEMENT"]
        case .vehicleRegistrationCard: ["VEHICLE_REGISTRATION"]
        case .utilityBill: ["UTILITY_BILL", "ELECTRICITY_BILL", "GAS_BILL", "WATER_BILL"]
        case .bankStatement: ["BANK_STATEMENT"]
        case .creditCardStatement: ["CREDIT_CARD_BILL"]
        case .phoneBill: ["PHONE_BILL", "MOBILE_BILL"]
        case .taxDocument: ["TAX_DOCUMENT", "TAX_BILL", "TAX_ASSESSMENT"]
        case .governmentLetter: ["GOVERNMENT_ISSUED_LETTER"]
        case .voterCard, .usDriverLicense, .usNondriverID, .tribalID, .uniformedServiceID, .usPassport,
            .usPassportCard, .foreignPassport, .naturalizationCertificate, .citizenshipCertificate, .usAccessCard,
            .matriculaConsular, .permanentResidentCard, .otherUSCISCard, .usUniversityID, .nexusCard,
            .foreignDriverLicense, .foreignNationalID, .dodCAC, .formI94, .socialSecurityCard, .birthCertificate,
            .creditCard, .usCorporateID, .foreignUniversityID, .huntingOrFirearmLicense, .healthInsuranceCard,
            .vaHealthCard, .libraryCard, .clubOrRetailCard, .temporaryPaperLicense, .selfie:
            []
        }
    }

    /// Our type for a proof of identity that was read; nothing where the provider's class holds several of ours.
    ///
    /// A US `ID_CARD` may be a state's card, a passport card, a tribal or a trusted-traveller card: no guess is made.
    package static func identityType(name: String, country: String?, isMilitary: Bool) -> DocumentType? {
        let country = country.flatMap(Country.init(reading:))
        let isUS = country?.isInUSPostalArea
        switch (name.uppercased(), isUS) {
        case (_, true?) where isMilitary: return .uniformedServiceID
        case ("DRIVERS_LICENSE", true?): return .usDriverLicense
        case ("DRIVERS_LICENSE", false?): return .foreignDriverLicense
        case ("PASSPORT", true?): return .usPassport
        case ("PASSPORT", false?): return .foreignPassport
        // Mexico's ID cards include the matricula consular.
        case ("ID_CARD", false?): return country?.alpha2 == "MX" ? nil : .foreignNationalID
        default: return nil
        }
    }

    /// Our type for a proof of address that was read; nothing for a type we have no word for.
    package static func addressType(name: String) -> DocumentType? {
        let name = name.uppercased()
        return DocumentType.allCases.first { addressNames(of: $0).contains(name) }
    }
}
