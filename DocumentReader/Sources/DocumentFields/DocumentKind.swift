/// What documents this reader tells apart, in the vocabulary of the platform's document types.
package enum DocumentKind: String, Sendable, CaseIterable {
    // Photo IDs.
    case usDriverLicense = "us_driver_license"
    case usNondriverID = "us_nondriver_id"
    case usPassport = "us_passport"
    case usPassportCard = "us_passport_card"
    case foreignPassport = "foreign_passport"
    case permanentResidentCard = "permanent_resident_card"
    case otherUSCISCard = "other_uscis_card"
    case nexusCard = "nexus_card"
    case foreignDriverLicense = "foreign_driver_license"
    case foreignNationalID = "foreign_national_id"

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

    // What people bring by mistake.
    case socialSecurityCard = "social_security_card"
    case birthCertificate = "birth_certificate"
    case healthInsuranceCard = "health_insurance_card"
    case temporaryPaperLicense = "temporary_paper_license"
}
