import Encryption
import Logging
import Persistence
import Postgres

/// What must hold before a node serves: a known schema, and every key that stored data needs.
struct StartCheck {
    let schema: SchemaStatus
    let keyRing: KeyRing
    let logger: Logger

    /// Waits a minute for the database if need be, then says in a sentence what is wrong.
    func run() async throws {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(60)
        while true {
            do {
                return try await checkOnce()
            } catch let error as PostgresError where error.sqlState == .undefinedTable {
                throw OperatorFault("The database has no schema; run `addressee migrate` first.")
            } catch let error as PostgresError where clock.now < end {
                logger.warning("The database is not there yet", metadata: ["error": "\(error)"])
                try await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    private func checkOnce() async throws {
        let newest = try await schema.newestMigration()
        guard newest == SchemaVersion.current else {
            throw OperatorFault(
                "The database has schema \(newest), this program needs \(SchemaVersion.current); run the migrations of "
                    + "this program's version.")
        }
        let missing = keyRing.missing(ids: try await schema.keyIDsInUse())
        guard missing.isEmpty else {
            throw OperatorFault("The key ring lacks keys that stored data needs: \(missing.joined(separator: ", ")).")
        }
    }
}
