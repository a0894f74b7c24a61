// All of Foundation: it percent-encodes URLs.
import Foundation
package import Logging
package import Postgres
import Synchronization

/// A database of one test or suite.
package final class TestDatabase: Sendable {
    package let name: String
    private let base: PostgresConfiguration
    private let pools = Mutex<[PostgresPool]>([])

    /// The database of the running test, given by `.migratedDatabase` or one of its kind.
    package static var current: TestDatabase {
        guard let database = scoped else { preconditionFailure("the suite lacks a trait such as .migratedDatabase") }
        return database
    }

    @TaskLocal static var scoped: TestDatabase?

    init(name: String, configuration: PostgresConfiguration) {
        self.name = name
        base = configuration
    }

    /// How to connect, as the superuser or in a role.
    package func configuration(role: String? = nil) -> PostgresConfiguration {
        var configuration = base
        configuration.role = role
        return configuration
    }

    /// A pool that is closed with the database.
    package func pool(
        role: String? = nil,
        maximumConnections: Int = 8,
        logger: Logger = Logger(label: "tests")
    ) -> PostgresPool {
        var limits = PostgresPoolConfiguration(maximumConnections: maximumConnections)
        // A busy machine is no failure of the code under test.
        limits.acquireTimeout = .seconds(120)
        let pool = PostgresPool(configuration(role: role), pool: limits, logger: logger)
        pools.withLock { $0.append(pool) }
        return pool
    }

    /// The URL for a program that is started by the test.
    package func url(role: String? = nil) -> String {
        var keywords = base.keywords
        if let role { keywords["options"] = "-c role=\(role)" }
        let query = keywords.filter { $0.key != "dbname" }.sorted { $0.key < $1.key }.map { key, value in
            "\(key)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return "postgres:///\(name)?\(query.joined(separator: "&"))"
    }

    func close() {
        pools.withLock { $0 }.forEach { $0.close() }
    }
}
