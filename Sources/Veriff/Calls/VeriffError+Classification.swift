import OutboundHTTP
import StrictJSON

extension VeriffError {
    /// Classifies an error answer by its HTTP status and the provider's code (veriff.md 12.2).
    static func classify(call: VeriffCall, status: Int, code: String?, retryAfter: Duration?) -> VeriffError {
        let (category, reason) = judge(call: call, status: status, code: code, retryAfter: retryAfter)
        return VeriffError(call, category, status: status, code: code, reason: reason)
    }

    /// Classifies a failure of the transport.
    static func classify(call: VeriffCall, transport error: OutboundHTTPError) -> VeriffError {
        let category: Category
        switch error.code {
        case .targetForbidden, .invalidURL, .invalidRequest: category = .permanent
        case _ where error.mayHaveBeenSent && !call.isRead: category = .unknownOutcome
        default: category = .transient
        }
        return VeriffError(call, category, reason: error.code.description)
    }

    /// The provider's code in an error body; a text of digits, or a number.
    static func code(in body: [UInt8]) -> String? {
        guard let code = try? JSONValue(veriffBody: body).text("code") else { return nil }
        let isCode = (1...8).contains(code.utf8.count) && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isCode ? code : nil
    }

    /// The pause asked for in seconds, at most an hour; dates are not taken.
    static func pause(header: String) -> Duration? {
        guard let seconds = Int(header), seconds >= 0 else { return nil }
        return .seconds(min(seconds, 3_600))
    }

    /// Whether the category rests on the provider's own word.
    var needsTrust: Bool {
        switch category {
        case .permanent, .notFound, .alreadySubmitted: true
        case .transient, .throttled, .wrongCredentials, .unknownOutcome, .untrustedResponse: false
        }
    }

    private static func judge(
        call: VeriffCall, status: Int, code: String?, retryAfter: Duration?
    ) -> (Category, reason: String) {
        if status == 429 { return (.throttled(retryAfter: retryAfter), "asked for a slower pace") }
        if status >= 500 || status == 408 { return (.transient, "provider failure") }
        // Whatever ended the session (submission, expiry), its decision tells; the caller asks for that next.
        if call == .submitSession, status == 409 || code == "1304" { return (.alreadySubmitted, "session not open") }
        if call == .uploadMedia, status == 409 { return (.alreadySubmitted, "session not open") }
        // A session that is being decided can be deleted once it has ended.
        if call == .deleteSession, code == "1305" || code == "1306" { return (.transient, "session not ended") }
        // Codes 1801 to 1819 all speak of the API key or of a signature.
        if status == 401 || status == 403 || code?.hasPrefix("18") == true {
            return (.wrongCredentials, "credentials refused")
        }
        // The provider gives every refusal a code: one that cannot be read may be about anything, and is asked again.
        if code == nil { return (.untrustedResponse, "refusal unreadable") }
        if status == 404 { return (.notFound, "not found") }
        return (.permanent, "request refused")
    }
}
