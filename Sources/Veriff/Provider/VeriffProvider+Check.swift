import FoundationEssentials
package import Services

extension VeriffProvider: IntegrationChecker {
    package func check(_ integration: Integration) async -> [CredentialFinding] {
        await withTaskGroup(of: (Int, CredentialFinding).self) { group in
            for (index, secret) in integration.secrets.enumerated() {
                group.addTask { (index, await finding(signing: secret, at: integration)) }
            }
            var findings: [(Int, CredentialFinding)] = []
            for await finding in group { findings.append(finding) }
            return findings.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Reads the decision of a session that nobody has opened, signed with one secret.
    private func finding(signing secret: String, at integration: Integration) async -> CredentialFinding {
        // The provider may sign its answer with any of the live secrets.
        let others = integration.secrets.filter { $0 != secret }
        guard let baseURL = VeriffBaseURL(integration.baseURL),
            let usable = VeriffIntegration(
                baseURL: baseURL, apiKey: integration.apiKey, secrets: ([secret] + others).compactMap(VeriffSecret.init)
            )
        else { return CredentialFinding(.refused, cause: "no_credentials") }
        return CredentialFinding(await client.probe(session: UUID().uuidString.lowercased(), at: usable))
    }
}

extension CredentialFinding {
    /// Judges an answer (veriff.md 12.2).
    init(_ probe: VeriffProbe) {
        switch probe {
        case .unanswered(let reason):
            self.init(.unreachable, cause: reason.split(separator: " ").joined(separator: "_"))
        case .answered(let status, let code, let isSigned):
            let cause = code.map { "code_" + $0 } ?? "http_\(status)"
            switch (status, code) {
            case (_, "1801"), (_, "1802"), (_, "1803"), (_, "1804"): self.init(.keyRefused, cause: cause)
            case (_, "1812"), (_, "1813"), (_, "1814"), (_, "1815"), (_, "1818"), (_, "1819"):
                self.init(.secretRefused, cause: cause)
            case (401, _), (403, _): self.init(.refused, cause: cause)
            case (200, _), (404, _):
                self.init(isSigned ? .accepted : .untrusted, cause: isSigned ? nil : cause)
            case (408, _), (429, _), (500..., _): self.init(.unreachable, cause: cause)
            default: self.init(isSigned ? .refused : .untrusted, cause: cause)
            }
        }
    }
}
