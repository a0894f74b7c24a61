import Glibc
import Logging
import StrictJSON
import Verification

/// Writes a line of JSON an entry to standard error: time, level, label, message and metadata.
struct JSONLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let clock = SystemWallClock()

    init(label: String, logLevel: Logger.Level) {
        self.label = label
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var writer = JSONWriter(reservingCapacity: 256)
        writer.object { entry in
            entry.member("time", clock.now().rfc3339)
            entry.member("level", event.level.rawValue)
            entry.member("label", label)
            entry.member("message", event.message.description)
            for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: {
                $0.key < $1.key
            }) {
                entry.member(key, value.description)
            }
        }
        let line = writer.bytes + [UInt8(ascii: "\n")]
        // One write a line, so that the lines of several tasks and processes do not mix.
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
