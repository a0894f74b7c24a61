/// What the provider is to say of one session of a verification, and what that must come to.
///
/// This is the model's knowledge of the decision policy, written down from the design and not read from the code.
struct SessionStory: Sendable {
    /// Its name in reports.
    let name: String
    /// What the session's images state.
    let statement: String
    /// How many sessions the purpose uses up, those whose opening was lost not counted.
    var tries = 1
    /// What the session comes to.
    var outcome = Judged.approved
    /// Why, unless it is approved.
    var reason: String?
    /// Whether the applicant may try again after a rejection.
    var isResubmittable = false
    /// Whether an operator is told.
    var raisesAlert = false
    /// A rule that fails, and what that comes to.
    var rule: (name: String, outcome: Judged)?
    /// Whether the provider says nothing within its time.
    var isSilent = false

    /// What becomes of a session or an attempt, the worst last.
    enum Judged: String, Sendable, Comparable {
        case approved
        case doubleCheck = "double_check"
        case rejected

        private var rank: Int {
            switch self {
            case .approved: 0
            case .doubleCheck: 1
            case .rejected: 2
            }
        }

        static func < (left: Judged, right: Judged) -> Bool { left.rank < right.rank }
    }

    static let agrees = SessionStory(name: "agrees", statement: "")

    /// What can happen to a session of any purpose.
    private static let common: [SessionStory] = [
        SessionStory(
            name: "declined", statement: #""status":"declined","reason_code":106"#, outcome: .rejected,
            reason: "provider_declined"),
        SessionStory(
            name: "resubmission", statement: #""status":"resubmission_requested""#, outcome: .rejected,
            reason: "provider_resubmission", isResubmittable: true),
        SessionStory(
            name: "review", statement: #""status":"review""#, outcome: .doubleCheck, reason: "provider_review"),
        SessionStory(
            name: "contradiction", statement: #""status":"approved","code":9102"#, outcome: .doubleCheck,
            reason: "provider_review"),
        SessionStory(
            name: "expired", statement: #""status":"expired""#, tries: 3, outcome: .doubleCheck,
            reason: "provider_unavailable"),
        SessionStory(
            name: "abandoned", statement: #""status":"abandoned""#, tries: 3, outcome: .doubleCheck,
            reason: "provider_unavailable"),
        SessionStory(
            name: "failure", statement: #""status":"declined","reason_code":566"#, tries: 2, outcome: .doubleCheck,
            reason: "provider_unavailable", raisesAlert: true),
        SessionStory(
            name: "silent", statement: #""delay_seconds":864000"#, outcome: .doubleCheck, reason: "provider_deadline",
            isSilent: true),
    ]

    /// What can happen to a photo ID.
    static let ofPhotoID: [SessionStory] =
        common + [
            SessionStory(
                name: "out of date", statement: #""valid_until":"2021-05-01""#, isResubmittable: true,
                rule: ("R13", .rejected)),
            SessionStory(
                name: "unreadable", statement: #""unreadable":true"#, outcome: .doubleCheck,
                reason: "provider_no_data"),
        ]

    /// What can happen to a proof of address.
    static let ofAddress: [SessionStory] =
        common + [
            SessionStory(name: "other unit", statement: #""unit":"9C""#, rule: ("R28", .doubleCheck)),
            SessionStory(name: "fraud", statement: #""fraud":"HIGH_RISK""#, rule: ("R43", .doubleCheck)),
            SessionStory(
                name: "nothing collected", statement: #""unreadable":true"#, outcome: .rejected,
                reason: "provider_declined", isResubmittable: true),
            // The provider's limits, not the flow's: the lease would do, so a person looks.
            SessionStory(
                name: "old", statement: #""issue_date":"2021-05-01""#, outcome: .doubleCheck,
                reason: "address_document_review"),
            SessionStory(
                name: "other type", statement: #""document_type":"LOAN_STATEMENT""#, outcome: .doubleCheck,
                reason: "address_document_review"),
        ]
}
