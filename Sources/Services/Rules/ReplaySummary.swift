package import Verification

/// What a replay came to.
package struct ReplaySummary: Sendable, Equatable {
    /// A way in which decisions would be others.
    package struct Flip: Hashable, Sendable {
        package let before: Outcome
        package let after: Outcome

        /// Creates a way.
        package init(before: Outcome, after: Outcome) {
            self.before = before
            self.after = after
        }
    }

    /// How many decisions were replayed.
    package private(set) var replayed = 0
    /// How many would be others, by how.
    package private(set) var flips: [Flip: Int] = [:]
    /// How many stay as they are although a rule finds something else.
    package private(set) var changedWithoutFlip = 0
    /// How many could not be replayed: erased, or made before their inputs were kept.
    package internal(set) var lost = 0

    init() {}

    /// How many would be others.
    package var flipped: Int { flips.values.reduce(0, +) }

    /// How many decisions were looked at.
    var count: Int { replayed + lost }

    mutating func add(_ decision: ReplayedDecision) {
        replayed += 1
        if decision.flips {
            flips[Flip(before: decision.before, after: decision.after), default: 0] += 1
        } else if !decision.changes.isEmpty {
            changedWithoutFlip += 1
        }
    }
}
