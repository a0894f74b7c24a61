import Verification

/// What the photo ID says of its last day, as R13 to R17 look at it.
enum ExpiryOnPhotoID {
    case noDocument
    /// The last day, as read and as understood.
    case read(String, LocalDate)
    case unreadable(String)
    /// None was read, and the type shows one.
    case missing
    /// None was read, and the type shows none.
    case none
    /// None was read, and only the date of issue, which was not read either, could tell whether there is one.
    case unknown

    init(_ input: RuleInput) {
        guard let document = input.document(.photoID) else {
            self = .noDocument
            return
        }
        if let text = input.value(.validUntil, from: .photoID) {
            self = input.date(.validUntil, from: .photoID).map { .read(text, $0) } ?? .unreadable(text)
        } else if !document.type.normallyExpires {
            self = .none
        } else if document.type == .permanentResidentCard {
            self = Self.onResidentCard(issuedOn: input.date(.issuedOn, from: .photoID))
        } else {
            self = .missing
        }
    }

    /// Cards made before August 1989 bear no last day.
    private static func onResidentCard(issuedOn: LocalDate?) -> ExpiryOnPhotoID {
        guard let issuedOn else { return .unknown }
        guard let change = LocalDate(year: 1989, month: 8, day: 1) else { return .missing }
        return issuedOn < change ? .none : .missing
    }
}
