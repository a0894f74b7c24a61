import Testing
import Verification

@Suite("Countries and states")
struct PlaceTests {
    @Test("every country is found by both codes, in either case, and by its name")
    func countries() {
        #expect(Country.all.count == 249)
        for country in Country.all {
            #expect(Country(code: country.alpha2) == country)
            #expect(Country(code: country.alpha3.lowercased()) == country)
            #expect(Country(reading: country.name) == country)
        }
        #expect(Set(Country.all.map(\.alpha2)).count == 249)
        #expect(Set(Country.all.map(\.alpha3)).count == 249)
    }

    @Test(
        "a country is read in the forms that people and documents write",
        arguments: [
            ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("united states", "US"),
            ("England", "GB"), ("Cote d'Ivoire", "CI"), ("Côte d’Ivoire", "CI"), ("Türkiye", "TR"), ("Turkey", "TR"),
            ("D", "DE"), ("MEX", "MX"), ("  mexico ", "MX"), ("Korea", "KR"), ("GBN", "GB"), ("U.S.", "US"),
            ("EE. UU.", "US"), ("Estados Unidos de América", "US"), ("États-Unis", "US"), ("México", "MX"),
            ("España", "ES"), ("Alemania", "DE"), ("Brasil", "BR"), ("Republica Dominicana", "DO"),
        ]
    )
    func readCountries(text: String, code: String) {
        #expect(Country(reading: text)?.alpha2 == code)
    }

    @Test(
        "what is no country code is refused",
        arguments: [
            "", "U", "USAX", "XX", "ZZZ", "U S", "U.S.", "ÜS", "12", "U\u{0}", "United States", "u\u{301}s",
        ]
    )
    func unknownCountries(text: String) {
        #expect(Country(code: text) == nil)
    }

    @Test("every state is found by its code and its name")
    func states() {
        #expect(USState.all.count == 62)
        #expect(USState.all.count { $0.kind == .state } == 51)
        for state in USState.all {
            #expect(USState(code: state.code) == state)
            #expect(USState(code: state.code.lowercased()) == state)
            #expect(USState(reading: state.name.uppercased()) == state)
        }
    }

    @Test(
        "a state is read in the forms that people and older documents write",
        arguments: [
            ("Calif.", "CA"), ("Mass.", "MA"), ("Tenn.", "TN"), ("Wash. D.C.", "DC"), ("Wash.", "WA"), ("N. Y.", "NY"),
            ("N. Mex.", "NM"), ("W. Va.", "WV"), ("So. Dak.", "SD"), ("Penna.", "PA"), ("d.c.", "DC"), ("Nebr", "NE"),
            ("Commonwealth of Virginia", "VA"), ("new  york", "NY"),
        ]
    )
    func readStates(text: String, code: String) {
        #expect(USState(reading: text)?.code == code)
    }

    @Test("what is no state is not read as one", arguments: ["", "O", "Mary", "Ontario", "Washing", "UTO", "Mexico"])
    func unreadStates(text: String) {
        #expect(USState(reading: text) == nil)
    }

    @Test("what is no state code is refused", arguments: ["", "T", "TNN", "XX", "T.N", "Tennessee", "ÄÖ", "ON"])
    func unknownStates(text: String) {
        #expect(USState(code: text) == nil)
    }

    @Test("a name longer than any place is read without effort and is none")
    func longNames() {
        #expect(Country(reading: String(repeating: "UNITED STATES ", count: 10_000)) == nil)
        #expect(USState(reading: String(repeating: "a", count: 1_000_000)) == nil)
    }
}
