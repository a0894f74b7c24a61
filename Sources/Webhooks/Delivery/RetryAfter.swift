import Verification

/// The `Retry-After` header: seconds or an HTTP date.
enum RetryAfter {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The wait it asks for; nil when it cannot be read.
    static func duration(_ value: String, at now: Timestamp) -> Duration? {
        if let seconds = Int64(value), seconds >= 0 { return .seconds(min(seconds, 7 * 24 * 3600)) }
        return date(value).map { max($0.duration(since: now), .zero) }
    }

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the only form senders may use (RFC 9110, section 5.6.7).
    private static func date(_ value: String) -> Timestamp? {
        let parts = value.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2])),
            let date = LocalDate(year: year, month: month + 1, day: day)
        else { return nil }
        return Timestamp(rfc3339: "\(date)T\(parts[4])Z")
    }
}
