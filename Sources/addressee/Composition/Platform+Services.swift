import Logging
import Persistence
import Postgres
import ServiceLifecycle

extension Platform {
    /// What every node runs below its own services: connections, and the hints that commits give.
    var foundationServices: [any Service] {
        [PoolService(pool: pool), HintSendingService(hints: hints)]
    }
}

/// Keeps a pool's connections ready and closes them last.
struct PoolService: Service {
    let pool: PostgresPool

    func run() async throws {
        await cancelWhenGracefulShutdown { await pool.run() }
    }
}

/// Sends hints after commits.
struct HintSendingService: Service {
    let hints: PostgresHints

    func run() async throws {
        await cancelWhenGracefulShutdown { await hints.run() }
    }
}

/// Hears the hints of other processes, on a connection of its own.
struct HintListeningService: Service {
    let hints: PostgresHints
    let listener: PostgresListener

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await element in listener.notifications(channels: PostgresHints.channels) {
                switch element {
                case .notification(let notification): hints.received(notification)
                case .reconnected: hints.receivedNothingForAWhile()
                }
            }
        }
    }
}
