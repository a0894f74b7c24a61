import StrictJSON
package import Verification

/// Any body of the provider, understood as far as it goes: for the people who integrate and support.
package struct VeriffBody: Sendable, Equatable {
    package let kind: VeriffBodyKind
    package let sessionId: String?
    package let attemptId: String?
    package let status: String?
    package let code: Int?
    package let reason: String?
    package let reasonCode: Int?
    /// What the session was for; nil for bodies that are no decision.
    package let purpose: SessionPurpose?
    /// What a decision's status makes of its session; nil for other bodies and while there is none.
    package let outcome: Outcome?
    /// What was read, each with its provenance.
    package let fields: [ExtractedField]
    /// Members that no description of the provider's bodies names, as dotted paths.
    package let unknownFields: [String]

    /// The largest body that is read.
    package static let maximumSizeInBytes = JSONValue.maximumVeriffBodyInBytes

    /// Reads a body; refuses what is no JSON object and what no body of the provider looks like.
    ///
    /// - Parameter purpose: what the session was for; nil to tell it by what the decision holds.
    package init(body: [UInt8], purpose: SessionPurpose? = nil) throws(VeriffDecodingError) {
        let json = try JSONValue(veriffBody: body)
        guard json.object != nil else { throw .unexpectedShape }
        let webhook = VeriffWebhook(json: json)
        guard webhook.kind != .unknown else { throw .notOfTheProvider }
        kind = webhook.kind
        sessionId = webhook.sessionId
        attemptId = webhook.attemptId
        unknownFields = KnownFields.unknown(in: json)
        let decision = Self.decision(in: json, kind: webhook.kind)
        let verification = json.member("verification")
        status = decision?.status ?? verification?.text("status") ?? Self.status(in: json, kind: webhook.kind)
        code = decision?.code ?? json.integer("code") ?? json.member("data")?.integer("code")
        reason = decision?.reason ?? (webhook.kind == .error ? json.text("message") : nil)
        reasonCode = decision?.reasonCode
        guard let decision else {
            (self.purpose, outcome, fields) = (nil, nil, [])
            return
        }
        let told = purpose ?? decision.purpose
        let fields = VeriffExtraction.fields(of: decision, purpose: told)
        (self.purpose, self.fields) = (told, fields)
        outcome = Self.outcome(of: decision, purpose: told, fields: fields)
    }

    private static func decision(in json: JSONValue, kind: VeriffBodyKind) -> VeriffDecision? {
        switch kind {
        case .decision: (try? VeriffDecisionAnswer(json: json))?.decision
        case .fullAuto:
            json.member("data")?.member("verification")?.member("decision").map(VeriffDecision.init(json:))
        case .event, .watchlist, .userDefinedStatus, .registry, .session, .media, .error, .unknown: nil
        }
    }

    private static func status(in json: JSONValue, kind: VeriffBodyKind) -> String? {
        switch kind {
        case .event(let action, _): action
        case .watchlist: json.text("matchStatus")
        case .decision, .fullAuto, .session, .media: nil
        case .userDefinedStatus, .registry, .error, .unknown: json.text("status") ?? json.member("data")?.text("status")
        }
    }

    private static func outcome(
        of decision: VeriffDecision, purpose: SessionPurpose, fields: [ExtractedField]
    ) -> Outcome {
        let verdict = ProviderVerdict(
            status: decision.status ?? "", code: decision.code, reasonCode: decision.reasonCode,
            reason: decision.reason)
        // As for a last try: there is no session to replace here.
        let conclusion = DecisionPolicy.conclusion(
            of: verdict, purpose: purpose, tryNumber: DecisionPolicy.maximumTries,
            hasExtraction: ExtractedData(fields: fields).holdsEvidence(for: purpose), acceptsAddressDocument: false)
        return switch conclusion {
        case .concluded(let outcome): outcome.outcome
        case .replaced: .doubleCheck
        }
    }
}

extension VeriffDecision {
    /// What the session was for, as far as its decision tells.
    fileprivate var purpose: SessionPurpose {
        let isIdentity = document.type.map { VeriffDocumentType.identityTypes.contains($0.uppercased()) } == true
        if isIdentity { return .photoID }
        if proofOfAddress != nil || addressMatching != nil || unstructuredDocument != nil { return .proofOfAddress }
        return registryResults.isEmpty ? .photoID : .database
    }
}
