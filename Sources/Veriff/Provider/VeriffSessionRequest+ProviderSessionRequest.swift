import Services
import Verification

extension VeriffSessionRequest {
    /// What a session of a purpose is opened with: no more of the expected data than the purpose needs.
    init(_ request: ProviderSessionRequest) {
        self.init(vendorData: request.vendorData.description)
        endUserId = request.endUserID.description
        switch request.purpose {
        case .photoID:
            describeDocument(request, as: .photoID)
            describePhotoID(request)
        case .addressDocument:
            describeDocument(request, as: .proofOfAddress)
            describePerson(request.expected)
            documentNumber = Self.number(of: request.expected.document(.proofOfAddress))
            fullAddress = request.expected.address.singleLine
        case .proofOfAddress:
            firstName = request.expected.person.firstName
            lastName = request.expected.person.lastName
            fullAddress = request.expected.address.singleLine
            // The declared type first: what the applicant says it is, is what it most likely is.
            let types =
                request.acceptableTypes.filter { $0 == request.documentType }
                + request.acceptableTypes.filter { $0 != request.documentType }
            acceptableTypes = types.flatMap(VeriffDocumentType.addressNames(of:))
        case .database:
            describe(request.expected.databaseCheck?.disclosure(of: request.expected))
        }
    }

    /// Where registries are asked within the session, the place of the document's number is the social security
    /// number's (veriff.md 14), and what goes along is what that check may be given.
    private mutating func describePhotoID(_ request: ProviderSessionRequest) {
        if request.asksRegistries, let check = request.expected.databaseCheck {
            describe(check.disclosure(of: request.expected))
        } else {
            describePerson(request.expected)
            if !request.asksRegistries { documentNumber = Self.number(of: request.expected.document(.photoID)) }
        }
    }

    private mutating func describePerson(_ expected: ExpectedData) {
        firstName = expected.person.firstName
        lastName = expected.person.lastName
        dateOfBirth = expected.person.dateOfBirth.description
    }

    private mutating func describe(_ disclosure: DatabaseDisclosure?) {
        firstName = disclosure?.firstName
        lastName = disclosure?.lastName
        dateOfBirth = disclosure?.dateOfBirth?.description
        phoneNumber = disclosure?.phoneNumber.map(Self.dialed)
        fullAddress = disclosure?.address
        documentNumber = disclosure?.socialSecurityNumber?.digits
    }

    private mutating func describeDocument(_ request: ProviderSessionRequest, as kind: DocumentKind) {
        documentType = request.documentType.flatMap(VeriffDocumentType.identityName(of:))
        documentCountry = request.expected.document(kind)?.issuingCountry ?? request.documentType?.onlyCountry
    }

    /// The provider refuses any other character and, by its table of codes, any other length (veriff.md 12.2).
    private static func number(of document: ExpectedDocument?) -> String? {
        let number = document?.number.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return number.flatMap { (6...9).contains($0.count) ? $0 : nil }
    }

    /// Digits and blanks, with a plus sign in front where there is one (veriff.md 4.1).
    private static func dialed(_ number: String) -> String {
        let digits = number.filter { $0.isASCII && $0.isNumber }
        return number.hasPrefix("+") ? "+" + digits : digits
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
