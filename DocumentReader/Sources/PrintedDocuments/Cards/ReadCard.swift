import DocumentFields
import DocumentLayout
import IdentityDocuments

/// Reads the front of a licence or identification card of a state.
func readCard(_ page: PageText) -> [FieldName: FieldReading] {
    CardReader(page).fields
}

/// Finds the fields of a card by their labels, and by where they stand to each other.
private struct CardReader {
    let page: PageText
    let labelled: LabelledPage<CardField>
    let address: FoundAddress?

    init(_ page: PageText) {
        self.page = page
        labelled = LabelledPage(page, vocabulary: .cards)
        address = addresses(on: page).max { $0.confidence < $1.confidence }
    }

    var fields: [FieldName: FieldReading] {
        var fields: [FieldName: FieldReading] = [:]
        let dates = HolderDates(
            on: page, birth: date(.birth), issued: date(.issued), expires: date(.expires))
        fields[.dateOfBirth] = dates.birth
        fields[.issuedOn] = dates.issued
        fields[.expiresOn] = dates.expires
        fields[.documentNumber] = number
        fields[.sex] = sex
        if let address {
            fields[.address] = FieldReading(
                value: .address(address.value), confidence: address.confidence,
                place: PagePlace(page: page.page, box: address.box))
        }
        fields.merge(CardNames(labelled, address: address).fields) { $1 }
        if let state {
            fields[.state] = state
            fields[.country] = FieldReading(value: .text("USA"), confidence: state.confidence, place: state.place)
        }
        return fields
    }

    /// The date that a label names.
    private func date(_ field: CardField) -> FieldReading? {
        for label in labelled.labels(for: field) {
            for value in labelled.values(of: label).prefix(3) {
                guard let found = dates(in: Array(value.tokens.prefix(5))).first, found.tokens.lowerBound <= 1 else {
                    continue
                }
                let tokens = Array(value.tokens[found.tokens])
                return reading(found.date.description, tokens, certainty: found.isRepaired ? 0.88 : 0.97)
            }
        }
        return nil
    }

    /// The issuing state: named at the head of the card, and where its holder lives.
    private var state: FieldReading? {
        let head = issuingState(on: page)
        guard let code = head?.code ?? address?.state else { return nil }
        let agree = head?.code == address?.state
        let confidence = agree ? 0.96 : head != nil ? 0.85 : min(0.8, address?.confidence ?? 0)
        let place = (head?.box ?? address?.box).map { PagePlace(page: page.page, box: $0) }
        return FieldReading(value: .text(code), confidence: confidence, place: place)
    }

    private var number: FieldReading? {
        let labels = labelled.labels(for: .number)
        let found = labels.flatMap { label in
            labelled.values(of: label).prefix(2).compactMap { cardNumber($0.tokens) }
        }
        if let (text, tokens) = (found + bareNumber).first {
            return reading(text, tokens, certainty: numberCertainty(text))
        }
        guard let (text, tokens) = unlabelledNumber else { return nil }
        return reading(text, tokens, certainty: 0.75)
    }

    /// The first number behind a word in small type that could not be read as a label.
    private var unlabelledNumber: (text: String, tokens: [Token])? {
        let others = Set(labelled.labels.filter { ![.issued, .expires].contains($0.field) }.map(\.segment))
        let segments = page.segments.indices.filter { $0 != address?.firstSegment && !others.contains($0) }
        return segments.lazy.compactMap { index -> (text: String, tokens: [Token])? in
            let segment = page.segments[index]
            guard segment.leadIn > 0, dates(in: segment.tokens).isEmpty,
                let number = cardNumber(Array(segment.tokens.dropFirst(segment.leadIn))),
                number.text.count(where: \.isNumber) >= 6
            else { return nil }
            return number
        }.first
    }

    /// A number behind nothing but `ID`, which is also a value of its own elsewhere.
    private var bareNumber: [(text: String, tokens: [Token])] {
        page.segments.compactMap { segment in
            guard let place = segment.tokens.prefix(2).firstIndex(where: { $0.core == "ID" || $0.core == "NO" }) else {
                return nil
            }
            return cardNumber(Array(segment.tokens.dropFirst(place + 1)))
        }
    }

    private var sex: FieldReading? {
        for label in labelled.labels(for: .sex) {
            for value in labelled.values(of: label).prefix(2) {
                guard let token = value.tokens.first, let sex = sexes[token.core] else { continue }
                return reading(sex, [token], certainty: 0.97)
            }
        }
        return loneSex
    }

    /// A letter that stands for a sex, alone or behind a field's number, where no other does.
    private var loneSex: FieldReading? {
        var found: [Token] = []
        for (index, segment) in page.segments.enumerated()
        where index != address?.lastSegment && index != address?.firstSegment {
            for (place, token) in segment.tokens.enumerated() where token.text == "M" || token.text == "F" {
                let before = segment.tokens[..<place].suffix(2)
                if before.isEmpty ? segment.tokens.count == 1 : before.contains(where: { isSexNumber($0.core) }) {
                    found.append(token)
                }
            }
        }
        guard found.count == 1, let token = found.first, let sex = sexes[token.core] else { return nil }
        return reading(sex, [token], certainty: 0.8)
    }

    private func isSexNumber(_ core: String) -> Bool {
        core.hasPrefix("15") || core == "IS" || core.hasSuffix("EX") || core == "1S"
    }

    private func reading(_ text: String, _ tokens: [Token], certainty: Double) -> FieldReading {
        FieldReading(
            value: .text(text), confidence: min(certainty, tokens.confidence),
            place: tokens.box.map { PagePlace(page: page.page, box: $0) })
    }
}

let sexes = [
    "M": "male", "F": "female", "X": "unspecified", "MALE": "male", "FEMALE": "female", "1": "male", "2": "female",
]

/// The number of a card in words: letters and digits with hyphens, in up to five groups.
private func cardNumber(_ tokens: [Token]) -> (text: String, tokens: [Token])? {
    var taken: [Token] = []
    for token in tokens.drop(while: { numberWords.contains($0.core) }) {
        let bare = token.numberText
        let isNumber =
            bare.contains(where: \.isNumber) && bare.allSatisfy { $0.isNumber || $0.isLetter || $0 == "-" || $0 == "*" }
        let isLetter = taken.isEmpty && bare.count == 1 && bare.first?.isLetter ?? false
        guard isNumber || isLetter, taken.count < 6 else { break }
        taken.append(token)
    }
    var text = taken.map(\.numberText).joined(separator: " ").uppercased()
    // In a number of groups of digits an O is a zero, also in the first place.
    if taken.count > 1, text.allSatisfy({ $0.isNumber || $0 == "O" || $0 == " " }) {
        text = text.replacing("O", with: "0")
    }
    let signs = text.filter { $0.isNumber || $0.isLetter }
    guard (4...20).contains(signs.count), signs.count(where: \.isNumber) >= 3, dates(in: taken).isEmpty else {
        return nil
    }
    return (text, taken)
}

/// What may stand between a field's number and its value, where the label was read in part.
private let numberWords: Set<String> = ["NO", "NUMBER", "DL", "DLN", "LIC", "LICENSE", "ID", "#", "NO.", "NUM"]

extension Token {
    /// The text as a card's number would have it: a dollar sign is an S, an O among digits a zero.
    fileprivate var numberText: String {
        let text = bare.replacing("$", with: "S")
        guard let first = text.first, text.count > 1 else { return text }
        let rest = text.dropFirst()
        let isDigits = rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isNumber || $0 == "O" || $0 == "-" }
        return isDigits ? String(first) + rest.replacing("O", with: "0") : text
    }
}

/// A number has nothing to prove it; one with signs that engines take for each other proves less.
private func numberCertainty(_ text: String) -> Double {
    let letters = text.filter(\.isLetter)
    if letters.contains(where: { "OIQSBZGD".contains($0) }) { return 0.85 }
    return 0.89
}

/// The state that a card names as its issuer.
func issuingState(on page: PageText) -> (code: String, box: Box)? {
    for segment in page.segments {
        for (code, words) in USStates.names where words.count <= segment.tokens.count {
            let phrase = Phrase(words.joined(separator: " "))
            guard let count = phrase.length(in: segment.tokens, at: 0), let box = segment.tokens[..<count].box else {
                continue
            }
            return (code, box)
        }
    }
    return nil
}
