package import Verification

/// Everything the sandbox is told at start.
package struct VeriffSandboxConfiguration: Sendable {
    /// The address to listen on.
    package var host = "127.0.0.1"
    /// The port to listen on; 0 takes a free one.
    package var port = 0
    /// Guards the control endpoints; without a token they are closed.
    package var controlToken: String?
    /// The integrations known from the start; more can be registered by the control endpoint.
    package var integrations: [SandboxIntegration] = []
    /// How long after submission the decision is made.
    package var decisionDelay: Duration = .milliseconds(50)
    /// When a refused webhook is sent again.
    package var webhookRetries = WebhookRetrySchedule.provider
    /// The longest wait for a webhook's receiver.
    package var webhookTimeout: Duration = .seconds(10)
    /// How bodies are serialised.
    package var style = WireStyle.compact
    /// Whether `additionalVerifiedData` is an object or an array of one object.
    package var additionalVerifiedData = AdditionalDataShape.object
    /// Whether answers and webhooks carry the second pair of headers too.
    package var sendsSecondHeaders = true
    /// Whether uploads and submissions may be signed over the session id, as one article of the provider says.
    package var acceptsSessionIdSignatures = false
    /// The longest that the fault `timeout` holds an answer back.
    package var heldAnswer: Duration = .seconds(30)
    /// How long the fault `slow` takes to write an answer.
    package var slowAnswer: Duration = .seconds(2)
    /// The append-only ledger, replayed at start; in memory without a path.
    package var ledgerPath: String?
    /// How many bytes of uploaded media are kept for download, oldest dropped first.
    package var mediaMemoryInBytes = 64 << 20
    /// The wall clock; the control endpoint can move the sandbox's view of it forward.
    package var clock: any WallClock = SystemWallClock()

    package init() {}
}

/// The shapes in which the provider has sent `additionalVerifiedData` (veriff.md 7.5).
package enum AdditionalDataShape: String, Sendable, CaseIterable {
    case object
    case array
}

/// When a refused webhook is sent again.
package struct WebhookRetrySchedule: Sendable {
    /// The waits after the first tries, in order.
    package let first: [Duration]
    /// The wait after every later try.
    package let interval: Duration
    /// How often a webhook is tried in all.
    package let maximumTries: Int

    package init(first: [Duration] = [], interval: Duration, maximumTries: Int) {
        self.first = first
        self.interval = interval
        self.maximumTries = maximumTries
    }

    /// The provider's own: hourly for seven days.
    package static let provider = WebhookRetrySchedule(interval: .seconds(3_600), maximumTries: 168)
    /// The same with quick first retries, for work on one machine.
    package static let quick = WebhookRetrySchedule(
        first: [.seconds(1), .seconds(2), .seconds(5), .seconds(15), .seconds(60)], interval: .seconds(3_600),
        maximumTries: 168)

    /// The wait after so many tries; nothing when there are no more.
    func wait(afterTries tries: Int) -> Duration? {
        guard tries >= 1, tries < maximumTries else { return nil }
        return tries <= first.count ? first[tries - 1] : interval
    }
}
