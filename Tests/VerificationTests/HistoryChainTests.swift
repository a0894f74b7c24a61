import Testing
import Verification

@Suite("The history's hash chain")
struct HistoryChainTests {
    @Test("the same row after the same row has the same hash of 32 bytes")
    func stable() {
        let hash = HistoryChain.hash(of: link(), after: HistoryChain.origin)
        #expect(hash.count == 32)
        #expect(hash == HistoryChain.hash(of: link(), after: HistoryChain.origin))
    }

    @Test("changing any field changes the hash")
    func everyFieldCounts() {
        let variants = [
            link(verification: 2), link(entry: 2), link(sequence: 3), link(action: .reject), link(previous: nil),
            link(previous: .doubleCheck), link(new: .rejected), link(attempt: 2),
            link(actor: Actor(kind: .endUser, id: "k")), link(actor: Actor(kind: .reviewer, id: "l")),
            link(reason: nil), link(reason: .providerReview), link(comment: nil), link(comment: []),
            link(comment: [1, 2, 4]), link(at: 8),
        ]
        let hashes = [link()] + variants
        #expect(Set(hashes.map { HistoryChain.hash(of: $0, after: HistoryChain.origin) }).count == hashes.count)
        var other = HistoryChain.origin
        other[31] = 1
        #expect(
            HistoryChain.hash(of: link(), after: other) != HistoryChain.hash(of: link(), after: HistoryChain.origin)
        )
    }

    @Test("text cannot move from one field to its neighbour unseen")
    func fieldsAreDelimited() {
        let pairs = [
            (
                link(actor: Actor(kind: .system, id: "ab"), reason: ReasonCode(rawValue: "c")),
                link(actor: Actor(kind: .system, id: "a"), reason: ReasonCode(rawValue: "bc"))
            ),
            (
                link(actor: Actor(kind: .system, id: ""), reason: ReasonCode(rawValue: "x")),
                link(actor: Actor(kind: .system, id: "x"), reason: nil)
            ),
            (link(reason: nil, comment: [1]), link(reason: ReasonCode(rawValue: "1"), comment: nil)),
            (link(sequence: 1, attempt: 11), link(sequence: 11, attempt: 1)),
        ]
        for (left, right) in pairs {
            #expect(
                HistoryChain.hash(of: left, after: HistoryChain.origin)
                    != HistoryChain.hash(of: right, after: HistoryChain.origin)
            )
        }
    }

    @Test("a row's hash depends on all rows before it")
    func chained() {
        func last(_ links: [HistoryChain.Link]) -> [UInt8] {
            links.reduce(HistoryChain.origin) { HistoryChain.hash(of: $1, after: $0) }
        }
        let rows = (1...4).map { link(sequence: $0) }
        var tampered = rows
        tampered[0] = link(sequence: 1, at: 99)
        #expect(last(rows) != last(tampered))
        #expect(last(rows) != last(Array(rows.dropFirst())))
        #expect(last(rows) != last([rows[1], rows[0], rows[2], rows[3]]))
    }

    private func link(
        verification: UInt128 = 1,
        entry: UInt128 = 1,
        sequence: Int = 2,
        action: VerificationAction = .approve,
        previous: VerificationStatus? = .submitted,
        new: VerificationStatus = .approved,
        attempt: Int = 1,
        actor: Actor = Actor(kind: .reviewer, id: "k"),
        reason: ReasonCode? = .rules,
        comment: [UInt8]? = [1, 2, 3],
        at microseconds: Int64 = 7
    ) -> HistoryChain.Link {
        HistoryChain.Link(
            verificationID: VerificationID(value: verification),
            entryID: HistoryEntryID(value: entry),
            sequence: sequence,
            action: action,
            previousStatus: previous,
            newStatus: new,
            attemptNumber: attempt,
            actor: actor,
            reasonCode: reason,
            commentCiphertext: comment,
            occurredAt: Timestamp(microsecondsSinceUnixEpoch: microseconds)
        )
    }
}
