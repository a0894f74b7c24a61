import Veriff

/// Checks who a call comes from, as the provider does (veriff.md 2.2, 12.2).
struct SandboxAuthentication {
    let core: SandboxCore

    /// The integration whose API key a request carries.
    func integration(of request: SandboxRequest) throws(SandboxRefusal) -> SandboxIntegration {
        guard let client = request.client, !client.isEmpty else { throw .noClient }
        guard SandboxIdentifier.isUUID(client) else { throw .clientNoUUID }
        guard let integration = core.read({ $0.state.integrations[client.lowercased()] }) else { throw .unknownClient }
        return integration
    }

    /// Checks a request's signature over its body or over the id it names.
    func checkSignature(
        of request: SandboxRequest, _ call: SandboxCall, _ integration: SandboxIntegration
    ) throws(SandboxRefusal) {
        guard let header = request.signature, !header.isEmpty else {
            // Only opening a session may go without.
            if call == .createSession { return }
            throw .unauthenticated
        }
        guard let signature = VeriffSignature(header: header) else { throw .signatureNoDigest }
        if let id = call.signedId {
            guard signature.matches(id, secrets: integration.secrets) else { throw .idSignatureMismatch }
            return
        }
        if signature.matches(request.body, secrets: integration.secrets) { return }
        if core.configuration.acceptsSessionIdSignatures, let id = call.sessionId,
            signature.matches(id, secrets: integration.secrets)
        {
            return
        }
        throw .bodySignatureMismatch
    }
}

extension SandboxCall {
    fileprivate var sessionId: String? {
        switch self {
        case .submit(let id), .upload(let id): id
        case .createSession, .listMedia, .decision, .attempts, .listAttemptMedia, .download, .person, .watchlist,
            .delete:
            nil
        }
    }
}
