/// What comparing a part of two names found, as a set: texts are made of it only when they are asked for.
struct NameFindings: OptionSet, Sendable {
    let rawValue: UInt32

    static let differs = NameFindings(rawValue: 1 << 0)
    static let missing = NameFindings(rawValue: 1 << 1)
    static let initial = NameFindings(rawValue: 1 << 2)
    static let opticalReading = NameFindings(rawValue: 1 << 3)
    static let nickname = NameFindings(rawValue: 1 << 4)
    static let variant = NameFindings(rawValue: 1 << 5)
    static let abbreviation = NameFindings(rawValue: 1 << 6)
    static let shortened = NameFindings(rawValue: 1 << 7)
    static let otherSex = NameFindings(rawValue: 1 << 8)
    static let namesOfTheirOwn = NameFindings(rawValue: 1 << 9)
    static let oneLetter = NameFindings(rawValue: 1 << 10)
    static let someLetters = NameFindings(rawValue: 1 << 11)
    static let sound = NameFindings(rawValue: 1 << 12)
    static let transliteration = NameFindings(rawValue: 1 << 13)
    static let particle = NameFindings(rawValue: 1 << 14)
    static let oneOfSeveral = NameFindings(rawValue: 1 << 15)
    static let otherOrder = NameFindings(rawValue: 1 << 16)
    static let onlyOneShared = NameFindings(rawValue: 1 << 17)
    static let secondName = NameFindings(rawValue: 1 << 18)
    static let otherName = NameFindings(rawValue: 1 << 19)
    static let suffixMissing = NameFindings(rawValue: 1 << 20)
    static let suffixDoubtful = NameFindings(rawValue: 1 << 21)
    static let suffixConflict = NameFindings(rawValue: 1 << 22)
    static let swapped = NameFindings(rawValue: 1 << 23)
    static let allWordsFound = NameFindings(rawValue: 1 << 24)
    static let spacing = NameFindings(rawValue: 1 << 25)

    /// In words, without the values themselves.
    var reasons: [String] {
        guard rawValue != 0 else { return [] }
        return Self.texts.filter { contains($0.0) }.map(\.1)
    }

    private static let texts: [(NameFindings, String)] = [
        (.differs, "the names differ"),
        (.missing, "the name is missing on one side"),
        (.initial, "only an initial is given on one side"),
        (.opticalReading, "letters that look alike were read for one another"),
        (.nickname, "one name is a short form of the other"),
        (.variant, "the names are spellings of one name"),
        (.abbreviation, "one name is the other's abbreviation"),
        (.shortened, "one name is the beginning of the other"),
        (.otherSex, "the names can be a woman's and a man's"),
        (.namesOfTheirOwn, "both are known names, and not the same"),
        (.oneLetter, "one letter differs"),
        (.someLetters, "a few letters differ"),
        (.sound, "the names sound alike"),
        (.transliteration, "the names are transliterated in two ways"),
        (.particle, "a particle is missing on one side"),
        (.oneOfSeveral, "only one of the surnames is on both sides"),
        (.otherOrder, "the names stand in another order"),
        (.onlyOneShared, "one of the surnames is the same and another is not"),
        (.secondName, "one side's first name is the other side's middle name"),
        (.otherName, "a nickname or former name that one side states"),
        (.suffixMissing, "only one side has a suffix"),
        (.suffixDoubtful, "JR on one side, II on the other"),
        (.suffixConflict, "the suffixes name different generations"),
        (.swapped, "given name and surname stand in each other's place"),
        (.allWordsFound, "every word of the shorter name is found in the longer"),
        (.spacing, "the words are run together on one side"),
    ]
}
