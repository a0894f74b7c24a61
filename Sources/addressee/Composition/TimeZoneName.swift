// All of Foundation: FoundationEssentials knows no time zone database on Linux.
import Foundation

/// Names of time zones.
enum TimeZoneName {
    /// Whether the time zone database has the name.
    static func isKnown(_ name: String) -> Bool {
        TimeZone(identifier: name) != nil
    }
}
