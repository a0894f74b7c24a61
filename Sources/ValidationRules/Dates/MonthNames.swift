/// Names of months in the languages of documents: whole, and cut to three letters or more.
enum MonthNames {
    /// The month, 1 to 12, that a word names; nil for words that name none, and for those that could name two.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        LetterKey(word).flatMap { months[$0] }
    }

    /// The same for a word in which letters may have been mistaken for others or for digits.
    static func misreadMonth(_ word: ArraySlice<UInt8>) -> Int? {
        LetterKey(canonical(word.map(\.upperCased))[...]).flatMap { misreadMonths[$0] }
    }

    private static let months = lookup { $0 }
    private static let misreadMonths = lookup(canonical)

    /// Letters that look alike brought to one, and an `M` that was read as `RN` put together.
    private static func canonical(_ word: [UInt8]) -> [UInt8] {
        var canonical: [UInt8] = []
        for letter in OpticalConfusion.canonical(word) {
            if letter == UInt8(ascii: "N"), canonical.last == UInt8(ascii: "R") {
                canonical[canonical.count - 1] = UInt8(ascii: "M")
            } else {
                canonical.append(letter)
            }
        }
        return canonical
    }

    /// Every beginning of every name; where two months share one, English decides, else neither has it.
    private static func lookup(_ transform: ([UInt8]) -> [UInt8]) -> [LetterKey: Int] {
        var months: [LetterKey: Int] = [:]
        var english: Set<LetterKey> = []
        var shared: Set<LetterKey> = []
        for (number, language) in names.split(separator: "\n").enumerated() {
            for (month, alternatives) in language.split(separator: " ").enumerated() {
                for name in alternatives.split(separator: "/").map({ Array($0.utf8) }) {
                    for length in min(3, name.count)...name.count {
                        guard let key = LetterKey(transform(Array(name.prefix(length)))[...]) else { continue }
                        if let other = months[key], other != month + 1 {
                            if !english.contains(key) { shared.insert(key) }
                        } else {
                            months[key] = month + 1
                            if number == 0 { english.insert(key) }
                        }
                    }
                }
            }
        }
        return months.filter { !shared.contains($0.key) }
    }

    /// English, Spanish, French, German, Portuguese, Italian; without accents.
    private static let names = """
        JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER
        ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SEPTIEMBRE/SETIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE
        JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE
        JANUAR/JAENNER FEBRUAR MARZ/MAERZ APRIL MAI JUNI JULI AUGUST SEPTEMBER OKTOBER NOVEMBER DEZEMBER
        JANEIRO FEVEREIRO MARCO ABRIL MAIO JUNHO JULHO AGOSTO SETEMBRO OUTUBRO NOVEMBRO DEZEMBRO
        GENNAIO FEBBRAIO MARZO APRILE MAGGIO GIUGNO LUGLIO AGOSTO SETTEMBRE OTTOBRE NOVEMBRE DICEMBRE
        """
}
