import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A link", .migratedDatabase)
struct LinkTests {
    private func authenticator(_ platform: TestPlatform) -> Authenticator {
        Authenticator(
            credentials: platform.credentials, clock: platform.clock, identifiers: platform.identifiers)
    }

    private func code(of linked: LinkedVerification) -> String {
        String(linked.url.split(separator: "#").last ?? "")
    }

    @Test("is exchanged for a token of its one verification")
    func exchange() async throws {
        let platform = try await TestPlatform.make()
        let linked = try await platform.createLinked()
        let authenticator = authenticator(platform)

        let token = try await authenticator.exchange(linkCode: code(of: linked))
        let principal = try await authenticator.endUser(presenting: token.token)

        #expect(principal.verificationID == linked.record.id)
        #expect(principal.tenant == linked.record.tenant)
        #expect(token.expiresAt == platform.clock.now() + .seconds(24 * 3600))
        #expect(try await errorCode { _ = try await authenticator.exchange(linkCode: "lc_wrong") } == .linkInvalid)
        #expect(
            try await errorCode { _ = try await authenticator.endUser(presenting: "eut_wrong") } == .unauthenticated)
    }

    @Test("has tokens that end half an hour after their last use, and a day after their first")
    func tokenTimes() async throws {
        let platform = try await TestPlatform.make()
        let linked = try await platform.createLinked()
        let authenticator = authenticator(platform)
        let idle = try await authenticator.exchange(linkCode: code(of: linked)).token
        let used = try await authenticator.exchange(linkCode: code(of: linked)).token

        platform.clock.advance(by: .seconds(29 * 60))
        _ = try await authenticator.endUser(presenting: used)
        platform.clock.advance(by: .seconds(2 * 60))
        #expect(try await errorCode { _ = try await authenticator.endUser(presenting: idle) } == .unauthenticated)
        platform.clock.advance(by: .seconds(20 * 60))
        _ = try await authenticator.endUser(presenting: used)
        for _ in 0..<47 {
            platform.clock.advance(by: .seconds(29 * 60))
            _ = try await authenticator.endUser(presenting: used)
        }
        platform.clock.advance(by: .seconds(29 * 60))

        #expect(try await errorCode { _ = try await authenticator.endUser(presenting: used) } == .unauthenticated)
    }

    @Test("that is replaced takes its tokens with it")
    func renewed() async throws {
        let platform = try await TestPlatform.make()
        let old = try await platform.createLinked()
        let authenticator = authenticator(platform)
        let token = try await authenticator.exchange(linkCode: code(of: old)).token

        let new = try platform.fresh(
            try await platform.verifications.renewLink(
                old.record.id, tenant: old.record.tenant, by: platform.actor))

        #expect(try await errorCode { _ = try await authenticator.exchange(linkCode: code(of: old)) } == .linkInvalid)
        #expect(try await errorCode { _ = try await authenticator.endUser(presenting: token) } == .unauthenticated)
        _ = try await authenticator.exchange(linkCode: code(of: new))
    }

    @Test("ends with its verification: canceled, approved or lapsed; a rejected one can still be resubmitted")
    func ends() async throws {
        let platform = try await TestPlatform.make()
        let authenticator = authenticator(platform)
        let canceled = try await platform.createLinked()
        let rejected = try await platform.createLinked()
        let lapsed = try await platform.createLinked()
        let reason = ActionDetails(comment: "because")
        _ = try await platform.verifications.cancel(
            canceled.record.id, tenant: canceled.record.tenant, by: platform.actor, details: reason)
        _ = try await platform.addDocuments(to: rejected.record)
        _ = try await platform.verifications.submit(
            rejected.record.id, tenant: rejected.record.tenant, by: platform.actor)
        _ = try await platform.verifications.reject(
            rejected.record.id, tenant: rejected.record.tenant, by: platform.actor, details: reason)

        #expect(
            try await errorCode { _ = try await authenticator.exchange(linkCode: code(of: canceled)) } == .linkInvalid)
        _ = try await authenticator.exchange(linkCode: code(of: rejected))
        platform.clock.advance(by: .seconds(30 * 24 * 3600))
        #expect(
            try await errorCode { _ = try await authenticator.exchange(linkCode: code(of: lapsed)) } == .linkInvalid)
        #expect(
            try await errorCode {
                _ = try await platform.verifications.renewLink(
                    canceled.record.id, tenant: canceled.record.tenant, by: platform.actor)
            } == .illegalAction)
    }
}
