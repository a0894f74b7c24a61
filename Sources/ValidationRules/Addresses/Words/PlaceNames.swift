import Verification

/// States and countries by their names, written as one word.
enum PlaceNames {
    /// A state as an address may name it.
    struct State: Sendable {
        var code: AddressWord = .empty
        /// A two-letter code, not a name.
        var isCode = false
        /// The name is a city's as well.
        var isCity = false
    }

    /// The state of a code or a name without blanks.
    static func state(_ word: AddressWord) -> State? {
        let state = states[word]
        return state.code.isEmpty ? nil : state
    }

    /// The country of a name without blanks or of an alpha-3 code.
    static func country(_ word: AddressWord) -> Country? { countries[word] }

    private static let states: WordTable<State> = {
        var states: [AddressWord: State] = [:]
        for state in USState.all {
            let code = AddressWord(state.code)
            states[code] = State(code: code, isCode: true)
            states[joined(state.name)] = State(code: code)
        }
        for entry in otherNames.split(separator: ";") {
            let words = entry.split(separator: " ")
            guard let code = words.first else { continue }
            for name in words.dropFirst() { states[AddressWord(String(name))] = State(code: AddressWord(String(code))) }
        }
        for city in ["NEWYORK", "WASHINGTON"] { states[AddressWord(city)]?.isCity = true }
        return WordTable(states, missing: State())
    }()

    private static let otherNames = """
        AL ALA;AZ ARIZ;AR ARK;CA CALIF CALIFORINA CAL;CO COLO;CT CONN;DE DEL;FL FLA FLORDIA;GA GEO;IL ILL ILLINIOS;\
        IN IND;KS KAN KANS;KY KENT;LA LOUSIANA;MA MASS MASSACHUSETS;MI MICH;MN MINN;MS MISS;MO MISSO;MT MONT;NE NEB NEBR;\
        NV NEV;NH NHAMPSHIRE;NJ NJERSEY;NM NMEX NMEXICO;NY NYORK;NC NCAROLINA;ND NDAK NDAKOTA;OH OHI;OK OKLA;OR ORE OREG;\
        PA PENN PENNA PENNSYLVANNIA;PR PUERTORICO;RI RISLAND;SC SCAROLINA;SD SDAK SDAKOTA;TN TENN TENNESEE TENNESSE;TX TEX;\
        UT UTA;VA VIRG;VI VIRGINISLANDS;WA WASH;WV WVA WVIRGINIA;WI WIS WISC;WY WYO;DC DISTRICTOFCOLUMBI
        """

    private static let countries: WordTable<Country?> = {
        var countries: [AddressWord: Country?] = [:]
        for country in Country.all {
            countries[AddressWord(country.alpha3)] = country
            countries[joined(country.name)] = country
        }
        for (name, code) in otherCountries { countries[AddressWord(name)] = Country(code: code) }
        return WordTable(countries, missing: nil)
    }()

    private static let otherCountries = [
        ("US", "US"), ("USA", "US"), ("UNITEDSTATES", "US"), ("UNITEDSTATESOFAMERICA", "US"), ("ESTADOSUNIDOS", "US"),
        ("UK", "GB"), ("ENGLAND", "GB"), ("SCOTLAND", "GB"), ("WALES", "GB"), ("GREATBRITAIN", "GB"),
        ("DEUTSCHLAND", "DE"), ("ESPANA", "ES"), ("ITALIA", "IT"), ("BRASIL", "BR"), ("OSTERREICH", "AT"),
        ("SCHWEIZ", "CH"), ("SUISSE", "CH"), ("NEDERLAND", "NL"), ("HOLLAND", "NL"), ("BELGIE", "BE"),
        ("BELGIQUE", "BE"), ("POLSKA", "PL"), ("DANMARK", "DK"), ("SVERIGE", "SE"), ("NORGE", "NO"), ("SUOMI", "FI"),
        ("CZECHREPUBLIC", "CZ"), ("TURKEY", "TR"), ("SOUTHKOREA", "KR"), ("RUSSIA", "RU"), ("UAE", "AE"),
    ]

    private static func joined(_ name: String) -> AddressWord {
        AddressWord(TextFolding.fold(name).filter { $0.isLetter })
    }
}
