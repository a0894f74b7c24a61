/// What names are known, and how common they are.
enum NameRegister {
    /// The places of a name in the lists, the commonest first; zero where a list does not have it.
    struct Standing: Sendable {
        var male: UInt16 = 0
        var female: UInt16 = 0
        var surname: UInt16 = 0

        /// The better place of a given name; nil when it is none.
        var given: Int? {
            switch (male, female) {
            case (0, 0): nil
            case (let place, 0), (0, let place): Int(place)
            case (let male, let female): Int(min(male, female))
            }
        }

        /// Nil when it is not clear at eight to one.
        var sex: Sex? {
            if male > 0, female == 0 || Int(female) > 8 * Int(male) { return .male }
            if female > 0, male == 0 || Int(male) > 8 * Int(female) { return .female }
            return nil
        }
    }

    enum Sex: Sendable {
        case female
        case male
    }

    static func standing(of word: NameLetters) -> Standing {
        table[word.key] ?? Standing()
    }

    private static let table: NameIndex<Standing> = {
        var table = NameIndex<Standing>(minimumCapacity: 12_000)
        fill(&table, GivenNameData.male, \.male)
        fill(&table, GivenNameData.female, \.female)
        fill(&table, SurnameData.surnames, \.surname)
        return table
    }()

    private static func fill(
        _ table: inout NameIndex<Standing>, _ names: String, _ list: WritableKeyPath<Standing, UInt16>
    ) {
        var place: UInt16 = 0
        NameList.forEach(in: names) { name, _ in
            let key = name.key
            var standing = table[key] ?? Standing()
            place += 1
            if standing[keyPath: list] == 0 { standing[keyPath: list] = place }
            table[key] = standing
        }
    }
}
