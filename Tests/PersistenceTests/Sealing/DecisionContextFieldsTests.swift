import Services
import Testing
import ValidationRules
import Verification

@testable import Persistence

@Suite("The sealed context of a decision")
struct DecisionContextFieldsTests {
    private let context = DecisionContext(
        documents: [], sessions: [], location: nil, settings: RuleSettings(),
        repetitions: Repetitions(
            samePerson: [VerificationID(value: 1)], resubmissions: 2,
            linkedSessions: [LinkedSession(sessionID: "s-1", verificationID: VerificationID(value: 3))]),
        isSandbox: true)

    @Test("is read as it was written")
    func roundTrip() throws {
        #expect(try DecisionContext(fields: context.fields) == context)
    }

    @Test("is still read as it was written before links were looked up")
    func earlier() throws {
        let link = "s-1".utf8.count + VerificationID(value: 3).description.utf8.count + 2 * 4
        let earlier = Array(context.fields.dropLast(link + 4))

        let read = try DecisionContext(fields: earlier)

        #expect(read.repetitions == Repetitions(samePerson: [VerificationID(value: 1)], resubmissions: 2))
        #expect(read.isSandbox)
    }
}
