package import OutboundHTTP
package import Services
package import Verification

/// The platform's identity provider, spoken to by way of Veriff's API.
package struct VeriffProvider: IdentityProvider {
    let client: VeriffClient

    /// Creates the provider over a transport whose address policy admits the integrations' hosts.
    package init(http: any OutboundHTTPClient, limits: VeriffCallLimits = VeriffCallLimits()) {
        client = VeriffClient(http: http, limits: limits)
    }

    package func canRead(_ type: DocumentType, for purpose: SessionPurpose) -> Bool {
        switch purpose {
        case .proofOfAddress: !VeriffDocumentType.addressNames(of: type).isEmpty
        case .photoID, .addressDocument, .database: true
        }
    }

    package func openSession(
        _ request: ProviderSessionRequest, at integration: Integration
    ) async throws(ProviderError) -> OpenedSession {
        do throws(VeriffError) {
            let session = try await client.createSession(
                VeriffSessionRequest(request), at: VeriffIntegration(integration, for: .createSession))
            return OpenedSession(id: session.id)
        } catch {
            throw ProviderError(error)
        }
    }

    package func uploadMedia(
        _ media: ProviderMedia, session: String, at integration: Integration
    ) async throws(ProviderError) {
        let upload = VeriffUpload(
            context: VeriffMediaContext(kind: media.kind, side: media.side), mediaType: media.mediaType.rawValue,
            bytes: media.bytes)
        do throws(VeriffError) {
            try await client.uploadMedia(
                upload, session: session, at: VeriffIntegration(integration, for: .uploadMedia))
        } catch {
            throw ProviderError(error)
        }
    }

    package func uploadedMedia(
        session: String, at integration: Integration
    ) async throws(ProviderError) -> [UploadedProviderMedia] {
        let listed: [VeriffMedia]
        do throws(VeriffError) {
            listed = try await client.media(session: session, at: VeriffIntegration(integration, for: .listMedia))
        } catch {
            throw ProviderError(error)
        }
        return listed.flatMap { media -> [UploadedProviderMedia] in
            guard let part = media.context.flatMap(VeriffMediaContext.init(rawValue:))?.part else { return [] }
            return part.kinds(within: integration.purposes).map { kind in
                UploadedProviderMedia(kind: kind, side: part.side, sizeInBytes: media.sizeInBytes)
            }
        }
    }

    package func submitSession(_ session: String, at integration: Integration) async throws(ProviderError) {
        do throws(VeriffError) {
            try await client.submit(session: session, at: VeriffIntegration(integration, for: .submitSession))
        } catch {
            throw ProviderError(error)
        }
    }

    package func decision(
        session: String, purpose: SessionPurpose, at integration: Integration
    ) async throws(ProviderError) -> ProviderDecision? {
        do throws(VeriffError) {
            let (answer, body) = try await client.decision(
                session: session, at: VeriffIntegration(integration, for: .decision))
            return answer.decision.map { ProviderDecision($0, session: session, purpose: purpose, body: body) }
        } catch {
            throw ProviderError(error)
        }
    }

    package func decision(inWebhookBody body: [UInt8], purpose: SessionPurpose) -> ProviderDecision? {
        guard let decision = try? VeriffDecisionAnswer(body: body).decision, let session = decision.sessionId else {
            return nil
        }
        return ProviderDecision(decision, session: session, purpose: purpose, body: body)
    }
}

extension ProviderDecision {
    /// Reads a decision; one without a status is a word the policy does not know.
    fileprivate init(_ decision: VeriffDecision, session: String, purpose: SessionPurpose, body: [UInt8]) {
        self.init(
            sessionID: session, attemptID: decision.attemptId,
            verdict: ProviderVerdict(
                status: decision.status ?? "missing", code: decision.code, reasonCode: decision.reasonCode,
                reason: decision.reason),
            fields: VeriffExtraction.fields(of: decision, purpose: purpose), body: body)
    }
}
