import Services
import StrictJSON
import Verification

extension JSONWriter {
    /// Writes an integration without its credentials.
    mutating func integration(_ integration: Integration, webhookURL: String) {
        object { writer in
            writer.member("id", integration.id)
            writer.member("object", "integration")
            writer.member("environment", integration.tenant.environment.rawValue)
            writer.member("purposes", integration.purposes.map(\.rawValue).sorted())
            writer.member("base_url", integration.baseURL)
            writer.member("api_key_last_four", integration.apiKeyLastFour)
            writer.array("secrets") { writer in
                for (index, name) in integration.secretNames.enumerated() {
                    writer.object { writer in
                        writer.member("id", name)
                        writer.member("signs", index == 0)
                    }
                }
            }
            writer.member("failing", integration.isFailing)
            writer.member("webhook_url", webhookURL)
        }
    }

    /// Writes what the provider says of an integration's credentials.
    mutating func integrationCheck(_ check: IntegrationCheck) {
        object { writer in
            writer.member("object", "integration_check")
            writer.member("integration_id", check.integration.id)
            writer.member("accepted", check.isAccepted)
            writer.member("failing", check.integration.isFailing)
            writer.array("secrets") { writer in
                for (name, finding) in zip(check.integration.secretNames, check.findings) {
                    writer.object { writer in
                        writer.member("id", name)
                        writer.member("result", finding.result.rawValue)
                        writer.member("cause", finding.cause)
                    }
                }
            }
            writer.member("checked_at", check.checkedAt)
        }
    }
}
