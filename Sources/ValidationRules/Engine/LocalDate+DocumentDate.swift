import IdentityDocuments
import Verification

extension LocalDate {
    /// The day that a document carries.
    init?(_ date: DocumentDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }
}
