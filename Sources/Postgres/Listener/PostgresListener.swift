package import Logging

/// Hears NOTIFY on a connection of its own.
///
/// Notifications are hints: they may be merged, and those sent while the connection was down are lost. Every sequence
/// therefore says when it has (again) begun to listen, and its consumer looks for work then.
package struct PostgresListener: Sendable {
    private let configuration: PostgresConfiguration
    private let logger: Logger

    package init(_ configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Listens while the sequence is iterated; ends when the task is cancelled.
    package func notifications(channels: [String]) -> PostgresNotifications {
        PostgresNotifications(configuration: configuration, logger: logger, channels: channels)
    }
}

/// What was heard, in order; see `PostgresListener`.
///
/// Nothing runs between two calls of `next()`: a slow consumer holds up its own connection only.
package struct PostgresNotifications: AsyncSequence, Sendable {
    package enum Element: Hashable, Sendable {
        /// Listening has begun, or begun again: earlier notifications may have been missed.
        case reconnected
        case notification(PostgresNotification)
    }

    fileprivate let configuration: PostgresConfiguration
    fileprivate let logger: Logger
    fileprivate let channels: [String]

    package func makeAsyncIterator() -> Iterator {
        Iterator(source: self)
    }

    package struct Iterator: AsyncIteratorProtocol {
        private let source: PostgresNotifications
        private var session: Session?
        private var heard: [PostgresNotification] = []
        private var failures = 0

        fileprivate init(source: PostgresNotifications) {
            self.source = source
        }

        package mutating func next() async -> Element? {
            while !Task.isCancelled {
                if let notification = heard.popLast() { return .notification(notification) }
                do throws(PostgresError) {
                    guard let session else {
                        session = try await source.listen()
                        failures = 0
                        return .reconnected
                    }
                    if try await hear(session) { return .reconnected }
                } catch {
                    session = nil
                    await pause(after: error)
                }
            }
            return nil
        }

        /// The most different notifications that are kept; beyond it the consumer is told to look at everything.
        private static let capacity = 256

        /// Waits for notifications and merges equal ones; true when there were too many to keep.
        private mutating func hear(_ session: Session) async throws(PostgresError) -> Bool {
            let arrived = try await session.awaitNotifications(until: .now.advanced(by: .seconds(30)))
            guard !arrived.isEmpty else {
                // Silence may be a connection that no longer exists.
                try await session.executeScript("SELECT 1", session.limits(nil))
                return false
            }
            var seen: Set<PostgresNotification> = []
            heard = arrived.filter { seen.insert($0).inserted }.reversed()
            guard heard.count > Self.capacity else { return false }
            heard = []
            return true
        }

        private mutating func pause(after error: PostgresError) async {
            guard error.code != .cancelled else { return }
            source.logger.debug("the listener lost its connection", metadata: ["error": "\(error)"])
            let duration = Duration.milliseconds(50 << Swift.min(failures, 6)) * Double.random(in: 0.75...1.25)
            failures += 1
            // Ends early when the task does, and then so does the sequence.
            try? await Task.sleep(for: duration)
        }
    }

    private func listen() async throws(PostgresError) -> Session {
        let session = try await Session.open(configuration, logger: logger, until: .now.advanced(by: .seconds(30)))
        var script = ""
        for channel in channels {
            script += "LISTEN \(try session.quotedIdentifier(channel));"
        }
        try await session.executeScript(script, session.limits(nil))
        return session
    }
}
