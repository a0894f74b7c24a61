import IdentityDocuments
import Verification

extension LocalDate {
    /// The day that a document carries.
    init?(_ date: DocumentDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }
}

extension DocumentDate {
    /// The day as a document would carry it.
    init?(_ date: LocalDate) {
        self.init(year: date.year, month: date.month, day: date.day)
    }
}
