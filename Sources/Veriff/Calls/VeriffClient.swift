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

    /// The attempts of a session, newest first.
    package func attempts(
        session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) -> [VeriffAttempt] {
        let answer = try await exchange.send(.listAttempts, session: session, "/attempts", at: integration)
        return try exchange.read(.listAttempts, answer) { json in
            json.elements("verifications").map(VeriffAttempt.init(json:))
        }
    }

    /// Lists the images an attempt holds, an earlier one too.
    package func media(attempt: String, at integration: VeriffIntegration) async throws(VeriffError) -> [VeriffMedia] {
        let answer = try await exchange.send(
            .listAttemptMedia, "/attempts/", about: attempt, "/media", at: integration)
        return try exchange.read(.listAttemptMedia, answer) { json in
            json.elements("images").map(VeriffMedia.init(json:))
        }
    }

    /// Fetches a medium's bytes.
    package func download(medium: String, at integration: VeriffIntegration) async throws(VeriffError) -> [UInt8] {
        try await exchange.send(.downloadMedia, "/media/", about: medium, at: integration)
    }

    /// What the provider holds of a session's person, with findings on lists of politically exposed and sanctioned ones.
    package func person(
        session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) -> VeriffPersonRecord {
        let answer = try await exchange.send(.person, session: session, "/person", at: integration)
        return try exchange.read(.person, answer, as: VeriffPersonRecord.init(json:))
    }

    /// The outcome of screening a session's person against watchlists.
    package func watchlistScreening(
        session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) -> VeriffWatchlistScreening {
        let answer = try await exchange.send(.watchlist, session: session, "/watchlist-screening", at: integration)
        return try exchange.read(.watchlist, answer, as: VeriffWatchlistScreening.init(json:))
    }

    /// Deletes a session with all its data at the provider; only one that has ended, and few a day (veriff.md 8.4).
    package func delete(session: String, at integration: VeriffIntegration) async throws(VeriffError) {
        _ = try await exchange.send(.deleteSession, session: session, "", at: integration)
    }

    /// Reads a decision for what the provider says of the credentials alone.
    package func probe(session: String, at integration: VeriffIntegration) async -> VeriffProbe {
        await exchange.probe(session: session, at: integration)
    }

    /// Fetches a session's decision, with the body's exact bytes.
    package func decision(
        session: String, at integration: VeriffIntegration
    ) async throws(VeriffError) -> (answer: VeriffDecisionAnswer, body: [UInt8]) {
        let body = try await exchange.send(.decision, session: session, "/decision", at: integration)
        return (try exchange.read(.decision, body, as: VeriffDecisionAnswer.init(json:)), body)
    }
}
