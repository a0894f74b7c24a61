/// Where a street ends in a part of an address, and what follows it.
struct StreetBounds {
    var street: Range<Int>
    /// A landmark or a unit behind the street, or the city where no comma stands before it.
    var rest: Range<Int>
    var isCertain: Bool

    /// The part is the street alone, perhaps with a landmark behind its suffix.
    static func closed(_ tokens: [AddressToken], _ part: Range<Int>) -> StreetBounds {
        guard part.count > 2 else { return StreetBounds(street: part, rest: 0..<0, isCertain: true) }
        let name = nameStart(tokens, part)
        let highways = HighwayReader(tokens: tokens, end: part.upperBound)
        if let highway = (part.lowerBound..<min(part.upperBound, part.lowerBound + 3)).lazy
            .compactMap({ highways.highway(at: $0) }).first
        {
            return split(tokens, part, at: behindDirections(tokens, highway.next, part.upperBound))
        }
        guard let suffix = closingSuffix(tokens, name + 1..<max(name + 1, part.upperBound)) else {
            // `1020 W BRYN MAWR 211`: a number behind a name is a unit.
            let last = part.upperBound - 1
            if last > name, tokens[last].hasDigit, !tokens[last].isOrdinalNumber,
                (name..<last).allSatisfy({ !tokens[$0].hasDigit && !tokens[$0].meaning.roles.contains(.leadingType) }),
                tokens[last - 1].meaning.suffix == 0 || last - 1 > name
            {
                return split(tokens, part, at: last)
            }
            return StreetBounds(street: part, rest: 0..<0, isCertain: true)
        }
        return split(tokens, part, at: behindDirections(tokens, suffix + 1, part.upperBound))
    }

    /// The last suffix; an earlier one with a landmark behind it when it is of those that stand inside no name.
    private static func closingSuffix(_ tokens: [AddressToken], _ range: Range<Int>) -> Int? {
        guard let last = range.last(where: { tokens[$0].meaning.isStrongSuffix }) else { return nil }
        let first = range.first { index in
            index < last && !tokens[index + 1].meaning.isSuffix && tokens[index + 1].meaning.direction.isEmpty
                && closing.contains(AddressLexicon.suffix(tokens[index].meaning.suffix))
        }
        return first ?? last
    }

    private static let closing = ["AVE", "RD", "LN", "BLVD", "HWY", "PKWY"].map { AddressWord($0) }

    /// The part can have the city behind the street.
    static func open(_ tokens: [AddressToken], _ part: Range<Int>) -> StreetBounds {
        guard part.count > 1 else { return StreetBounds(street: part, rest: 0..<0, isCertain: true) }
        let end = part.upperBound
        let name = nameStart(tokens, part)
        let highways = HighwayReader(tokens: tokens, end: end)
        if let highway = (part.lowerBound..<min(end, part.lowerBound + 3)).lazy
            .compactMap({ highways.highway(at: $0) }).first
        {
            return split(tokens, part, at: behindDirections(tokens, highway.next, end))
        }
        let behindName = name + 1..<max(name + 1, end)
        if var suffix = behindName.first(where: { tokens[$0].meaning.isStrongSuffix }) {
            // `PORT ST LUCIE BLVD`: a saint in the name.
            if AddressLexicon.suffix(tokens[suffix].meaning.suffix) == saint,
                beforeSaint.contains(tokens[suffix - 1].standard),
                let later = (suffix + 1..<end).first(where: { tokens[$0].meaning.isStrongSuffix })
            {
                suffix = later
            }
            // `PARK AVE CT TROY`, but `MAIN ST ST LOUIS`.
            while suffix + 1 < end, tokens[suffix + 1].meaning.isStrongSuffix,
                suffix + 2 >= end || AddressLexicon.suffix(tokens[suffix + 1].meaning.suffix) != saint
            {
                suffix += 1
            }
            return split(tokens, part, at: behindDirections(tokens, suffix + 1, end))
        }
        // `W 5415 SOUTH SALT LAKE CITY`: in a grid the number is all the name.
        if tokens[name].isNumber, name + 1 < end, !tokens[name + 1].meaning.direction.isEmpty {
            return split(tokens, part, at: behindDirections(tokens, name + 1, end))
        }
        if let number = (name..<end).first(where: { tokens[$0].isOrdinalNumber }) {
            // `20TH LA`: at the end a weak suffix is no city.
            let isSuffixed = number + 2 == end && tokens[number + 1].meaning.isSuffix
            return split(tokens, part, at: isSuffixed ? end : behindDirections(tokens, number + 1, end))
        }
        // `AVE A`: a letter is all the name.
        if tokens[name].meaning.roles.contains(.leadingType), name + 1 < end, tokens[name + 1].count == 1 {
            return split(tokens, part, at: behindDirections(tokens, name + 2, end))
        }
        if let suffix = behindName.first(where: { tokens[$0].meaning.isSuffix }), suffix + 1 < end {
            var bounds = split(tokens, part, at: behindDirections(tokens, suffix + 1, end))
            bounds.isCertain = false
            return bounds
        }
        return StreetBounds(street: part, rest: 0..<0, isCertain: part.count < 2)
    }

    private static func split(_ tokens: [AddressToken], _ part: Range<Int>, at end: Int) -> StreetBounds {
        StreetBounds(street: part.lowerBound..<end, rest: end..<part.upperBound, isCertain: true)
    }

    /// Behind one or two directions.
    private static func behindDirections(_ tokens: [AddressToken], _ start: Int, _ end: Int) -> Int {
        guard start < end, !tokens[start].meaning.direction.isEmpty, tokens[start].word != AddressWord("NO") else {
            return start
        }
        let isPair =
            start + 1 < end && tokens[start].meaning.direction.isVertical
            && tokens[start + 1].meaning.direction.isHorizontal
        return isPair ? start + 2 : start + 1
    }

    private static func nameStart(_ tokens: [AddressToken], _ part: Range<Int>) -> Int {
        let start = part.lowerBound
        guard part.count > 2, !tokens[start].meaning.direction.isEmpty else { return start }
        return part.count > 3 && tokens[start].meaning.direction.isVertical
            && tokens[start + 1].meaning.direction.isHorizontal ? start + 2 : start + 1
    }

    private static let beforeSaint = ["PRT", "FT", "LK", "PT", "MT", "OLD", "CPE", "BAY", "GRAND"].map {
        AddressWord($0)
    }
    private static let saint = AddressWord("ST")
}
