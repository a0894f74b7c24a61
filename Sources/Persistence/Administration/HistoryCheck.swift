import Verification

/// Walks along history chains in key order, a verification at a time, and writes down every fault.
///
/// Pure: `begin`, then `read` for each of its rows, then `end`; rows outside of these belong to no verification.
struct HistoryCheck: Sendable {
    private(set) var checkedVerifications = 0
    private(set) var checkedEntries = 0
    private(set) var faults: [String] = []

    private var head: HistoryHead?
    private var last: StoredHistoryRow?

    /// Starts with a verification's chain.
    mutating func begin(_ head: HistoryHead) {
        self.head = head
        last = nil
        checkedVerifications += 1
    }

    /// Checks the next row of the chain against itself and the row before it.
    mutating func read(_ row: StoredHistoryRow) {
        checkedEntries += 1
        let name = "Entry \(row.sequence) of \(row.verificationID)"
        let expected = (last?.sequence ?? 0).addingReportingOverflow(1).partialValue
        if row.sequence != expected {
            faults.append("\(name) stands where entry \(expected) belongs.")
        } else if row.previousHash != last?.hash ?? HistoryChain.origin {
            faults.append("\(name) does not follow the hash of the entry before it.")
        } else if row.previousStatus != last?.newStatus {
            faults.append("\(name) does not begin at the status that the entry before it led to.")
        }
        if let link = HistoryChain.Link(row) {
            if HistoryChain.hash(of: link, after: row.previousHash) != row.hash {
                faults.append("\(name) does not match its hash.")
            }
        } else {
            faults.append("\(name) holds a word that no entry has.")
        }
        last = row
    }

    /// Notes a row whose verification is not there.
    mutating func readOrphan(_ row: StoredHistoryRow) {
        checkedEntries += 1
        faults.append("Entry \(row.sequence) of \(row.verificationID) belongs to a verification that is not there.")
    }

    /// Compares the end of the chain with the verification's row.
    mutating func end() {
        guard let head else { return }
        defer { self.head = nil }
        guard let last else {
            faults.append("\(head.verificationID) has no history.")
            return
        }
        if last.sequence != head.sequence {
            faults.append(
                "The history of \(head.verificationID) ends with entry \(last.sequence) and should with "
                    + "entry \(head.sequence).")
        } else if last.hash != head.hash {
            faults.append("The last entry of \(head.verificationID), \(last.sequence), is not the one it names.")
        }
        if last.newStatus != head.status || last.action != head.lastAction || last.attemptNumber != head.attemptNumber {
            faults.append(
                "\(head.verificationID) does not stand where its last entry, \(last.sequence), led to.")
        }
    }
}

extension HistoryChain.Link {
    /// What a stored row's hash covers; nil when a word of it is none that the program writes.
    fileprivate init?(_ row: StoredHistoryRow) {
        guard let action = VerificationAction(rawValue: row.action),
            let newStatus = VerificationStatus(rawValue: row.newStatus),
            let actorKind = Actor.Kind(rawValue: row.actorKind), let occurredAt = row.occurredAt
        else { return nil }
        var previousStatus: VerificationStatus?
        if let word = row.previousStatus {
            guard let status = VerificationStatus(rawValue: word) else { return nil }
            previousStatus = status
        }
        var reasonCode: ReasonCode?
        if let word = row.reasonCode {
            guard let code = ReasonCode(rawValue: word) else { return nil }
            reasonCode = code
        }
        self.init(
            verificationID: row.verificationID, entryID: row.id, sequence: row.sequence, action: action,
            previousStatus: previousStatus, newStatus: newStatus, attemptNumber: row.attemptNumber,
            actor: Actor(kind: actorKind, id: row.actorID), reasonCode: reasonCode,
            commentCiphertext: row.commentCiphertext, occurredAt: occurredAt)
    }
}
