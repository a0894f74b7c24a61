/// The check digit of machine-readable zones (ICAO Doc 9303 part 3): weights 7, 3, 1, modulo 10.
package enum CheckDigit {
    /// The digit, 0 to 9, over letters (A is 10), digits and fillers (`<` is 0); nil when another character is there.
    package static func of(_ characters: some Sequence<UInt8>) -> Int? {
        var sum = 0
        var position = 0
        for character in characters {
            guard let value = value(of: character) else { return nil }
            sum = (sum + value * weights[position]) % 10
            position = (position + 1) % weights.count
        }
        return sum
    }

    /// Whether a printed check digit is right; a filler is, where the whole field is empty.
    static func isValid(_ printed: some Collection<UInt8>, for characters: some Collection<UInt8>) -> Bool {
        if printed.first == UInt8(ascii: "<") { return characters.allSatisfy { $0 == UInt8(ascii: "<") } }
        guard printed.count == 1, let digit = printed.decimalNumber else { return false }
        return of(characters) == digit
    }

    private static let weights = [7, 3, 1]

    private static func value(of character: UInt8) -> Int? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character - UInt8(ascii: "A")) + 10
        case UInt8(ascii: "<"): 0
        default: nil
        }
    }
}
