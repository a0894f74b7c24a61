import Logging
import Postgres

/// Pools of connections, each under the role of what it is for.
enum Databases {
    /// The roles that the migrations make.
    enum Role: String {
        case api = "addressee_api"
        case worker = "addressee_worker"
        case administration = "addressee_operator"
    }

    /// A pool whose connections act as a role.
    static func pool(_ settings: Settings, role: Role, logger: Logger) -> PostgresPool {
        PostgresPool(
            configuration(settings, role: role),
            pool: PostgresPoolConfiguration(maximumConnections: settings.database.connections), logger: logger)
    }

    /// The settings of a connection that acts as a role.
    static func configuration(_ settings: Settings, role: Role) -> PostgresConfiguration {
        var configuration = settings.database.configuration
        configuration.role = role.rawValue
        configuration.applicationName = role.rawValue
        return configuration
    }

    /// Lends a small pool for operators' commands.
    static func withOperatorPool(
        _ settings: Settings, logger: Logger, _ body: (PostgresPool) async throws -> Void
    ) async throws {
        var pool = PostgresPoolConfiguration(maximumConnections: 2)
        pool.acquireTimeout = .seconds(10)
        let connections = PostgresPool(
            configuration(settings, role: .administration), pool: pool, logger: logger)
        defer { connections.close() }
        try await body(connections)
    }
}
