import StrictJSON
import Veriff

/// The init data a session was opened with (veriff.md 4.1).
struct SessionOpening: Sendable {
    let firstName: String?
    let lastName: String?
    let dateOfBirth: String?
    let idNumber: String?
    let phoneNumber: String?
    let documentNumber: String?
    let documentType: String?
    let documentCountry: String?
    /// The address in one line.
    let address: String?
    let acceptableTypes: [String]
    let vendorData: String?
    let endUserId: String?
    /// The request's `verification`.
    let verification: JSONValue
    /// The request's body as it came, which a replay reads again.
    let body: [UInt8]

    /// Reads a request's body; what it says is checked by ``OpeningCheck``.
    init(body: [UInt8]) throws(SandboxRefusal) {
        guard let json = try? JSONValue(parsing: body), let verification = json.member("verification"),
            verification.object != nil
        else { throw .invalidBody }
        self.body = body
        self.verification = verification
        let person = verification.member("person")
        let words = person?.text("fullName")?.split(separator: " ").map(String.init) ?? []
        firstName = person?.text("firstName") ?? (words.count > 1 ? words.dropLast().joined(separator: " ") : nil)
        lastName = person?.text("lastName") ?? words.last
        dateOfBirth = person?.text("dateOfBirth")
        idNumber = person?.text("idNumber")
        phoneNumber = person?.text("phoneNumber")
        let document = verification.member("document")
        documentNumber = document?.text("number")
        documentType = document?.text("type")
        documentCountry = document?.text("country")
        address = verification.member("address").flatMap(Self.address)
        endUserId = verification.text("endUserId")
        vendorData = verification.member("vendorData")?.string
        let types = verification.member("proofOfAddress")?.elements("acceptableTypes") ?? []
        acceptableTypes = types.compactMap { $0.text("name") }
    }

    /// An address as it was sent, or put together from its parts.
    private static func address(_ address: JSONValue) -> String? {
        if let whole = address.text("fullAddress") { return whole }
        func line(_ names: [String]) -> String? {
            let parts = names.compactMap { address.text($0) }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
        let lines = [line(["houseNumber", "street"]), line(["city"]), line(["state", "postcode"])].compactMap { $0 }
        return lines.isEmpty ? nil : lines.joined(separator: ", ")
    }

    /// What tells a session from others in every run: a seeded plan draws by it.
    func subject(of kind: SandboxIntegration.Kind) -> String {
        [kind.rawValue, firstName, lastName, dateOfBirth, address].map { $0 ?? "" }.joined(separator: "|")
    }
}
