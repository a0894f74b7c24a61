import Testing
import Verification

/// The table of the design, written down a second time on purpose.
private let legalTransitions: [String: Set<VerificationStatus>] = [
    "started#1 submit": [.submitted],
    "started#2 submit": [.submitted],
    "submitted decide": [.approved, .rejected, .doubleCheck],
    "submitted approve": [.approved],
    "double_check approve": [.approved],
    "submitted reject": [.rejected],
    "double_check reject": [.rejected],
    "started#1 hold": [.hold],
    "started#2 hold": [.hold],
    "submitted hold": [.hold],
    "double_check hold": [.hold],
    "hold<started resume": [.started],
    "hold<submitted resume": [.submitted],
    "hold<double_check resume": [.doubleCheck],
    "started#1 cancel": [.canceled],
    "started#2 cancel": [.canceled],
    "submitted cancel": [.canceled],
    "hold<started cancel": [.canceled],
    "hold<submitted cancel": [.canceled],
    "hold<double_check cancel": [.canceled],
    "double_check cancel": [.canceled],
    "rejected resubmit": [.started],
    "started#1 expire": [.expired],
    "started#2 lapse": [.rejected],
]

/// What people may do in each state, as the error and the resource list it.
private let actionsOfPeople: [VerificationStatus: Set<VerificationAction>] = [
    .started: [.submit, .hold, .cancel],
    .submitted: [.approve, .reject, .hold, .cancel],
    .approved: [],
    .rejected: [.resubmit],
    .doubleCheck: [.approve, .reject, .hold, .cancel],
    .hold: [.resume, .cancel],
    .canceled: [],
    .expired: [],
]

private let states: [String: VerificationState] = [
    "started#1": VerificationState(status: .started, attemptNumber: 1),
    "started#2": VerificationState(status: .started, attemptNumber: 2),
    "submitted": VerificationState(status: .submitted),
    "approved": VerificationState(status: .approved),
    "rejected": VerificationState(status: .rejected),
    "double_check": VerificationState(status: .doubleCheck),
    "hold<started": VerificationState(status: .hold, statusBeforeHold: .started),
    "hold<submitted": VerificationState(status: .hold, statusBeforeHold: .submitted),
    "hold<double_check": VerificationState(status: .hold, statusBeforeHold: .doubleCheck),
    "canceled": VerificationState(status: .canceled),
    "expired": VerificationState(status: .expired),
]

@Suite("The states of a verification")
struct VerificationStateMachineTests {
    @Test(
        "an action leads where the table says and nowhere else",
        arguments: states.keys.sorted(),
        VerificationAction.allCases
    )
    func everyPair(name: String, action: VerificationAction) throws {
        let state = try #require(states[name])
        let expected = legalTransitions["\(name) \(action.rawValue)"] ?? []
        for wanted in VerificationStatus.allCases {
            let reached = try? VerificationStateMachine.transition(action, from: state, to: wanted)
            #expect(reached == (expected.contains(wanted) ? wanted : nil), "\(action) from \(name) to \(wanted)")
        }
        let reached = try? VerificationStateMachine.transition(action, from: state)
        #expect(reached == (expected.count == 1 ? expected.first : nil), "\(action) from \(name)")
    }

    @Test("a refused action names the state and what is allowed", arguments: states.keys.sorted())
    func refusals(name: String) throws {
        let state = try #require(states[name])
        let allowed = try #require(actionsOfPeople[state.status])
        #expect(Set(VerificationStateMachine.allowedActions(in: state)) == allowed)
        let error = #expect(throws: IllegalAction.self) {
            try VerificationStateMachine.transition(.create, from: state)
        }
        #expect(error?.action == .create)
        #expect(error?.currentStatus == state.status)
        #expect(error.map { Set($0.allowedActions) } == allowed)
    }

    @Test("only creation leads out of nothing")
    func creation() {
        for action in VerificationAction.allCases {
            let destinations = VerificationStateMachine.destinations(of: action, from: nil)
            #expect(destinations == (action == .create ? [.started] : []))
        }
    }

    @Test("resume needs a status to go back to, and one that can be held")
    func brokenHold() {
        for previous in [nil, VerificationStatus.approved, .rejected, .hold, .canceled, .expired] {
            let state = VerificationState(status: .hold, statusBeforeHold: previous)
            #expect(throws: IllegalAction.self) { try VerificationStateMachine.transition(.resume, from: state) }
        }
    }

    @Test("a status is final when nothing leads out of it")
    func finalStatuses() {
        #expect(VerificationStatus.allCases.filter(\.isFinal) == [.approved, .canceled, .expired])
    }

    @Test("documents change while started, or held from started")
    func uploads() {
        let accepting = states.filter { $0.value.acceptsUploads }.keys.sorted()
        #expect(accepting == ["hold<started", "started#1", "started#2"])
    }

    @Test("each change of status has its event")
    func events() {
        let decided = [VerificationStatus.approved, .rejected, .doubleCheck].map {
            EventType(action: .decide, newStatus: $0)
        }
        #expect(decided == [.approved, .rejected, .doubleCheck])
        #expect(EventType(action: .lapse, newStatus: .rejected) == .rejected)
        #expect(EventType(action: .resubmit, newStatus: .started) == .resubmitted)
        #expect(EventType(action: .expire, newStatus: .expired) == .expired)
    }
}
