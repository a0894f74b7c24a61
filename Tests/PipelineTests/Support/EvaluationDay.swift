import Verification

@testable import Pipeline

/// The day it is somewhere; two of them around midnight.
enum EvaluationDay {
    static func today(in timeZone: String) -> [LocalDate] {
        let now = SystemWallClock().now()
        return [now, now - .seconds(60)].map { EvaluationDate.localDate(at: $0, timeZone: timeZone) }
    }
}
