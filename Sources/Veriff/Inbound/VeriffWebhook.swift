import StrictJSON

/// What a webhook's body is about (veriff.md 9.1).
package struct VeriffWebhook: Sendable, Equatable {
    package let kind: VeriffBodyKind
    package let sessionId: String?
    package let attemptId: String?
    /// Our reference, echoed.
    package let vendorData: String?

    /// Recognises a body; refuses only what is no JSON object.
    package init(body: [UInt8]) throws(VeriffDecodingError) {
        let json = try JSONValue(veriffBody: body)
        guard json.object != nil else { throw .unexpectedShape }
        self.init(json: json)
    }

    init(json: JSONValue) {
        kind = VeriffBodyKind(of: json)
        let verification = json.member("verification")
        let data = json.member("data")
        let nested = data?.member("verification")
        let nestedDecision = nested?.member("decision")
        sessionId =
            verification?.text("id") ?? json.text("sessionId") ?? (kind.hasTopLevelSessionId ? json.text("id") : nil)
            ?? data?.text("sessionId") ?? nested?.text("id") ?? nestedDecision?.text("id")
            ?? json.member("image")?.text("sessionId")
        attemptId =
            verification?.text("attemptId") ?? json.text("attemptId") ?? data?.text("attemptId")
            ?? nested?.text("attemptId") ?? nestedDecision?.text("attemptId")
        vendorData =
            verification?.text("vendorData") ?? json.text("vendorData") ?? data?.text("vendorData")
            ?? nested?.text("vendorData") ?? nestedDecision?.text("vendorData")
    }
}
