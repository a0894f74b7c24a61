/// How the stored pixels must be changed to stand upright, by the numbers that EXIF gives it.
package enum ImageOrientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored = 2
    case upsideDown = 3
    case upsideDownMirrored = 4
    case leftMirrored = 5
    case left = 6
    case rightMirrored = 7
    case right = 8

    /// Whether left and right change places before the turn.
    var isMirrored: Bool {
        switch self {
        case .mirrored, .upsideDownMirrored, .leftMirrored, .rightMirrored: true
        case .upright, .upsideDown, .left, .right: false
        }
    }

    /// The turn that makes the image stand upright.
    var turn: QuarterTurn {
        switch self {
        case .upright, .mirrored: .none
        case .left, .rightMirrored: .right
        case .upsideDown, .upsideDownMirrored: .half
        case .right, .leftMirrored: .left
        }
    }
}

extension GreyImage {
    /// The image as it is meant to be seen.
    package func upright(from orientation: ImageOrientation) -> GreyImage {
        (orientation.isMirrored ? mirrored() : self).turned(orientation.turn)
    }
}
