/// Joins number words of several parts: `TWENTY THIRD` is 23, `ONE HUNDRED FIFTH` is 105.
enum NumberWordJoiner {
    static func join(_ tokens: inout [AddressToken]) {
        for index in tokens.indices.dropLast() {
            let meaning = tokens[index].meaning
            let next = tokens[index + 1]
            if meaning.roles.contains(.tens), next.meaning.roles.contains(.ordinal), next.meaning.number < 10,
                !next.startsSegment
            {
                tokens[index].standard = AddressWord(number: Int(meaning.number) + Int(next.meaning.number))
                tokens[index + 1].standard = .empty
            } else if next.word == hundred, !next.startsSegment, (1...9).contains(meaning.number) {
                joinHundreds(&tokens, at: index)
            }
        }
    }

    private static func joinHundreds(_ tokens: inout [AddressToken], at index: Int) {
        var number = 100 * Int(tokens[index].meaning.number)
        var end = index + 2
        if end < tokens.count, tokens[end].meaning.roles.contains(.conjunction) { end += 1 }
        var isOrdinal = false
        while end < tokens.count, !isOrdinal, tokens[end].meaning.number > 0, !tokens[end].startsSegment {
            number += Int(tokens[end].meaning.number)
            isOrdinal = tokens[end].meaning.roles.contains(.ordinal)
            end += 1
        }
        guard isOrdinal else { return }
        tokens[index].standard = AddressWord(number: number)
        for other in index + 1..<end { tokens[other].standard = .empty }
    }

    private static let hundred = AddressWord("HUNDRED")
}
