import Testing

@testable import ValidationRules

@Suite("Telling streets of similar names from misspelled ones")
struct SimilarStreetTests {
    private func compare(_ left: String, _ right: String) -> AddressComparison {
        let left = "12 \(left), Austin, TX 78701"
        let right = "12 \(right), Austin, TX 78701"
        let forth = AddressComparator.compare(left, right)
        #expect(AddressComparator.compare(right, left) == forth, "\(left) | \(right)")
        return forth
    }

    @Test(
        "two established names are two streets, however alike",
        arguments: [
            ("Pine St", "Vine St"), ("Olive St", "Oliver St"), ("Grand Ave", "Grant Ave"), ("Water St", "Walter St"),
            ("Old Mill Rd", "Old Hill Rd"), ("Park Ln", "Bark Ln"), ("Stone Ridge Dr", "Stone Bridge Dr"),
            ("Stoneridge Dr", "Stonebridge Dr"), ("Stoneridge Dr", "Stone Bridge Dr"), ("Hillcrest Ct", "Millcrest Ct"),
            ("Madison Ave", "Addison Ave"), ("Washington St", "Wellington St"), ("George St", "Georgia St"),
            ("Wilson Rd", "Winston Rd"), ("Harrison Rd", "Harris Rd"), ("Columbus Dr", "Columbia Dr"),
            ("Greenwood Dr", "Glenwood Dr"), ("Lexington Ave", "Livingston Ave"), ("Piedmont Rd", "Pierpont Rd"),
        ]
    )
    func otherStreets(left: String, right: String) {
        let comparison = compare(left, right)
        #expect(comparison.outcome == .hardDifference && comparison.comparison.score < 80)
    }

    @Test(
        "one slip, and two in a long word, are a misspelling",
        arguments: [
            ("Evergreen Ter", "Evergren Ter"), ("Washington St", "Washingtn St"), ("Washington St", "Wahsingtno St"),
            ("Maple Dr", "Mapel Dr"), ("Cambridge Rd", "Cambbridge Rd"), ("Kingston St", "Kingsston St"),
            ("Brookside Rd", "Brookide Rd"), ("Stone Ridge Dr", "Stone Rdige Dr"), ("Oak St", "0ak St"),
            ("Lakeshore Dr", "Lake Shore Dr"), ("Center St", "Centre St"), ("Willow Ln", "Willows Ln"),
            ("Fairmount Ave", "Fairmont Ave"),
        ]
    )
    func slips(left: String, right: String) {
        #expect(compare(left, right).comparison.score >= 80)
    }

    @Test(
        "two slips in a short name are for a person to judge",
        arguments: [("Ridley Ave", "Ridleie Ave"), ("Hampson St", "Simpson St"), ("Calverly Rd", "Culverty Rd")]
    )
    func doubtful(left: String, right: String) {
        let comparison = compare(left, right)
        #expect(comparison.outcome == .softDifference && comparison.softDifferences >= 2)
        #expect(comparison.comparison.level == .partialMatch && comparison.comparison.score < 80)
    }

    @Test(
        "names of unlike counts of words are unlike",
        arguments: [("Old Post Rd", "Malibu Rd"), ("Malibu Rd", "Old Post Rd"), ("Oak Hill Rd", "Oakley Rd")]
    )
    func wordCounts(left: String, right: String) {
        #expect(compare(left, right).comparison.score < 80)
    }

    @Test(
        "a name is the same with and without its suffix, whatever else its words can mean",
        arguments: [
            ("N Ferry", "North Ferry Ln"), ("East Union", "E Union Rd"), ("S. Grove", "S Grove Drive"),
            ("North Pine", "N Pine Ave"), ("Basswood SW", "Basswood Ln SW"), ("Meadow S.", "Meadow St S"),
        ]
    )
    func missingSuffixes(left: String, right: String) {
        let comparison = compare(left, right)
        #expect(comparison.outcome == .softDifference && comparison.comparison.score >= 80)
    }
}
