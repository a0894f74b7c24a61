/// All words that mean something in addresses.
enum AddressLexicon {
    /// What a word can mean.
    static func meaning(of word: AddressWord) -> WordMeaning { table[word] }

    /// The standard abbreviation of a suffix by its number.
    static func suffix(_ number: UInt8) -> AddressWord {
        suffixes.indices.contains(Int(number)) ? suffixes[Int(number)] : .empty
    }

    private static let suffixes: [AddressWord] =
        [.empty] + StreetSuffixes.entries.map { AddressWord($0.first ?? "") }

    private static let table: WordTable<WordMeaning> = {
        var meanings: [AddressWord: WordMeaning] = [:]
        addSuffixes(to: &meanings)
        addUnits(to: &meanings)
        addNumbers(to: &meanings)
        for (direction, words) in Direction.words {
            for word in words {
                change(word, in: &meanings) {
                    $0.direction = direction
                    if word != "NO", word != "SO" { $0.standard = AddressWord(direction.abbreviation) }
                }
            }
        }
        for (highway, words) in HighwayWord.words {
            for word in words { change(word, in: &meanings) { $0.highway = highway } }
        }
        for (role, words) in roleWords {
            for word in words.split(separator: " ") {
                change(String(word), in: &meanings) { $0.roles.insert(role) }
            }
        }
        change("BUILDING", in: &meanings) { $0.standard = AddressWord("BLDG") }
        change("SAINT", in: &meanings) { $0.standard = AddressWord("ST") }
        change("SAINTE", in: &meanings) { $0.standard = AddressWord("STE") }
        for word in ["NUMBER", "NUM", "NUMERO"] { change(word, in: &meanings) { $0.standard = AddressWord("NO") } }
        return WordTable(meanings, missing: .unknown)
    }()

    private static let roleWords: [(WordMeaning.Roles, String)] = [
        (
            .crossStreet,
            "AT NEAR BETWEEN BTWN BETW BET BTW OFF OPPOSITE OPP BEHIND ADJACENT @ ACROSS NR CNR INTERSECTION BY"
        ),
        (.box, "BOX BX BOXES"), (.postOffice, "PO POST POB POBOX POBX LOCKBOX CALLER DRAWER APARTADO APDO BIN"),
        (.ruralRoute, "RR RFD RURAL"), (.contractRoute, "HC HCR HWC STAR"), (.military, "PSC CMR OMC UNIT UPR"),
        (.countyWord, "COUNTY PARISH BOROUGH"), (.filler, "THE OF AND &"),
        (.urbanization, "URB URBANIZACION BARRIO BDA REPARTO PARCELAS"),
        (.noDesignator, "NO NUM NUMBER NUMERO"), (.zipWord, "ZIP ZIPCODE"), (.conjunction, "& AND"),
        (.leadingType, "CALLE AVENIDA AVE AVENUE BLVD BOULEVARD CALLEJON CAMINO PASEO CARR CARRETERA VIA"),
        (.weakUnit, "LOT STOP KEY PIER SLIP SPACE TOWER TWR WING SHOP STUDIO STALL BOOTH ROOM ROOMS SPACES LEVEL MAIN"),
        (
            .landmark,
            """
            CENTER CTR MALL PLAZA PLZ BUILDING BLDG TOWER HOTEL INN SHOPPING BLOCK STATION AIRPORT MARKET RESORT CASINO \
            HOUSE PROMENADE CONDOMINIUM CONDOMINIUMS CONDO APARTMENTS MARKETPLACE ARCADE PAVILION COMPLEX COURTHOUSE LIBRARY HOSPITAL DOWNTOWN UPTOWN MIDTOWN
            """
        ),
    ]

    private static func addSuffixes(to meanings: inout [AddressWord: WordMeaning]) {
        for (place, words) in StreetSuffixes.entries.enumerated() {
            guard let standard = words.first else { continue }
            for word in words {
                change(word, in: &meanings) {
                    $0.suffix = UInt8(truncatingIfNeeded: place + 1)
                    if StreetSuffixes.strong.contains(standard), word != "LA" { $0.roles.insert(.strongSuffix) }
                    if !StreetSuffixes.wordsWithOtherMeaning.contains(word) { $0.standard = AddressWord(standard) }
                }
            }
        }
    }

    private static func addUnits(to meanings: inout [AddressWord: WordMeaning]) {
        for (slot, words) in UnitSlot.designators {
            for word in words { change(word, in: &meanings) { $0.unit = slot } }
        }
        for words in UnitSlot.standalones {
            for word in words {
                change(word, in: &meanings) {
                    $0.roles.insert(.standaloneUnit)
                    $0.standaloneUnit = AddressWord(words.first ?? "")
                }
            }
        }
        for words in UnitSlot.floorNames {
            for word in words {
                change(word, in: &meanings) {
                    $0.roles.insert(.floorName)
                    $0.standaloneUnit = AddressWord(words.first ?? "")
                }
            }
        }
    }

    private static func addNumbers(to meanings: inout [AddressWord: WordMeaning]) {
        func add(_ words: [String], from first: Int, by step: Int, _ roles: WordMeaning.Roles) {
            for (place, word) in words.enumerated() {
                let number = first + place * step
                change(word, in: &meanings) {
                    $0.number = UInt8(truncatingIfNeeded: number)
                    $0.roles.formUnion(roles)
                    if !roles.contains(.tens) { $0.standard = AddressWord(number: number) }
                }
            }
        }
        add(NumberWords.ordinals, from: 1, by: 1, .ordinal)
        add(NumberWords.ordinalTens, from: 20, by: 10, .ordinal)
        add(NumberWords.cardinals, from: 1, by: 1, .cardinal)
        add(NumberWords.tens, from: 20, by: 10, [.cardinal, .tens])
    }

    private static func change(
        _ word: String,
        in meanings: inout [AddressWord: WordMeaning],
        _ body: (inout WordMeaning) -> Void
    ) {
        body(&meanings[AddressWord(word), default: .unknown])
    }
}
