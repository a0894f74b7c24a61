import DocumentLayout

/// The addresses of the United States on a page, in the order of their last lines.
func addresses(on page: PageText) -> [FoundAddress] {
    page.segments.indices.prefix(1500).flatMap { addresses(endingIn: $0, on: page) }
}

private func addresses(endingIn index: Int, on page: PageText) -> [FoundAddress] {
    var tokens = page.segments[index].tokens
    // A wide gap before the postal code parts it from its state.
    if let last = tokens.last, USStates.code(last.core) != nil, let next = page.next(rightOf: index, within: 4) {
        tokens += page.segments[next].tokens.prefix(1)
    }
    // So does one between city and state.
    var leftmost = index
    for _ in 0..<2 {
        guard let first = tokens.first, tokens.count <= 3,
            USStates.likelyCode(first.core) != nil || ZIPCode(first.text) != nil,
            let previous = page.previous(leftOf: leftmost, within: 4)
        else { break }
        tokens = page.segments[previous].tokens + tokens
        leftmost = previous
    }
    var found: [FoundAddress] = []
    var start = 0
    for place in tokens.indices where place >= start {
        guard let ending = AddressEnding(in: tokens, postalCodeAt: place) else { continue }
        let lines = AddressLines(page: page, segment: index, tokens: Array(tokens[start..<ending.state.lowerBound]))
        if let address = lines.address(ending: ending, in: tokens) { found.append(address) }
        start = ending.end
    }
    return found
}

/// State and postal code at the end of an address.
struct AddressEnding {
    let code: String
    let postalCode: ZIPCode
    let state: Range<Int>
    let end: Int
    let isRepaired: Bool

    init?(in tokens: [Token], postalCodeAt place: Int) {
        guard place > 0, var zip = ZIPCode(tokens[place].text) else { return nil }
        var end = place + 1
        // The four more digits, where the engine saw a blank before or behind the hyphen.
        if end < tokens.count, zip.text.utf8.count == 5,
            tokens[place].text.hasSuffix("-") || tokens[end].text.hasPrefix("-"),
            let longer = ZIPCode(tokens[place].text.filter { $0 != "-" } + "-" + tokens[end].text.filter { $0 != "-" })
        {
            (zip, end) = (longer, end + 1)
        }
        let previous = tokens[place - 1].core
        if let code = USStates.likelyCode(previous) {
            (self.code, state) = (code, place - 1..<place)
            isRepaired = zip.isRepaired || code != previous
        } else if let (code, count) = Self.name(in: tokens, endingAt: place) {
            (self.code, state) = (code, place - count..<place)
            isRepaired = zip.isRepaired
        } else {
            return nil
        }
        postalCode = zip
        self.end = end
    }

    /// The state whose name ends before a place.
    private static func name(in tokens: [Token], endingAt place: Int) -> (code: String, count: Int)? {
        for (code, words) in USStates.names where words.count <= place {
            if tokens[place - words.count..<place].map(\.core) == words { return (code, words.count) }
        }
        return nil
    }
}

/// The line before a state and the lines above it in the same column.
private struct AddressLines {
    let page: PageText
    let segment: Int
    /// The words before the state.
    let tokens: [Token]

    func address(ending: AddressEnding, in line: [Token]) -> FoundAddress? {
        let last = Array(line[ending.state.lowerBound..<ending.end])
        if let (street, city, before, first) = block() ?? inline() {
            let all = street + city + last
            guard let box = all.box else { return nil }
            return FoundAddress(
                page: page.page, street: street, city: city, state: ending.code, postalCode: ending.postalCode,
                box: box,
                wordConfidence: all.confidence, firstSegment: first, lastSegment: segment, before: before,
                isRepaired: ending.isRepaired)
        }
        return nil
    }

    private typealias Parts = (street: [Token], city: [Token], before: [Token], first: Int?)

    /// Street above, city below: the manner of envelopes and cards.
    private func block() -> Parts? {
        let words = withoutLabel(tokens)
        // The last words before the state are the city's, whatever stands to the left.
        guard let cityBox = words.suffix(2).box,
            let above = page.above(
                cityBox, height: page.segments[segment].height, within: 3, excluding: segment)
        else { return nil }
        let line = page.segments[above]
        if let street = streetLine(line.tokens) {
            let city = inColumn(words, of: street.line, line.height)
            guard isCity(city) else { return nil }
            return (inColumn(street.line, of: city, line.height), city, street.before, above)
        }
        let city = inColumn(words, of: line.tokens, line.height)
        guard isCity(city) else { return nil }
        // The door has a line of its own.
        guard let first = line.tokens.first(where: { !$0.core.isEmpty || $0.text.hasPrefix("#") }),
            StreetWords.beginsUnit(first), line.tokens.count <= 4,
            let higher = page.above(line.box, height: line.height, within: 3, excluding: above),
            let street = streetLine(page.segments[higher].tokens)
        else { return nil }
        return (street.line + line.tokens, inColumn(city, of: street.line, line.height), street.before, higher)
    }

    private func isCity(_ words: [Token]) -> Bool {
        (1...4).contains(words.count) && words.allSatisfy(\.isWord)
            && !words.dropLast().contains(where: \.endsWithComma)
    }

    /// The words of a line that begin no farther left than the line they belong with: what stands beside is another's.
    private func inColumn(_ tokens: [Token], of other: [Token], _ height: Int) -> [Token] {
        guard let left = other.box?.left else { return tokens }
        let own = tokens.filter { $0.box.left >= left - height * 2 }
        return own.isEmpty ? tokens : own
    }

    /// Street, city and state in one run of words, which may have begun in the line above.
    private func inline() -> Parts? {
        var stream = tokens
        var first: Int? = segment
        let ownCount = tokens.count
        if let above = page.above(page.segments[segment].box, height: page.segments[segment].height, excluding: segment)
        {
            stream = page.segments[above].tokens + stream
            first = nil
        }
        guard let city = cityRange(in: stream), let start = streetStart(in: stream, before: city.lowerBound) else {
            return nil
        }
        let street = Array(stream[start..<city.lowerBound])
        if start >= stream.count - ownCount { first = segment }
        return (street, Array(stream[city]), Array(stream[..<start].suffix(8)), first)
    }

    private func cityRange(in stream: [Token]) -> Range<Int>? {
        var start = stream.count
        while start > 0, stream.count - start < 4 {
            let token = stream[start - 1]
            guard token.isWord, start == stream.count || !token.endsWithComma else { break }
            let isStreet = StreetWords.suffixes.contains(token.core) && start < stream.count
            // A suffix at the head of a city ("ST PAUL") belongs to the street unless a comma says otherwise.
            if isStreet && !hasComma(before: start - 1, in: stream) { break }
            start -= 1
        }
        return start < stream.count ? start..<stream.count : nil
    }

    private func hasComma(before place: Int, in stream: [Token]) -> Bool {
        place > 0 && stream[place - 1].endsWithComma
    }

    /// The house number that begins the street: the leftmost number before words that begin an address.
    private func streetStart(in stream: [Token], before end: Int) -> Int? {
        var found: Int?
        var place = end - 1
        while place >= 0, end - place <= 10 {
            let token = stream[place]
            if stopWords.contains(token.core) || token.text.hasSuffix(":") { break }
            if isHouseNumber(token), place + 1 < end,
                place == 0 || !StreetWords.beginsUnit(stream[place - 1])
            {
                found = place
            }
            if found != nil, place > 0, stream[place - 1].endsWithComma { break }
            place -= 1
        }
        // A field's number is no house's, where a house number follows it.
        if let start = found, stream[start].core.utf8.count == 1, start + 2 < end, isHouseNumber(stream[start + 1]) {
            return start + 1
        }
        return found
    }
}

private let stopWords: Set<String> = [
    "AT", "IS", "ARE", "OF", "THE", "LOCATED", "ADDRESS", "AND", "AS", "KNOWN", "PREMISES", "PROPERTY", "SITUATED",
    "IN",
]

/// Whether a word can be a house number: `12`, `12A`, `12-14`.
func isHouseNumber(_ token: Token) -> Bool {
    let core = token.core
    // Where the roads have numbers, houses have a direction before theirs: `N1234`.
    if let first = core.first, "NSEW".contains(first), (3...5).contains(core.dropFirst().count),
        core.dropFirst().allSatisfy(\.isNumber)
    {
        return true
    }
    guard let first = core.first, first.isNumber, core.utf8.count <= 8 else { return false }
    let letters = core.filter(\.isLetter)
    return letters.utf8.count <= 1 && !token.endsWithComma && !core.contains("/") && !core.contains(":")
        && (!token.text.hasSuffix(".") || core.utf8.count > 2) && !token.text.hasSuffix(":")
}

/// The words of a line from its house number or box on; nil when it is no street line.
func streetLine(_ tokens: [Token]) -> (line: [Token], before: [Token])? {
    let starts = tokens.indices.filter { beginsStreet(tokens, at: $0) }
    // Behind running text the street is what fits a line of its own.
    guard let start = starts.first(where: { tokens.count - $0 <= 8 }),
        tokens[..<start].allSatisfy({ !$0.endsWithComma }) || start > 6
    else { return nil }
    return (Array(tokens[start...]), Array(tokens[..<start]))
}

/// Whether a house number or a box stands at a place, and words behind it.
private func beginsStreet(_ tokens: [Token], at place: Int) -> Bool {
    if isPostBox(Array(tokens[place...].prefix(4))) { return true }
    guard isHouseNumber(tokens[place]), place + 1 < tokens.count,
        place == 0 || !StreetWords.beginsUnit(tokens[place - 1])
    else { return false }
    // The field number of a card stands before the house number.
    let isFieldNumber = tokens[place].core.utf8.count == 1 && place == 0 && place + 2 < tokens.count
    if isFieldNumber, tokens[place + 1].core.allSatisfy(\.isNumber), !tokens[place + 1].core.isEmpty { return false }
    return tokens[(place + 1)...].contains { $0.hasLetter }
}

private func isPostBox(_ tokens: [Token]) -> Bool {
    let words = tokens.prefix(4).map { $0.core.filter { $0 != "." } }
    return words.starts(with: ["PO", "BOX"]) || words.starts(with: ["P", "O", "BOX"])
        || words.starts(with: ["POST", "OFFICE", "BOX"])
        || (["RR", "HC", "PSC"].contains(words.first) && words.dropFirst().first?.allSatisfy(\.isNumber) ?? false)
}

/// The words of a line without a field's number before them.
private func withoutLabel(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first, tokens.count > 1, first.text.hasSuffix(":") || first.core == "8" else {
        return tokens
    }
    return Array(tokens.dropFirst())
}
