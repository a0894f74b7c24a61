import Encryption
import Postgres
package import Services
import Verification

extension PostgresPipelineStore {
    package func work(for job: ClaimedJob) async throws(StoreError) -> AttemptWork? {
        let (id, tenant) = (job.verificationID, job.tenant)
        var batch = PostgresBatch(of: tenant)
        let slots = batch.addVerification(id, tenant: tenant)
        let attempts = batch.add(SelectAttempts(verificationID: id, tenant: tenant))
        let versions = batch.add(SelectExpectedDataVersions(verificationID: id, tenant: tenant))
        let sessions = batch.add(SelectSessions(verificationID: id, tenant: tenant))
        let extractions = batch.add(SelectExtractions(verificationID: id, tenant: tenant))
        let location = batch.add(SelectVerificationLocation(verificationID: id, tenant: tenant))
        let settings = batch.add(SelectVendorSettings(tenant: tenant))
        let results = try await database.read(batch)
        guard let record = slots.record(in: results), let vault = try vaults.vault(of: record) else { return nil }

        let attemptRows = results[attempts].rows
        let sessionRows = try results[sessions].rows.map { stored throws(StoreError) in
            (number: stored.attemptNumber, record: try stored.opened(in: vault))
        }
        let attemptID: AttemptID
        switch job.kind {
        case .planSessions, .concludeAttempt: attemptID = AttemptID(value: job.subject)
        case .openSession, .uploadMedia, .submitSession, .awaitDecision:
            guard let session = sessionRows.first(where: { $0.record.id.value == job.subject }) else { return nil }
            attemptID = session.record.attemptID
        }
        guard let row = attemptRows.first(where: { $0.attempt.id == attemptID }) else { return nil }
        let attempt = row.attempt
        // The running attempt is judged by the newest data, an earlier one by the data it had.
        let version = attempt.id == record.attemptID ? record.expectedDataVersion : attempt.expectedDataVersion
        guard let sealed = results[versions].rows.first(where: { $0.version == version }) else { return nil }
        var extracted: [ProviderSessionID: [ExtractedField]] = [:]
        for stored in results[extractions].rows where stored.attemptNumber == attempt.number {
            extracted[stored.sessionID] = try stored.opened(in: vault)
        }
        return AttemptWork(
            record: record, attemptID: attempt.id, attemptNumber: attempt.number,
            expectedData: try ExpectedData(
                fields: vault.open(sealed.sealed, as: .expectedData, id: id.description, version: version)),
            expectedDataVersion: version, location: try results[location].first?.opened(),
            sessions: sessionRows.filter { $0.number == attempt.number }.map(\.record),
            earlierSessions: sessionRows.filter { $0.number < attempt.number && $0.record.state == .ended }
                .map(\.record),
            extracted: extracted, settings: results[settings].first ?? VendorSettings(), now: row.now)
    }
}
