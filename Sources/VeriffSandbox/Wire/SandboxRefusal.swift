/// A refused request: the provider's error code and a status for it (veriff.md 12.2).
struct SandboxRefusal: Error, Sendable, Equatable {
    let status: Int
    let code: String
    let message: String

    /// Whether the body says its status as a number in place of `fail`.
    let isNumbered: Bool

    private init(_ status: Int, _ code: String, _ message: String, isNumbered: Bool = false) {
        self.isNumbered = isNumbered
        self.status = status
        self.code = code
        self.message = message
    }

    static let invalidBody = SandboxRefusal(400, "1101", "Validation failed")
    static let notFound = SandboxRefusal(404, "1101", "Resource not found")
    static let failure = SandboxRefusal(500, "1101", "Something went wrong")
    static let tooFast = SandboxRefusal(429, "1101", "Too many requests")
    static let tooLarge = SandboxRefusal(413, "1101", "Request body too large")
    static let methodNotAllowed = SandboxRefusal(405, "1101", "Method not allowed")
    static let afterSubmission = SandboxRefusal(409, "1101", "Session has been submitted")

    static let idLength = SandboxRefusal(400, "1001", "Id must be 20 to 40 characters long")
    static let idNoUUID = SandboxRefusal(400, "1002", "Id must be a UUID of version 4")
    static let idUsed = SandboxRefusal(400, "1003", "Id has been used already")

    static func missing(_ name: String) -> SandboxRefusal {
        SandboxRefusal(400, "1102", "Mandatory parameter missing: \(name)")
    }
    static func invalid(_ name: String) -> SandboxRefusal { SandboxRefusal(400, "1104", "Invalid parameter: \(name)") }

    static let timestampTooOld = SandboxRefusal(400, "1201", "Timestamp must not be more than an hour old")
    static let timestampForm = SandboxRefusal(400, "1202", "Timestamp must be in ISO 8601")
    static let dateForm = SandboxRefusal(400, "1203", "Date must be YYYY-MM-DD")

    static let unsupportedFeature = SandboxRefusal(400, "1301", "Unsupported feature")
    static let callbackNotSecure = SandboxRefusal(400, "1302", "Return URL must be HTTPS")
    static let invalidStatus = SandboxRefusal(400, "1303", "Invalid status")
    static func transition(from status: String) -> SandboxRefusal {
        SandboxRefusal(400, "1304", "Status transition from \(status) to submitted is not allowed")
    }

    // The one call whose refusals carry their status as a number (veriff.md 8.4).
    static let deleteNotCompleted = SandboxRefusal(
        400, "1305", "Session must be in a completed status", isNumbered: true)
    static let deleteInProgress = SandboxRefusal(400, "1306", "Session verification is in progress", isNumbered: true)

    static let noIdNumber = SandboxRefusal(400, "1308", "Id number is missing")
    static let noNames = SandboxRefusal(400, "1309", "Full name, or first and last name, are missing")
    static let noBirthDateOrAddress = SandboxRefusal(400, "1310", "Date of birth or address are missing")

    static let noImageContent = SandboxRefusal(400, "1400", "Image data missing")
    static let notBase64 = SandboxRefusal(400, "1401", "Image is not in valid base64 format")
    static let unknownContext = SandboxRefusal(400, "1402", "Image context is not supported")
    static let noImage = SandboxRefusal(400, "1403", "Image property is missing")
    static let vendorDataTooLong = SandboxRefusal(400, "1500", "VendorData cannot be longer than 1000 characters")
    static let vendorDataNoText = SandboxRefusal(400, "1501", "VendorData must be a string")

    static let noClient = SandboxRefusal(401, "1801", "Mandatory X-AUTH-CLIENT header is missing")
    static let clientNoUUID = SandboxRefusal(401, "1802", "X-AUTH-CLIENT header must be a UUID")
    static let unknownClient = SandboxRefusal(401, "1803", "No such integration")
    static let inactiveClient = SandboxRefusal(401, "1804", "Integration is not active")
    static let signatureNoDigest = SandboxRefusal(401, "1812", "X-HMAC-SIGNATURE must be a SHA-256 hexadecimal string")
    static let idDigestMismatch = SandboxRefusal(401, "1813", "Signature does not match the id")
    static let bodyDigestMismatch = SandboxRefusal(401, "1814", "Signature does not match the request body")
    static let unauthenticated = SandboxRefusal(401, "1815", "Request could not be authenticated")
    static let idSignatureMismatch = SandboxRefusal(401, "1818", "HMAC signature does not match the id")
    static let bodySignatureMismatch = SandboxRefusal(401, "1819", "HMAC signature does not match the request body")

    static let birthDateNoDate = SandboxRefusal(400, "2003", "Date of birth is not a date")
    static let documentNumberLength = SandboxRefusal(400, "2101", "Document number must be 6 to 9 characters long")
    static let documentNumberCharacters = SandboxRefusal(400, "2102", "Document number has illegal characters")
    static let documentType = SandboxRefusal(400, "2103", "Document type is not supported")
    static let documentCountry = SandboxRefusal(400, "2104", "Document country is not supported")
}
