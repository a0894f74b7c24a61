package import Verification

/// The provider's timestamps: a date alone, or with a time of any fraction, in UTC or with an offset (veriff.md 16, 3).
package enum VeriffTimestamp {
    /// Reads any of the forms; nothing for other text or an impossible date.
    package static func moment(from text: String) -> Timestamp? {
        if let moment = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text + "Z") { return moment }
        guard let day = LocalDate(text) else { return nil }
        return Timestamp(microsecondsSinceUnixEpoch: Int64(day.daysSinceUnixEpoch) * 86_400_000_000)
    }
}
