import Foundation
import StrictJSON

/// The sandbox's own record of what was asked of it.
struct Ledger {
    private let entries: [JSONValue]

    init(of installation: Installation) throws {
        let text = try String(contentsOf: installation.directory.appending(path: "ledger.jsonl"), encoding: .utf8)
        entries = try text.split(separator: "\n").map { line in
            try JSONValue(parsing: Array(line.utf8), limits: JSONLimits(maximumBytes: 1 << 20))
        }
    }

    /// How many lines it has.
    var count: Int { entries.count }

    /// Every session that was submitted, as its product and what it was sent: the effects that must not depend on
    /// whether a worker died.
    var submittedSessions: [String] {
        let submitted = requests("PATCH").compactMap { $0["session"]?.string }
        return submitted.map { session in
            let media = requests("POST").filter { $0["session"]?.string == session }.compactMap { entry -> String? in
                guard let media = entry["media"], let context = media["context"]?.string,
                    let digest = media["sha256"]?.string
                else { return nil }
                return context + " " + digest
            }
            let product = entries.first { $0["session"]?.string == session }?["product"]?.string ?? ""
            return ([product] + media.sorted()).joined(separator: " | ")
        }.sorted()
    }

    private func requests(_ method: String) -> [JSONValue] {
        entries.filter { entry in
            entry["kind"]?.string == "request" && entry["method"]?.string == method
                && entry["status"]?.number.flatMap(\.int64).map { (200..<300).contains($0) } == true
        }
    }
}
