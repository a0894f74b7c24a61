package import OutboundHTTP
import StrictJSON

/// Speaks the provider's API: one method a call, each one signed HTTP exchange with an answer whose signature holds.
package struct VeriffClient: Sendable {
    private let exchange: VeriffExchange

    /// Creates a client over a transport whose address policy admits the provider's hosts.
    package init(http: any OutboundHTTPClient, limits: VeriffCallLimits = VeriffCallLimits()) {
        exchange = VeriffExchange(http: http, limits: limits)
    }

    /// Opens a session.
    package func createSession(
        _ request: VeriffSessionRequest, at integration: VeriffIntegration
    ) async throws(VeriffError) -> VeriffSession {
        let answer = try await exchange.send(.createSession, path: "/sessions", body: request.body, at: integration)
        return try exchange.read(.createSession, answer, as: VeriffSession.init(json:))
    }

    /// Uploads one image of a session.
    package func uploadMedia(
        _ upload: VeriffUpload, session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) {
        _ = try await exchange.send(.uploadMedia, session: session, "/media", body: upload.body, at: integration)
    }

    /// Lists the images the newest attempt of a session holds.
    package func media(session: String, at integration: VeriffIntegration) async throws(VeriffError) -> [VeriffMedia] {
        let answer = try await exchange.send(.listMedia, session: session, "/media", at: integration)
        return try exchange.read(.listMedia, answer) { json in json.elements("images").map(VeriffMedia.init(json:)) }
    }

    /// Hands a session over for a decision.
    package func submit(session: String, at integration: VeriffIntegration) async throws(VeriffError) {
        let body = Array(#"{"verification":{"status":"submitted"}}"#.utf8)
        _ = try await exchange.send(.submitSession, session: session, "", body: body, at: integration)
    }

    /// Fetches a session's decision, with the body's exact bytes.
    package func decision(
        session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) -> (answer: VeriffDecisionAnswer, body: [UInt8]) {
        let body = try await exchange.send(.decision, session: session, "/decision", at: integration)
        return (try exchange.read(.decision, body, as: VeriffDecisionAnswer.init(json:)), body)
    }
}
