/// What a document is, in the platform's own vocabulary (usps-1583.md sections 5 to 7).
package enum DocumentType: String, Sendable, CaseIterable {
    // Photo IDs.
    case usDriverLicense = "us_driver_license"
    case usNondriverID = "us_nondriver_id"
    case tribalID = "tribal_id"
    case uniformedServiceID = "uniformed_service_id"
    case usPassport = "us_passport"
    case usPassportCard = "us_passport_card"
    case foreignPassport = "foreign_passport"
    case naturalizationCertificate = "naturalization_certificate"
    case citizenshipCertificate = "citizenship_certificate"
    case usAccessCard = "us_access_card"
    case matriculaConsular = "matricula_consular"
    case permanentResidentCard = "permanent_resident_card"
    case otherUSCISCard = "other_uscis_card"
    case usUniversityID = "us_university_id"
    case nexusCard = "nexus_card"
    case foreignDriverLicense = "foreign_driver_license"
    case foreignNationalID = "foreign_national_id"
    case dodCAC = "dod_cac"

    // Address documents.
    case currentLease = "current_lease"
    case homeInsurancePolicy = "home_insurance_policy"
    case vehicleInsurancePolicy = "vehicle_insurance_policy"
    case mortgageOrDeedOfTrust = "mortgage_or_deed_of_trust"
    case vehicleRegistrationCard = "vehicle_registration_card"
    case voterCard = "voter_card"
    case utilityBill = "utility_bill"
    case bankStatement = "bank_statement"
    case creditCardStatement = "credit_card_statement"
    case phoneBill = "phone_bill"
    case taxDocument = "tax_document"
    case governmentLetter = "government_letter"
    case formI94 = "form_i94"

    // What people bring by mistake: nameable, so that a refusal can say why and what to bring.
    case socialSecurityCard = "social_security_card"
    case birthCertificate = "birth_certificate"
    case creditCard = "credit_card"
    case usCorporateID = "us_corporate_id"
    case foreignUniversityID = "foreign_university_id"
    case huntingOrFirearmLicense = "hunting_or_firearm_license"
    case healthInsuranceCard = "health_insurance_card"
    case vaHealthCard = "va_health_card"
    case libraryCard = "library_card"
    case clubOrRetailCard = "club_or_retail_card"
    case temporaryPaperLicense = "temporary_paper_license"

    case selfie

    /// The kinds this type can stand for.
    package var kinds: Set<DocumentKind> {
        switch self {
        case .usDriverLicense, .usNondriverID, .tribalID: [.photoID, .proofOfAddress]
        case .uniformedServiceID, .usPassport, .usPassportCard, .foreignPassport, .naturalizationCertificate,
            .citizenshipCertificate, .usAccessCard, .matriculaConsular, .permanentResidentCard, .otherUSCISCard,
            .usUniversityID, .nexusCard, .foreignDriverLicense, .foreignNationalID, .dodCAC, .usCorporateID,
            .foreignUniversityID:
            [.photoID]
        case .currentLease, .homeInsurancePolicy, .vehicleInsurancePolicy, .mortgageOrDeedOfTrust,
            .vehicleRegistrationCard, .voterCard, .utilityBill, .bankStatement, .creditCardStatement, .phoneBill,
            .taxDocument, .governmentLetter, .formI94:
            [.proofOfAddress]
        case .socialSecurityCard, .birthCertificate, .creditCard, .huntingOrFirearmLicense, .healthInsuranceCard,
            .vaHealthCard, .libraryCard, .clubOrRetailCard, .temporaryPaperLicense:
            [.photoID, .proofOfAddress]
        case .selfie: [.selfie]
        }
    }

    /// The sides that must be uploaded when the type stands for `kind`; a proof of address is one file.
    package func requiredSides(as kind: DocumentKind) -> [DocumentSide] {
        guard kind == .photoID else { return [.front] }
        switch self {
        case .usDriverLicense, .usNondriverID, .tribalID, .uniformedServiceID, .usPassportCard, .usAccessCard,
            .matriculaConsular, .permanentResidentCard, .otherUSCISCard, .nexusCard, .foreignDriverLicense,
            .foreignNationalID, .dodCAC:
            return [.front, .back]
        default:
            return [.front]
        }
    }

    /// A license or ID card of a state, territory or tribe: the one kind that can stand for either purpose, but once only.
    package var isLicenseOrIDCard: Bool {
        switch self {
        case .usDriverLicense, .usNondriverID, .tribalID: true
        default: false
        }
    }

    /// Whether a document of this type normally shows a last day of validity (R16, R17).
    package var normallyExpires: Bool {
        switch self {
        case .naturalizationCertificate, .citizenshipCertificate, .usUniversityID, .selfie, .utilityBill,
            .bankStatement, .creditCardStatement, .phoneBill, .taxDocument, .governmentLetter, .voterCard,
            .mortgageOrDeedOfTrust, .formI94, .socialSecurityCard, .birthCertificate, .usCorporateID,
            .foreignUniversityID, .healthInsuranceCard, .vaHealthCard, .libraryCard, .clubOrRetailCard:
            false
        default: true
        }
    }
}
