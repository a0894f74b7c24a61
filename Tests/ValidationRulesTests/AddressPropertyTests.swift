import Testing
import Verification

@testable import ValidationRules

@Suite("What holds for all addresses")
struct AddressPropertyTests {
    @Test("a labelled set of pairs is told apart: F1 of 0.98, one false match in a hundred at most")
    func labelled() throws {
        let pairs = try LabelledPairs("addresses")
        let result = pairs.result { AddressComparator.compare($0, $1).comparison.score }
        let differing = pairs.rows.filter { !$0.isSame }.count

        #expect(pairs.rows.count >= 2500)
        #expect(result.f1 >= 0.98, "\(result.missed.prefix(5))")
        #expect(result.falseMatches.count * 100 <= differing, "\(result.falseMatches.prefix(5))")
    }

    @Test("comparing is symmetric, and every address is itself")
    func symmetryAndReflexivity() throws {
        // Every third pair: all of them would take seconds in a debug build.
        for (place, row) in try LabelledPairs("addresses").rows.enumerated() where place % 3 == 0 {
            let forth = AddressComparator.compare(row.left, row.right)
            #expect(AddressComparator.compare(row.right, row.left) == forth, "\(row.left) | \(row.right)")
            let itself = AddressComparator.compare(row.left, row.left)
            #expect(itself.outcome == .exact && itself.comparison.score == 100, "\(row.left)")
        }
    }

    @Test("abbreviating a word keeps an address what it is")
    func abbreviations() {
        let words = [
            ("Street", "St"), ("Avenue", "Ave."), ("Boulevard", "Blvd"), ("North", "N"), ("Southwest", "S.W."),
            ("Saint", "St."), ("Mount", "Mt"), ("Heights", "Hts"), ("Apartment", "Apt"), ("Suite", "#"),
            ("Texas", "TX"), ("Highway", "Hwy"), ("First", "1st"), ("Twenty-Third", "23rd"), ("County Road", "CR"),
            ("Post Office Box", "PO Box"), ("Rural Route", "RR"),
        ]
        let addresses = [
            "12 North Saint Charles Avenue Apartment 4, Alamo Heights, Texas 78209",
            "800 Southwest Twenty-Third Street Suite 9, Austin, Texas 78701",
            "31 Mount Vernon Boulevard, Mount Calm, Texas 76673", "9 First Avenue, Waco, Texas 76701",
            "4410 US Highway 281, Marble Falls, Texas 78654", "77 County Road 9, Marfa, Texas 79843",
            "Post Office Box 41, Marfa, Texas 79843", "Rural Route 2 Box 10, Marfa, Texas 79843",
        ]
        for address in addresses {
            var shortened = address
            for (word, abbreviation) in words {
                shortened = shortened.replacing(word, with: abbreviation)
                let comparison = AddressComparator.compare(address, shortened)
                #expect([.exact, .equivalent].contains(comparison.outcome), "\(address) | \(shortened)")
            }
            #expect(AddressReader.read(line: address)?.locationKey == AddressReader.read(line: shortened)?.locationKey)
        }
    }

    @Test("different house numbers are never a match, however they and the rest are written")
    func houseNumbers() {
        let numbers = [
            "117", "119", "171", "1117", "1170", "117A", "117B", "117 1/2", "117-B", "1 17", "42-17", "42-19",
            "4221", "N6W23001", "N6W23003", "1210-16", "1220", "One", "Two", "Eleven",
        ]
        let streets = [
            "%@ Willow Creek Rd, Boise, ID 83702", "%@ WILLOW CREEK ROAD BOISE IDAHO 83702", "%@ Willow Creek Rd",
            "%@ Willow Creek Rd, Unit 5, Boise", "The Atrium, %@ Willow Creek Road, Boise ID",
        ]
        for (place, number) in numbers.enumerated() {
            for other in numbers.dropFirst(place + 1) {
                if (number, other) == ("117B", "117-B") { continue }
                for (index, street) in streets.enumerated() {
                    let left = street.replacing("%@", with: number)
                    let right = streets[(index + place) % streets.count].replacing("%@", with: other)
                    let comparison = AddressComparator.compare(left, right).comparison
                    #expect(comparison.level != .match && comparison.score < 80, "\(left) | \(right)")
                }
            }
        }
    }

    @Test("text past the limits is not comparable, and costs nothing")
    func limits() {
        let address = "12 Main St, Austin, TX 78701"
        let texts = [
            String(repeating: "A", count: 1_000_000), String(repeating: "12 Main St ", count: 3_000),
            "1" + String(repeating: "\u{301}", count: 100_000), String(repeating: "(", count: 1_000),
            String(repeating: "# ", count: 500), "", " , ;",
        ]
        for text in texts {
            #expect(AddressComparator.compare(text, address).outcome == .notComparable)
            #expect(!AddressComparator.explain(text, address).isEmpty)
        }
    }

    @Test("a comparison is explained part by part")
    func explains() {
        let lines = AddressComparator.explain(
            "12 N Main Street Apt 4, Austin TX", "14 North Main St, Austin, Texas 78701")

        #expect(
            lines == [
                "no_match, score 15", "outcome hard_difference", "the house numbers differ",
                "the unit is missing on one side", "the ZIP code is missing on one side",
                "\"12 N Main Street Apt 4, Austin TX\" is read as house number 12, direction N, street MAIN, suffix ST, "
                    + "unit 4, city AUSTIN, state TX",
                "\"14 North Main St, Austin, Texas 78701\" is read as house number 14, direction N, street MAIN, "
                    + "suffix ST, city AUSTIN, state TX, ZIP code 78701",
            ])
    }

    @Test(
        "addresses abroad are compared by their words, never across different numbers",
        arguments: [
            ("Lindenstraße 5, 10969 Berlin, Germany", "Lindenstr. 5, Berlin 10969, Deutschland", true),
            ("10 Downing Street, London SW1A 2AA, UK", "10 Downing St, London, SW1A 2AA, United Kingdom", true),
            ("10 Downing Street, London SW1A 2AA, UK", "11 Downing Street, London SW1A 2AA, UK", false),
            ("5 Rue des Lilas, 75001 Paris, France", "5 rue des Lilas, 75002 Paris, France", false),
            ("Calle Mayor 5, 28013 Madrid, Spain", "Gran Via 5, 28013 Madrid, Spain", false),
        ]
    )
    func abroad(left: String, right: String, isSame: Bool) {
        let comparison = AddressComparator.compare(left, right)
        #expect((comparison.comparison.score >= 80) == isSame, "\(comparison)")
        #expect(AddressComparator.compare(right, left) == comparison)
        #expect(comparison.outcome != .notComparable)
    }

    @Test("words of addresses in any order are compared without a trap, and the same both ways", arguments: 1...8)
    func anyOrder(seed: Int) {
        let words = [
            "12", "12A", "1/2", "#", "APT", "PMB", "N", "NORTH", "WEST", "MAIN", "MA1N", "ST", "AVE", "PO", "BOX", "RR",
            "PSC", "4B", "REAR", "FL", "2ND", "TX", "TEXAS", "78701", "78701-1234", "US", "NEW YORK", ",", ",", "AND",
            "&", "AT", "NEAR", "(", ")", "-", "/", ".", "SAINT", "HWY", "40", "1ST", "STATE", "CR", "FM", "URB",
            "CALLE",
            "TWENTY", "THIRD", "ONE", "HUNDRED", "BLDG", "FLOOR", "GROUND", "LA", "NE", "GENERAL", "DELIVERY", "STAR",
            "ROUTE", "1210-16", "N6W230", "GERMANY", "Ł", "漢字", "e\u{301}", "BOULEVRAD", "0AK", "DC", "PLAZA", "OF",
            "THE",
        ]
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(below limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        for _ in 0..<250 {
            let line = (0...next(below: 12)).map { _ in words[next(below: words.count)] }
            var other = line
            if next(below: 3) > 0 { other.remove(at: next(below: other.count)) }
            other.insert(words[next(below: words.count)], at: next(below: other.count + 1))
            let (left, right) = (line.joined(separator: " "), other.joined(separator: " "))

            let forth = AddressComparator.compare(left, right)

            #expect(AddressComparator.compare(right, left) == forth, "\(left) | \(right)")
            #expect((0...100).contains(forth.comparison.score))
            #expect(!AddressComparator.explain(left, right).isEmpty)
        }
    }
}
