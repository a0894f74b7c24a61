// All of Foundation: FoundationEssentials knows no time zone database on Linux.
import Foundation
import Verification

/// The day on which rules judge.
enum EvaluationDate {
    /// The local date of a moment in an IANA time zone; in UTC without one.
    static func localDate(at moment: Timestamp, timeZone name: String?) -> LocalDate {
        let date = Date(timeIntervalSince1970: Double(moment.secondsSinceUnixEpoch))
        let offset = name.flatMap(TimeZone.init(identifier:))?.secondsFromGMT(for: date) ?? 0
        let local = moment + .seconds(offset)
        return LocalDate(daysSinceUnixEpoch: Int(local.secondsSinceUnixEpoch.flooredDays))
    }
}

extension Int64 {
    fileprivate var flooredDays: Int64 {
        let (days, rest) = quotientAndRemainder(dividingBy: 86_400)
        return rest < 0 ? days - 1 : days
    }
}
