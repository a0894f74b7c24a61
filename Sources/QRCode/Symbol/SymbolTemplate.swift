import Synchronization

/// Everything about symbols of one version that does not depend on their content.
final class SymbolTemplate: Sendable {
    /// Where a module is.
    struct Position: Sendable {
        let x: UInt8
        let y: UInt8
    }

    /// Finders, timing, alignment and version; light where content goes.
    let functionPatterns: ModuleGrid
    /// The modules for content in the order of their bits, most significant bit of the first codeword first.
    let dataPositions: [Position]
    /// The modules each mask inverts, none of them in a function pattern.
    let masks: [ModuleGrid]
    /// How codewords are made at each level.
    let sequences: [CodewordSequence]

    private static let made = Mutex<[Version: SymbolTemplate]>([:])

    /// The template of a version, made when it is asked for the first time.
    static func template(for version: Version) -> SymbolTemplate {
        made.withLock { made in
            if let template = made[version] { return template }
            let template = SymbolTemplate(version)
            made[version] = template
            return template
        }
    }

    private init(_ version: Version) {
        let patterns = FunctionPatterns(version)
        functionPatterns = patterns.dark
        let positions = Self.dataPositions(version, reserved: patterns.reserved)
        dataPositions = positions
        masks = (0..<8).map { Self.mask($0, at: positions, size: version.size) }
        sequences = ErrorCorrection.allCases.map { CodewordSequence(version: version, level: $0) }
    }

    /// Two columns at a time from the right, upwards and downwards in turn, leaving out the timing column.
    private static func dataPositions(_ version: Version, reserved: ModuleGrid) -> [Position] {
        let size = version.size
        var positions: [Position] = []
        var isUpward = true
        var right = size - 1
        while right > 0 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where !reserved.isDark(x, y) {
                    positions.append(Position(x: UInt8(x), y: UInt8(y)))
                }
            }
            isUpward.toggle()
            right -= 2
        }
        return positions
    }

    private static func mask(_ number: Int, at positions: [Position], size: Int) -> ModuleGrid {
        var grid = ModuleGrid(size: size)
        for position in positions {
            let x = Int(position.x)
            let y = Int(position.y)
            if isInverted(x, y, mask: number) { grid.darken(x, y) }
        }
        return grid
    }

    private static func isInverted(_ x: Int, _ y: Int, mask: Int) -> Bool {
        switch mask {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (y / 2 + x / 3) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}
