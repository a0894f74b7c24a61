/// Replaces letters where only digits can stand and digits where only letters can, as optical reading mistakes them.
///
/// Positions that may hold either are left alone: a check digit catches nine wrong guesses in ten, not all.
enum ZoneRepair {
    /// Repairs the lines in place and tells what was replaced.
    static func repair(
        _ lines: inout [[UInt8]], _ format: MachineReadableFormat
    ) throws(MachineReadableZoneError) -> [MachineReadableRepair] {
        var repairs: [MachineReadableRepair] = []
        let layout = ZoneLayout.of(format)
        let digits = [
            layout.numberCheck, layout.birth, layout.birthCheck, layout.expiry, layout.expiryCheck,
            layout.optionalCheck, layout.compositeCheck,
        ].compactMap(\.self)
        for field in digits { repair(&lines, field, &repairs, with: digit) }
        for field in [layout.issuingState, layout.nationality, layout.names] {
            repair(&lines, field, &repairs, with: letter)
        }
        guard lines.allSatisfy({ $0.allSatisfy(isAllowed) }) else { throw .forbiddenCharacter }
        return repairs
    }

    /// Takes a first character that looks like it for the `I` of an identity card, where a state follows.
    static func repairDocumentCode(_ lines: inout [[UInt8]]) -> [MachineReadableRepair] {
        guard lines.count == 3, let first = lines.first?.first, "1L|!".utf8.contains(first),
            lines[0].dropFirst(2).prefix(3).allSatisfy({ $0.isUpperCaseLetter || $0 == UInt8(ascii: "<") })
        else { return [] }
        lines[0][0] = UInt8(ascii: "I")
        return [.init(line: 1, column: 1, read: Character(Unicode.Scalar(first)), taken: "I")]
    }

    private static func repair(
        _ lines: inout [[UInt8]], _ field: ZoneField, _ repairs: inout [MachineReadableRepair],
        with replacement: (UInt8) -> UInt8
    ) {
        for column in field.columns {
            let read = lines[field.line][column]
            let taken = replacement(read)
            guard taken != read else { continue }
            lines[field.line][column] = taken
            repairs.append(
                MachineReadableRepair(
                    line: field.line + 1,
                    column: column + 1,
                    read: Character(Unicode.Scalar(read)),
                    taken: Character(Unicode.Scalar(taken))
                )
            )
        }
    }

    private static func isAllowed(_ character: UInt8) -> Bool {
        character.isUpperCaseLetter || character.isDigit || character == UInt8(ascii: "<")
    }

    private static func digit(_ character: UInt8) -> UInt8 {
        switch character {
        case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"), UInt8(ascii: "|"), UInt8(ascii: "!"): UInt8(ascii: "1")
        case UInt8(ascii: "Z"): UInt8(ascii: "2")
        case UInt8(ascii: "A"): UInt8(ascii: "4")
        case UInt8(ascii: "S"), UInt8(ascii: "$"): UInt8(ascii: "5")
        case UInt8(ascii: "G"): UInt8(ascii: "6")
        case UInt8(ascii: "B"): UInt8(ascii: "8")
        default: character
        }
    }

    private static func letter(_ character: UInt8) -> UInt8 {
        switch character {
        case UInt8(ascii: "0"): UInt8(ascii: "O")
        case UInt8(ascii: "1"), UInt8(ascii: "|"), UInt8(ascii: "!"): UInt8(ascii: "I")
        case UInt8(ascii: "2"): UInt8(ascii: "Z")
        case UInt8(ascii: "4"): UInt8(ascii: "A")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "S")
        case UInt8(ascii: "6"): UInt8(ascii: "G")
        case UInt8(ascii: "8"): UInt8(ascii: "B")
        default: character
        }
    }
}
