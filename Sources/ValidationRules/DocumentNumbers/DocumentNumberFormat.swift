/// Where the numbers of an issuer have letters and where they have digits.
struct DocumentNumberFormat: Hashable, Sendable {
    enum Position: Hashable, Sendable {
        case letter
        case digit
        case either
    }

    let positions: [Position]

    /// Reads a notation such as `L1N7`: one letter, seven digits; `X` stands for either, and `N7-9` for seven to nine
    /// digits, which are three formats.
    static func formats(_ notation: some StringProtocol) -> [DocumentNumberFormat] {
        var formats: [[Position]] = [[]]
        var rest = Array(notation.utf8)[...]
        while let kind = rest.popFirst() {
            let range = rest.prefix { !$0.isLetter }
            rest = rest.dropFirst(range.count)
            let bounds = range.split(separator: UInt8(ascii: "-")).compactMap { Int(Array($0).text) }
            guard let position = position(kind), let least = bounds.first, let most = bounds.last, least <= most else {
                return []
            }
            formats = formats.flatMap { head in
                (least...most).map { head + Array(repeating: position, count: $0) }
            }
        }
        return formats.map(DocumentNumberFormat.init)
    }

    /// The number with digits where only digits can stand, and letters where only one letter can be meant; nil when it is
    /// none of this format.
    func reading(_ number: [UInt8]) -> [UInt8]? {
        guard number.count == positions.count else { return nil }
        var reading = number
        for (index, (byte, position)) in zip(number, positions).enumerated() {
            switch position {
            case .either: continue
            case .digit where byte.isDigit: continue
            case .digit:
                guard let digit = OpticalConfusion.digit(for: byte) else { return nil }
                reading[index] = digit
            case .letter where !byte.isDigit: continue
            case .letter:
                // Several letters look like a 0 or a 1: it stays, and counts as any of them.
                guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
                    guard let letter = OpticalConfusion.letter(for: byte) else { return nil }
                    reading[index] = letter
                    continue
                }
            }
        }
        return reading
    }

    private static func position(_ kind: UInt8) -> Position? {
        switch kind {
        case UInt8(ascii: "L"): .letter
        case UInt8(ascii: "N"): .digit
        case UInt8(ascii: "X"): .either
        default: nil
        }
    }
}
