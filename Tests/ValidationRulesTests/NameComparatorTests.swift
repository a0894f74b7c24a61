import Testing

@testable import ValidationRules

@Suite("Comparing names")
struct NameComparatorTests {
    @Test(
        "the same name in another dress matches",
        arguments: [
            ("José García", "JOSE GARCIA"), ("Jürgen Müller", "JUERGEN MUELLER"), ("Jürgen Müller", "Jurgen Muller"),
            ("Søren Ødegård", "SOEREN OEDEGAARD"), ("O'Brien, Sean", "Sean OBrien"), ("Sean O’Brien", "SEAN O BRIEN"),
            ("Anna-Maria Schmidt-Weber", "ANNA MARIA SCHMIDT WEBER"), ("Mary Ann Lee", "MARYANN LEE"),
            ("Ronald McDonald", "RONALD MC DONALD"), ("Dr. John Smith", "JOHN SMITH"), ("John Smith Jr", "John Smith"),
            ("John Smith Jr.", "SMITH, JOHN, JUNIOR"), ("John Q Smith", "John Smith"),
            ("John Quincy Smith", "John Q. Smith"),
            ("Vincent van Gogh", "VINCENT VAN GOGH"), ("William (Bill) Stone", "William Stone"),
            ("Николай Иванов", "NIKOLAI IVANOV"), ("Юлия Сергеева", "Yuliya Sergeyeva"),
            ("Юлия Сергеева", "IULIIA SERGEEVA"), ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<", "Anna Maria Eriksson"),
            ("John Smith MD", "Dr. John Smith"), ("Smith, Jr., John", "John Smith Jr"), ("J.R. Ewing", "JR Ewing"),
            ("M4RIA HARTWELL", "MARIA HARTWELL"), ("ＪＯＨＮ ＳＭＩＴＨ", "John Smith"),
            ("Katherine Abernathy", "Katherine Abernathty"),
        ]
    )
    func matches(left: String, right: String) throws {
        #expect(try compare(left, right).overall.level == .match)
        #expect(try compare(left, right).overall.score >= 80)
    }

    @Test(
        "what can be the same person is a partial match",
        arguments: [
            ("Maria Garcia Lopez", "Maria Garcia"), ("J Smith", "John Smith"), ("Hartwell Maria", "Maria Hartwell"),
            ("John Smith Jr", "John Smith II"), ("Daniel Brooks", "Danielle Brooks"), ("Martin Cole", "Martina Cole"),
            ("John Paul Smith", "John Peter Smith"), ("Anna Chen", "Anna Chan"),
            ("Katherine Abernathy", "Katherine Abernathey"), ("Ada Nevares", "Ada Nevarez"),
            ("Robert James Fox", "James Fox"),
        ]
    )
    func partialMatches(left: String, right: String) throws {
        if left == "Maria Garcia Lopez" {
            let spanish = try #require(PersonName(first: "Maria", last: "Garcia Lopez"))
            let short = try #require(PersonName(first: "Maria", last: "Garcia"))
            #expect(NameComparator.compare(spanish, short).overall.level == .partialMatch)
        } else {
            #expect(try compare(left, right).overall.level == .partialMatch)
        }
    }

    @Test(
        "another person does not match",
        arguments: [
            ("John Smith", "Peter Smith"), ("John Smith", "John Jones"), ("John Smith Jr", "John Smith Sr"),
            ("Ann Lee", "Ann Low"), ("Wei Chen", "Maria Hartwell"), ("John Smith III", "John Smith IV"),
            ("John Smith V", "John Smith IV"),
        ]
    )
    func differences(left: String, right: String) throws {
        let comparison = try compare(left, right)
        #expect(comparison.overall.level == .noMatch)
        #expect(comparison.overall.score < 80)
    }

    @Test("names in each other's place are said to be so")
    func swapped() throws {
        let comparison = try compare("Maria Hartwell", "Hartwell Maria")
        #expect(comparison.isOrderSwapped)
        #expect(try !compare("Maria Hartwell", "Maria Hartwell").isOrderSwapped)
    }

    @Test("nothing is compared with nothing")
    func empty() throws {
        #expect(PersonName(whole: "") == nil)
        #expect(PersonName(whole: " ., ") == nil)
        #expect(PersonName(first: "", last: nil) == nil)
        #expect(PersonName(whole: String(repeating: "a", count: 10_000)) == nil)
        #expect(PersonName(whole: String(repeating: "a b ", count: 100)) == nil)
        let mononym = try #require(PersonName(whole: "Sukarno"))
        let name = try #require(PersonName(whole: "John Smith"))
        #expect(NameComparator.compare(mononym, name).overall.level == .notEvaluable)
    }

    @Test("a comparison is symmetric, and a name matches itself in full")
    func symmetry() throws {
        let names = [
            "John Smith", "Smith, John Jr", "Maria Elena Garcia Lopez", "J Q Public", "Anna", "Jürgen von der Heide",
            "Li Wei", "Wei Li", "Mary Ann O'Neil III", "Maryann Oneil", "Daniel Brooks", "Danielle Brooks",
            "Robert James Fox", "James Fox", "Søren Ødegård",
        ].compactMap { PersonName(whole: $0) }
        for left in names {
            for right in names {
                #expect(NameComparator.compare(left, right) == NameComparator.compare(right, left))
            }
            let itself = NameComparator.compare(left, left)
            #expect(itself.overall.level == .notEvaluable || itself.overall.score == 100)
        }
    }

    private func compare(_ left: String, _ right: String) throws -> NameComparison {
        NameComparator.compare(try #require(PersonName(whole: left)), try #require(PersonName(whole: right)))
    }

    @Test(
        "a surname of several words is found in a name that is one text",
        arguments: ["Priya Holt-Raman", "PRIYA HOLT RAMAN", "Holt-Raman, Priya", "Priya Anne Holt-Raman"])
    func findsLongSurname(text: String) throws {
        let holder = try #require(PersonName(first: "Priya", last: "Holt-Raman"))
        let read = try #require(PersonName(whole: text))

        #expect(NameComparator.compare(holder, read).overall.level == .match)
        #expect(NameComparator.compare(read, holder).overall.level == .match)
    }

    @Test("another surname is not found in it", arguments: ["Priya Raman", "Priya Holt", "Priya Holt Ramirez"])
    func findsNoOther(text: String) throws {
        let holder = try #require(PersonName(first: "Priya", last: "Holt-Raman"))
        let read = try #require(PersonName(whole: text))

        #expect(NameComparator.compare(holder, read).overall.level != .match)
    }
}
