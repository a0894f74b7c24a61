import StrictJSON
import Veriff
import Verification

/// The init data a session was opened with (veriff.md 4.1), checked as the provider does.
struct SessionOpening: Sendable {
    let firstName: String?
    let lastName: String?
    let dateOfBirth: String?
    let documentNumber: String?
    let documentType: String?
    let documentCountry: String?
    let fullAddress: String?
    let acceptableTypes: [String]
    let vendorData: String?
    let endUserId: String?
    /// The request's body as it came, which a replay reads again.
    let body: [UInt8]

    /// Reads a request's body.
    init(body: [UInt8]) throws(SandboxRefusal) {
        guard let json = try? JSONValue(parsing: body), let verification = json.member("verification"),
            verification.object != nil
        else { throw .invalidBody }
        self.body = body
        let person = verification.member("person")
        firstName = person?.text("firstName")
        lastName = person?.text("lastName")
        dateOfBirth = person?.text("dateOfBirth")
        let document = verification.member("document")
        documentNumber = document?.text("number")
        documentType = document?.text("type")
        documentCountry = document?.text("country")
        fullAddress = verification.member("address")?.text("fullAddress")
        endUserId = verification.text("endUserId")
        vendorData = try Self.vendorData(verification)
        acceptableTypes = try Self.acceptableTypes(verification)
        try check(callback: verification.text("callback"))
    }

    private static func vendorData(_ verification: JSONValue) throws(SandboxRefusal) -> String? {
        guard let value = verification.member("vendorData") else { return nil }
        guard let text = value.string else { throw .vendorDataNoText }
        guard text.unicodeScalars.count <= 1_000 else { throw .vendorDataTooLong }
        return text
    }

    private static func acceptableTypes(_ verification: JSONValue) throws(SandboxRefusal) -> [String] {
        guard let listed = verification.member("proofOfAddress")?.member("acceptableTypes") else { return [] }
        // Objects with a name, not bare strings (veriff.md 4.1).
        let names = listed.elements.map { $0.text("name") }
        guard listed.array != nil, !names.contains(nil) else { throw .invalid("proofOfAddress.acceptableTypes") }
        return names.compactMap { $0 }
    }

    private func check(callback: String?) throws(SandboxRefusal) {
        if let callback, !callback.hasPrefix("https://") { throw .callbackNotSecure }
        if let dateOfBirth, LocalDate(dateOfBirth) == nil { throw .birthDateNoDate }
        if let documentNumber {
            let isPlain = documentNumber.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            guard isPlain else { throw .documentNumberCharacters }
        }
        if let documentType, !VeriffDocumentType.identityTypes.contains(documentType) { throw .documentType }
        if let documentCountry, Country(code: documentCountry) == nil { throw .documentCountry }
    }
}
