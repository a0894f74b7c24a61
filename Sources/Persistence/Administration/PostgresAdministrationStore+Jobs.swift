package import Services
package import Verification

extension PostgresAdministrationStore {
    package func deadJobs(limit: Int) async throws(StoreError) -> [DeadJob] {
        try await database.read(SelectDeadJobs(limit: max(0, limit)))
    }

    package func reviveJob(_ id: JobID) async throws(StoreError) -> Bool {
        try await database.write(ReviveJob(id: id)).first == 1
    }
}
