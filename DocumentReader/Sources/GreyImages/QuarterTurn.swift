/// A turn by a multiple of 90 degrees, clockwise.
package enum QuarterTurn: Int, Sendable, CaseIterable {
    case none = 0
    case right = 1
    case half = 2
    case left = 3

    /// The angle, clockwise.
    package var degrees: Int { rawValue * 90 }

    /// The turn that undoes this one.
    package var inverse: QuarterTurn { QuarterTurn(rawValue: (4 - rawValue) % 4) ?? .none }

    /// This turn and then another.
    package func followed(by other: QuarterTurn) -> QuarterTurn {
        QuarterTurn(rawValue: (rawValue + other.rawValue) % 4) ?? .none
    }

    /// Whether width and height change places.
    package var swapsSides: Bool { self == .right || self == .left }
}
