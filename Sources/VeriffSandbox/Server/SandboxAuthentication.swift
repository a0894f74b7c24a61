import Veriff

/// Checks who a call comes from, as the provider does (veriff.md 2.2, 12.2).
struct SandboxAuthentication {
    let core: SandboxCore

    /// The integration whose API key a request carries.
    func integration(of request: SandboxRequest) throws(SandboxRefusal) -> SandboxIntegration {
        guard let client = request.client, !client.isEmpty else { throw .noClient }
        guard SandboxIdentifier.isUUID(client) else { throw .clientNoUUID }
        guard let integration = core.read({ $0.state.integrations[client.lowercased()] }) else { throw .unknownClient }
        guard integration.isActive else { throw .inactiveClient }
        return integration
    }

    /// Checks a request's signature over its body or over the id it names.
    func checkSignature(
        of request: SandboxRequest, _ call: SandboxCall, _ integration: SandboxIntegration
    ) throws(SandboxRefusal) {
        guard let header = request.signature, !header.isEmpty else {
            if let legacy = request.legacySignature {
                return try checkLegacySignature(legacy, of: request, call, integration)
            }
            if call.mayBeUnsigned { return }
            throw .unauthenticated
        }
        guard let signature = VeriffSignature(header: header) else { throw .signatureNoDigest }
        if let id = call.signedId {
            guard signature.matches(id, secrets: integration.secrets) else { throw .idSignatureMismatch }
            return
        }
        if signature.matches(request.body, secrets: integration.secrets) { return }
        if core.configuration.acceptsSessionIdSignatures, let id = call.id,
            signature.matches(id, secrets: integration.secrets)
        {
            return
        }
        throw .bodySignatureMismatch
    }

    private func checkLegacySignature(
        _ header: String, of request: SandboxRequest, _ call: SandboxCall, _ integration: SandboxIntegration
    ) throws(SandboxRefusal) {
        guard let signature = LegacySignature(header: header) else { throw .signatureNoDigest }
        let message = call.signedId.map { Array($0.utf8) } ?? request.body
        guard !signature.matches(message, secrets: integration.secrets) else { return }
        throw call.signedId == nil ? .bodyDigestMismatch : .idDigestMismatch
    }
}
