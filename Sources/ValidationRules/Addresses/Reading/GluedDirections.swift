/// Parts numbers from directions written onto them: `48S 400E`, `HIGHWAY 60E`.
enum GluedDirections {
    /// Parts them where two such words follow one another, or one a highway; `48S MAIN ST` has a letter.
    static func part(_ tokens: inout [AddressToken]) {
        var index = 0
        while index < tokens.count {
            guard isGlued(tokens[index]), index > 0 else {
                index += 1
                continue
            }
            if tokens[index - 1].meaning.highway == .highway, index > 1 {
                split(&tokens, at: index)
            } else if isGlued(tokens[index - 1]), !tokens[index].startsSegment {
                split(&tokens, at: index)
                split(&tokens, at: index - 1)
            }
            index += 1
        }
    }

    private static func isGlued(_ token: AddressToken) -> Bool {
        guard token.count > 1, token.digits == token.count - 1 else { return false }
        return switch token.word[Int(token.count) - 1] {
        case UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "E"), UInt8(ascii: "W"): true
        default: false
        }
    }

    private static func split(_ tokens: inout [AddressToken], at index: Int) {
        let (word, digits) = (tokens[index].word, Int(tokens[index].digits))
        let number = AddressToken(
            word.slice(0..<digits), count: digits, digits: digits, startsSegment: tokens[index].startsSegment)
        let direction = AddressToken(word.slice(digits..<digits + 1), count: 1, digits: 0, startsSegment: false)
        tokens.replaceSubrange(index...index, with: [number, direction])
    }
}
