import Services
import Verification

extension VeriffSessionRequest {
    /// What a session of a purpose is opened with: no more of the expected data than the purpose needs.
    init(_ request: ProviderSessionRequest) {
        self.init(vendorData: request.vendorData.description)
        firstName = request.person.firstName
        lastName = request.person.lastName
        switch request.purpose {
        case .photoID:
            describeIdentity(request)
        case .addressDocument:
            describeIdentity(request)
            fullAddress = request.address.singleLine
        case .proofOfAddress:
            fullAddress = request.address.singleLine
            // The declared type first: what the applicant says it is, is what it most likely is.
            let types =
                request.acceptableTypes.filter { $0 == request.documentType }
                + request.acceptableTypes.filter { $0 != request.documentType }
            acceptableTypes = types.flatMap(VeriffDocumentType.addressNames(of:))
        case .database:
            dateOfBirth = request.person.dateOfBirth.description
            fullAddress = request.address.singleLine
        }
    }

    private mutating func describeIdentity(_ request: ProviderSessionRequest) {
        dateOfBirth = request.person.dateOfBirth.description
        documentType = VeriffDocumentType.identityName(of: request.documentType)
        documentCountry = request.document?.issuingCountry ?? request.documentType.onlyCountry
        // The provider refuses any other character and, by its table of codes, any other length (veriff.md 12.2).
        let number = request.document?.number.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        documentNumber = number.flatMap { (6...9).contains($0.count) ? $0 : nil }
    }
}

extension DocumentType {
    /// The one country that issues the type, if there is one.
    fileprivate var onlyCountry: String? {
        switch self {
        case .usDriverLicense, .usNondriverID, .tribalID, .uniformedServiceID, .usPassport, .usPassportCard,
            .naturalizationCertificate, .citizenshipCertificate, .usAccessCard, .permanentResidentCard,
            .otherUSCISCard, .usUniversityID, .nexusCard:
            "US"
        case .matriculaConsular: "MX"
        default: nil
        }
    }
}
