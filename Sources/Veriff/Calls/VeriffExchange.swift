import OutboundHTTP
import StrictJSON

/// One signed request and its checked answer.
struct VeriffExchange: Sendable {
    let http: any OutboundHTTPClient
    let limits: VeriffCallLimits

    /// Sends a call about a session.
    func send(
        _ call: VeriffCall, session: String, _ suffix: String, body: [UInt8] = [], at integration: VeriffIntegration
    ) async throws(VeriffError) -> [UInt8] {
        try await send(call, "/sessions/", about: session, suffix, body: body, at: integration)
    }

    /// Sends a call about a thing of the provider's, whose id stands in the path and is signed where there is no body.
    func send(
        _ call: VeriffCall, _ prefix: String, about id: String, _ suffix: String = "", body: [UInt8] = [],
        at integration: VeriffIntegration
    ) async throws(VeriffError) -> [UInt8] {
        guard id.isPathSafe else { throw VeriffError(call, .permanent, reason: "not an id") }
        return try await send(call, path: prefix + id + suffix, signing: id, body: body, at: integration)
    }

    /// Sends a call and returns the body of its success.
    func send(
        _ call: VeriffCall, path: String, signing id: String = "", body: [UInt8] = [], at integration: VeriffIntegration
    ) async throws(VeriffError) -> [UInt8] {
        let response = try await answer(to: call, path: path, signing: id, body: body, at: integration)
        try check(response, of: call, at: integration)
        return response.body
    }

    /// Reads a decision, and says how it was answered whatever the answer.
    func probe(session id: String, at integration: VeriffIntegration) async -> VeriffProbe {
        guard id.isPathSafe else { return .unanswered(reason: "not an id") }
        do {
            let response = try await answer(
                to: .decision, path: "/sessions/" + id + "/decision", signing: id, body: [], at: integration)
            return .answered(
                status: response.status, code: VeriffError.code(in: response.body),
                isSigned: isSigned(response, at: integration))
        } catch {
            return .unanswered(reason: error.reason)
        }
    }

    private func answer(
        to call: VeriffCall, path: String, signing id: String, body: [UInt8], at integration: VeriffIntegration
    ) async throws(VeriffError) -> OutboundResponse {
        // Bodies are signed where there is one, else the id in the path (veriff.md 2.2).
        let signed = body.isEmpty ? Array(id.utf8) : body
        let request = OutboundRequest(
            method: call.method, url: integration.baseURL.url(path), headers: headers(signing: signed, at: integration),
            body: body, deadline: call.carriesMedia ? limits.mediaDeadline : limits.deadline,
            connectTimeout: limits.connectTimeout,
            responseLimit: call == .downloadMedia ? limits.mediaLimit : limits.responseLimit)
        do throws(OutboundHTTPError) {
            return try await http.send(request)
        } catch {
            throw VeriffError.classify(call: call, transport: error)
        }
    }

    /// Reads the body of a success; one that cannot be read leaves a writing call's outcome unknown.
    func read<Answer>(
        _ call: VeriffCall, _ body: [UInt8], as decode: (JSONValue) throws(VeriffDecodingError) -> Answer
    ) throws(VeriffError) -> Answer {
        do throws(VeriffDecodingError) {
            return try decode(JSONValue(veriffBody: body))
        } catch {
            throw VeriffError(call, call.isRead ? .transient : .unknownOutcome, reason: error.description)
        }
    }

    private func headers(signing message: [UInt8], at integration: VeriffIntegration) -> [OutboundHeader] {
        let signature = VeriffSignature(of: message, secret: integration.signingSecret)
        var headers = [
            OutboundHeader("Content-Type", "application/json"),
            OutboundHeader(VeriffHeader.client, integration.apiKey),
            OutboundHeader(VeriffHeader.signature, signature.hexadecimal),
        ]
        if let id = integration.integrationId { headers.append(OutboundHeader(VeriffHeader.integrationId, id)) }
        return headers
    }

    private func check(
        _ response: OutboundResponse, of call: VeriffCall, at integration: VeriffIntegration
    ) throws(VeriffError) {
        let isTrusted = isSigned(response, at: integration)
        if (200..<300).contains(response.status) {
            guard isTrusted else {
                throw VeriffError(call, .untrustedResponse, status: response.status, reason: "answer not signed")
            }
            return
        }
        let error = VeriffError.classify(
            call: call, status: response.status, code: isTrusted ? VeriffError.code(in: response.body) : nil,
            retryAfter: response.header("retry-after").flatMap(VeriffError.pause(header:)))
        // A gateway's refusals and failures are unsigned, and with a wrong secret of ours no signature can hold;
        // a final verdict about the request itself is believed only from the provider.
        guard isTrusted || !error.needsTrust else {
            throw VeriffError(call, .untrustedResponse, status: response.status, reason: "refusal not signed")
        }
        throw error
    }

    private func isSigned(_ response: OutboundResponse, at integration: VeriffIntegration) -> Bool {
        let header = response.header(VeriffHeader.signature) ?? response.header(VeriffHeader.secondSignature)
        guard let signature = header.flatMap(VeriffSignature.init(header:)) else { return false }
        return signature.matches(response.body, secrets: integration.secrets)
    }
}

extension VeriffCall {
    fileprivate var method: OutboundRequest.Method {
        switch self {
        case .createSession, .uploadMedia: .post
        case .submitSession: .patch
        case .listMedia, .decision, .listAttempts, .listAttemptMedia, .downloadMedia, .person, .watchlist: .get
        case .deleteSession: .delete
        }
    }
}

extension VeriffCall {
    fileprivate var carriesMedia: Bool { self == .uploadMedia || self == .downloadMedia }
}

extension String {
    /// Whether the text can stand in a path as one segment without escaping.
    fileprivate var isPathSafe: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
