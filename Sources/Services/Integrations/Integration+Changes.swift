import FoundationEssentials
import Verification

extension Integration {
    /// The integration with a change; kept secrets must be there.
    func applying(_ command: UpdateIntegration) throws(ServiceError) -> Integration {
        Integration(
            id: id, tenant: tenant, purposes: command.purposes ?? purposes, baseURL: command.baseURL ?? baseURL,
            apiKey: command.apiKey ?? apiKey,
            secrets: try command.secrets.map { choices throws(ServiceError) in try chosen(choices) } ?? secrets,
            isFailing: isFailing)
    }

    private func chosen(_ choices: [SecretChoice]) throws(ServiceError) -> [String] {
        let present = Dictionary(zip(secretNames, secrets)) { first, _ in first }
        var chosen: [String] = []
        var problems: [FieldProblem] = []
        for (index, choice) in choices.enumerated() {
            switch choice {
            case .added(let secret): chosen.append(secret)
            case .kept(let name):
                if let secret = present[name] {
                    chosen.append(secret)
                } else {
                    problems.append(
                        FieldProblem(
                            pointer: "/secrets/\(index)/id", code: "unknown_value",
                            detail: "The integration has no live secret of this id."))
                }
            }
        }
        guard problems.isEmpty else {
            throw ServiceError(.validationFailed, "A secret to be kept is not there.", problems: problems)
        }
        return chosen
    }

    /// The integration, failing or not.
    func marked(isFailing: Bool) -> Integration {
        Integration(
            id: id, tenant: tenant, purposes: purposes, baseURL: baseURL, apiKey: apiKey, secrets: secrets,
            isFailing: isFailing)
    }

    /// What is wrong with the credentials, where a caller named them.
    var faults: [FieldProblem] {
        var faults: [FieldProblem] = []
        // The provider refuses any other form, with a code of its own (veriff.md 1.2).
        if UUID(uuidString: apiKey) == nil {
            faults.append(FieldProblem(pointer: "/api_key", code: "invalid", detail: "must be a UUID"))
        }
        if !(1...Self.maximumSecrets).contains(secrets.count) {
            faults.append(
                FieldProblem(
                    pointer: "/secrets", code: "invalid", detail: "must be 1 to \(Self.maximumSecrets) secrets"))
        }
        if Set(secrets).count < secrets.count {
            faults.append(FieldProblem(pointer: "/secrets", code: "invalid", detail: "must all be different"))
        }
        for (index, secret) in secrets.enumerated() where !Self.isUsable(secret: secret) {
            faults.append(
                FieldProblem(
                    pointer: "/secrets/\(index)", code: "invalid",
                    detail: "must be 8 to 200 printable characters without blanks"))
        }
        return faults
    }

    private static func isUsable(secret: String) -> Bool {
        (8...200).contains(secret.utf8.count) && secret.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
