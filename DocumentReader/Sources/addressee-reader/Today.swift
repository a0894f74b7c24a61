import Glibc
import IdentityDocuments

/// The present day in UTC.
func today() -> DocumentDate {
    var now = time(nil)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&now, &parts)
    guard
        let today = DocumentDate(
            year: unsafe Int(parts.tm_year) + 1900, month: unsafe Int(parts.tm_mon) + 1, day: unsafe Int(parts.tm_mday))
    else { preconditionFailure("The system's calendar has a day that does not exist.") }
    return today
}
