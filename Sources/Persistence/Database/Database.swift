package import Postgres
import Services

/// A pool in one of the program's roles; every failure leaves it as a `StoreError`.
package struct Database: Sendable {
    let pool: PostgresPool

    /// Wraps a pool whose sessions have taken their role.
    package init(_ pool: PostgresPool) {
        self.pool = pool
    }

    /// Runs statements that change nothing.
    func read(_ batch: PostgresBatch) async throws(StoreError) -> PostgresBatchResults {
        do throws(PostgresError) {
            return try await pool.execute(batch)
        } catch {
            throw StoreError(error, whileWriting: false)
        }
    }

    /// Runs statements of one transaction.
    @discardableResult
    func write(_ batch: PostgresBatch) async throws(StoreError) -> PostgresBatchResults {
        do throws(PostgresError) {
            return try await pool.execute(batch)
        } catch {
            throw StoreError(error, whileWriting: true)
        }
    }

    /// Runs one statement that changes nothing and needs no tenant.
    func read<S: PostgresStatement>(_ statement: S) async throws(StoreError) -> [S.Row] {
        do throws(PostgresError) {
            return try await pool.execute(statement).rows
        } catch {
            throw StoreError(error, whileWriting: false)
        }
    }

    /// Runs one statement that needs no tenant.
    @discardableResult
    func write<S: PostgresStatement>(_ statement: S) async throws(StoreError) -> [S.Row] {
        do throws(PostgresError) {
            return try await pool.execute(statement).rows
        } catch {
            throw StoreError(error, whileWriting: true)
        }
    }
}
