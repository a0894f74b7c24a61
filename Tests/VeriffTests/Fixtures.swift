import OutboundHTTP
import Services
import Synchronization
import Veriff
import Verification

enum Fixtures {
    static let apiKey = "12345678-1234-4123-8123-123456789abc"

    static func integration(
        secrets: [String] = ["secret"], baseURL: String = "https://provider.test/v1",
        purposes: Set<SessionPurpose> = [.photoID]
    ) -> Integration {
        Integration(
            id: IntegrationID(value: 1), tenant: Tenant(vendorID: VendorID(value: 2), environment: .sandbox),
            purposes: purposes, baseURL: baseURL, apiKey: apiKey, secrets: secrets)
    }

    static func request(
        _ purpose: SessionPurpose, number: String? = "Q123-4567 8", check: DatabaseCheck? = nil,
        asksRegistries: Bool = false
    ) -> ProviderSessionRequest {
        ProviderSessionRequest(
            vendorData: ProviderSessionID(value: 3), purpose: purpose,
            endUserID: EndUserID(of: VerificationID(value: 4)),
            expected: ExpectedData(
                person: Person(
                    firstName: "Ada", lastName: "Quincy", dateOfBirth: LocalDate(daysSinceUnixEpoch: 5_000),
                    phoneNumber: "+1 (212) 555-0123", socialSecurityNumber: SocialSecurityNumber("123-45-6789")),
                address: PostalAddress(
                    street: "12 Elm St", unit: "Unit 4B", city: "Springfield", state: "IL", postalCode: "62704",
                    country: "US"),
                documents: [ExpectedDocument(kind: .photoID, number: number)], databaseCheck: check),
            documentType: .usDriverLicense, acceptableTypes: [.currentLease, .voterCard],
            asksRegistries: asksRegistries)
    }
}

/// Stands in for the network: answers as told and keeps the requests.
final class ScriptedHTTP: OutboundHTTPClient {
    private let sent = Mutex<[OutboundRequest]>([])
    private let answer: @Sendable (OutboundRequest) throws(OutboundHTTPError) -> OutboundResponse

    init(_ answer: @escaping @Sendable (OutboundRequest) throws(OutboundHTTPError) -> OutboundResponse) {
        self.answer = answer
    }

    /// Answers every request with a body signed by the secret, or as the signature says.
    convenience init(
        status: Int, body: String, secret: String = "secret", signature: String? = nil, headers: [OutboundHeader] = []
    ) {
        let bytes = Array(body.utf8)
        let signature =
            signature ?? VeriffSecret(secret).map { VeriffSignature(of: bytes, secret: $0).hexadecimal } ?? ""
        self.init { _ in
            OutboundResponse(
                status: status, headers: headers + [OutboundHeader("X-HMAC-SIGNATURE", signature)], body: bytes)
        }
    }

    var requests: [OutboundRequest] { sent.withLock { $0 } }

    func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse {
        sent.withLock { $0.append(request) }
        return try answer(request)
    }
}
