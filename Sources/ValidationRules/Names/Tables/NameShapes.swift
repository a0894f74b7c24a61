/// How names are spelled: the runs of three letters that the known names have.
enum NameShapes {
    /// In fewer names a run of letters is no habit.
    private static let leastNames = 3

    /// Whether all runs of three letters are those of names, so that the word is likelier a rare name than a misspelling.
    static func isNameLike(_ word: NameLetters) -> Bool {
        guard word.count <= NameLetters.capacity else { return false }
        let counts = counts
        var run = 0
        for place in 0...word.count {
            guard let letter = number(of: word, at: place) else { return false }
            run = (run * 27 + letter) % counts.count
            if place > 0, counts[run] < leastNames { return false }
        }
        return true
    }

    /// By the numbers of the three letters in base 27; zero is the edge of the word.
    private static let counts: [UInt8] = {
        var counts = [UInt8](repeating: 0, count: 27 * 27 * 27)
        for list in [GivenNameData.male, GivenNameData.female, SurnameData.surnames] {
            NameList.forEach(in: list) { name, _ in
                var run = 0
                for place in 0...name.kept {
                    run = (run * 27 + (number(of: name, at: place) ?? 0)) % counts.count
                    if place > 0, counts[run] < .max { counts[run] += 1 }
                }
            }
        }
        return counts
    }()

    private static func number(of word: NameLetters, at place: Int) -> Int? {
        guard place < word.kept else { return 0 }
        let letter = word[place]
        guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { return nil }
        return Int(letter - UInt8(ascii: "A")) + 1
    }
}
