import OutboundHTTP
import Services
import Verification

/// One signed request to a receiver and what it means.
struct DeliveryAttempt {
    let client: any OutboundHTTPClient
    let schedule: RetrySchedule
    let clock: any WallClock
    let identifiers: IdentifierSource
    let timeout: Duration

    /// Sends the delivery; every end is a result.
    func perform(_ delivery: ClaimedDelivery) async -> DeliveryResult {
        let startedAt = clock.now()
        let stopwatch = ContinuousClock()
        let start = stopwatch.now
        let answer: Result<OutboundResponse, OutboundHTTPError>
        do {
            answer = .success(try await client.send(request(for: delivery, at: startedAt)))
        } catch {
            answer = .failure(error)
        }
        let duration = stopwatch.now - start
        switch answer {
        case .success(let response):
            return DeliveryResult(
                delivery: delivery, attemptID: identifiers.next(), next: next(after: response, delivery),
                responseStatus: response.status, responseBody: ResponseExcerpt.make(from: response.body),
                errorClass: (200..<300).contains(response.status) ? nil : "http_status", duration: duration,
                startedAt: startedAt)
        case .failure(let error):
            return DeliveryResult(
                delivery: delivery, attemptID: identifiers.next(), next: next(after: error, delivery),
                responseStatus: nil, responseBody: nil, errorClass: Self.errorClass(of: error), duration: duration,
                startedAt: startedAt)
        }
    }

    private func request(for delivery: ClaimedDelivery, at now: Timestamp) -> OutboundRequest {
        let id = delivery.eventID.description
        let timestamp = now.secondsSinceUnixEpoch
        let live = delivery.secrets.filter { secret in secret.expiresAt.map { $0 > now } ?? true }
        return OutboundRequest(
            method: .post, url: delivery.url,
            headers: [
                OutboundHeader("Content-Type", "application/json"),
                OutboundHeader("webhook-id", id),
                OutboundHeader("webhook-timestamp", String(timestamp)),
                OutboundHeader(
                    "webhook-signature",
                    WebhookSignature.header(id: id, timestamp: timestamp, body: delivery.body, secrets: live)),
            ],
            body: delivery.body, deadline: timeout, connectTimeout: .seconds(5), responseLimit: 65_536,
            overflow: .truncate, reuseGroup: delivery.endpointID.description, isRepeatable: true)
    }

    private func next(after response: OutboundResponse, _ delivery: ClaimedDelivery) -> DeliveryResult.Next {
        switch response.status {
        case 200..<300: return .delivered
        case 410: return .gone
        default:
            let asked = response.header("Retry-After").flatMap { RetryAfter.duration($0, at: clock.now()) }
            return retry(
                delivery, isOverloaded: [429, 502, 503, 504].contains(response.status), retryAfter: asked)
        }
    }

    private func next(after error: OutboundHTTPError, _ delivery: ClaimedDelivery) -> DeliveryResult.Next {
        retry(delivery, isOverloaded: error.code == .timedOut, retryAfter: nil)
    }

    private func retry(
        _ delivery: ClaimedDelivery, isOverloaded: Bool, retryAfter: Duration?
    ) -> DeliveryResult.Next {
        let delay = schedule.delay(
            afterAttempt: delivery.attempt, isOverloaded: isOverloaded, retryAfter: retryAfter,
            spread: Double.random(in: 0...1))
        return delay.map { .retry(after: $0) } ?? .exhausted
    }

    /// The class a customer sees; never an address or our resolver's detail.
    private static func errorClass(of error: OutboundHTTPError) -> String {
        switch error.code {
        case .targetForbidden, .invalidURL, .invalidRequest: "target_forbidden"
        case .nameResolution: "name_resolution"
        case .connect, .connectionLost: "connect"
        case .tls: "tls"
        case .timedOut: "timeout"
        case .invalidResponse, .responseTooLarge: "invalid_response"
        default: "sender"
        }
    }
}
