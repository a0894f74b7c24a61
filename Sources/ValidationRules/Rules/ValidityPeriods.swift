import Verification

/// How long documents are valid at most, for R19: generous, because a doubt costs a person's time.
///
/// Periods are stretched to the next birthday by many issuers, which is why each is a year above the usual one.
enum ValidityPeriods {
    /// The completed years that no document of the type and issuer reaches; nil where there is no limit to count on.
    static func longest(of type: DocumentType, issuedBy state: String?) -> Int? {
        switch type {
        case .usPassport, .usPassportCard, .foreignPassport, .permanentResidentCard: 11
        case .nexusCard, .matriculaConsular, .otherUSCISCard, .usAccessCard, .dodCAC: 7
        case .usDriverLicense: licence(of: state.flatMap(USState.init(reading:)))
        case .currentLease: 100
        case .homeInsurancePolicy, .vehicleInsurancePolicy: 6
        case .vehicleRegistrationCard: 11
        case .temporaryPaperLicense: 2
        // State ID cards of older people, tribal, military retirees' and many foreign cards have no end.
        default: nil
        }
    }

    /// Arizona's licences hold until the age of 65; the other states stay below twelve years.
    private static func licence(of state: USState?) -> Int? {
        state?.code == "AZ" ? 51 : 13
    }
}
