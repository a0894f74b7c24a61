import FoundationEssentials
import Services
import StrictJSON
import Verification

extension JSONWriter {
    /// Writes an endpoint; its secret only when it is new.
    mutating func webhookEndpoint(_ endpoint: WebhookEndpoint, secret: WebhookSecret? = nil) {
        object { writer in
            writer.member("id", endpoint.id)
            writer.member("object", "webhook_endpoint")
            writer.member("environment", endpoint.tenant.environment.rawValue)
            writer.member("url", endpoint.url)
            writer.member("description", endpoint.description)
            writer.member("event_types", endpoint.eventTypes)
            writer.member("enabled", endpoint.isEnabled)
            writer.member("disabled_reason", endpoint.disabledReason)
            writer.member("created_at", endpoint.createdAt)
            if let secret { writer.member("secret", secret.printed) }
        }
    }

    /// Writes a secret.
    mutating func webhookSecret(_ secret: WebhookSecret) {
        object { writer in
            writer.member("object", "webhook_secret")
            writer.member("secret", secret.printed)
        }
    }

    /// Writes an event; its body is the JSON that subscribers get, byte for byte.
    mutating func event(_ event: StoredEvent) {
        prepared(event.body)
    }

    /// Writes what became of an event at one endpoint.
    mutating func delivery(_ delivery: DeliverySummary) {
        object { writer in
            writer.member("id", delivery.id)
            writer.member("object", "delivery")
            writer.member("webhook_endpoint_id", delivery.endpointID)
            writer.member("state", delivery.state)
            writer.member("attempts", delivery.attempts)
            writer.member("next_attempt_at", delivery.nextAttemptAt)
            writer.member("last_status", delivery.lastStatus)
            writer.member("last_error_class", delivery.lastErrorClass)
        }
    }
}

extension WebhookSecret {
    /// The form Standard Webhooks gives secrets.
    fileprivate var printed: String {
        "whsec_" + Data(bytes).base64EncodedString()
    }
}
