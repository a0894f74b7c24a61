import Postgres
package import Services
package import Verification

extension PostgresAdministrationStore {
    // Running it again on an erased verification changes nothing and answers the files again, so that a removal which
    // was interrupted can be finished.
    package func erase(
        _ id: VerificationID, at moment: Timestamp
    ) async throws(StoreError) -> [DocumentFileID]? {
        guard let found = try await database.read(FindVerification(id: id)).first else { return nil }
        guard !found.isUnderLegalHold else { throw .conflict }
        let tenant = found.tenant
        var batch = PostgresBatch()
        // First, for its lock: every other change of the verification takes the same row first.
        batch.add(DestroyDataKey(tenant: tenant, verificationID: id, moment: moment))
        // Nothing new may come in by a link or a job.
        batch.add(RevokeLinks(verificationID: id, tenant: tenant, moment: moment))
        batch.add(RevokeLinkTokens(verificationID: id, tenant: tenant, moment: moment))
        batch.add(CancelJobs(verificationID: id, tenant: tenant, sparing: nil))
        batch.add(EraseExpectedData(tenant: tenant, verificationID: id))
        batch.add(EraseExtractedFields(tenant: tenant, verificationID: id))
        batch.add(EraseDecisions(tenant: tenant, verificationID: id))
        batch.add(EraseRuleResults(tenant: tenant, verificationID: id))
        batch.add(EraseProviderSessions(tenant: tenant, verificationID: id))
        batch.add(EraseProviderReceipts(tenant: tenant, verificationID: id))
        batch.add(DeleteBlindIndexes(tenant: tenant, verificationID: id))
        batch.add(DeleteAnswers(tenant: tenant, verificationID: id))
        batch.add(
            InsertAudit(.eraseVerification, subject: id.description, tenant: tenant, by: .operatorAtConsole))
        let files = batch.add(SelectFileIDs(tenant: tenant, verificationID: id))
        return try await database.write(batch)[files].rows
    }
}
