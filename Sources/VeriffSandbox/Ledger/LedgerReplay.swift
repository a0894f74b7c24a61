import StrictJSON
import Veriff
import Verification

extension SandboxState {
    /// Brings a state back from a ledger's lines; a torn or unknown line is passed over.
    mutating func replay(_ ledger: [UInt8]) {
        let limits = JSONLimits(maximumBytes: 1 << 20, maximumStringBytes: 1 << 20)
        for line in ledger.split(separator: UInt8(ascii: "\n")) {
            guard let json = try? JSONValue(parsing: Array(line), limits: limits), let change = json.member("event"),
                let event = SandboxEvent(json: change),
                let time = json.text("time").flatMap({ Timestamp(rfc3339: $0) })
            else { continue }
            apply(event, at: time)
        }
    }
}
