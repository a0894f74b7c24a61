import Testing

@testable import ValidationRules

@Suite("Short forms and names made of names")
struct RelatedNameTests {
    @Test(
        "a short form, modern or of old directories, is partial and accepted",
        arguments: [
            "Abigail/Abbey", "Agnes/Aggie", "Alexander/Sasha", "Alexandra/Alex", "Amelia/Millie", "Bridget/Delia",
            "Christopher/Kit", "Cordelia/Cordie", "Genevieve/Gen", "Geraldine/Jerry", "Harold/Hank", "Henrietta/Hetty",
            "Hezekiah/Ky", "Jonathan/Nathan", "Louisa/Lula", "Lucretia/Creasy", "Martha/Marty", "Mary/Polly",
            "Matilda/Tillie", "Maxine/Max", "Michelle/Mickey", "Obadiah/Obe", "Samantha/Sam", "Thaddeus/Tad",
            "Veronica/Frankie", "Winifred/Freddie",
        ])
    func shortForms(pair: String) {
        let (name, short) = halves(of: pair)
        for (left, right) in [("\(name) Russo", "\(short) Russo"), ("Russo, \(short)", "\(name) Russo")] {
            let comparison = NameComparator.compare(left, right)
            #expect(comparison.level == .partialMatch, "\(left) | \(right)")
            #expect(comparison.score >= 80, "\(left) | \(right)")
        }
    }

    @Test(
        "a woman's name made of a man's is another person's, however near, with a middle initial or without",
        arguments: [
            "Angel/Angela", "Adrian/Adrienne", "Andrew/Andrea", "Daniel/Danielle", "David/Davina", "Dennis/Denise",
            "Emil/Emily", "Feliciano/Felicia", "Francis/Frances", "Gabriel/Gabriele", "Harry/Harriet",
            "Jack/Jacqueline", "Joseph/Josephine", "Justin/Justine", "Loren/Loreen", "Louis/Louise", "Martin/Martina",
            "Maxim/Maxine", "Noel/Noelle", "Paul/Pauline", "Stephen/Stephanie", "Timothy/Timothea",
        ])
    func sexes(pair: String) {
        let (man, woman) = halves(of: pair)
        for middle in ["", " K", " E", " L"] {
            for (left, right) in [
                ("\(man)\(middle) Russo", "\(woman)\(middle) Russo"),
                ("RUSSO, \(woman)\(middle)", "\(man)\(middle) Russo"),
            ] {
                let comparison = NameComparator.compare(left, right)
                #expect(comparison.level < .match, "\(left) | \(right)")
                #expect(comparison.score < 80, "\(left) | \(right)")
            }
        }
    }

    @Test(
        "the ending of a small name is spelled in all the ways",
        arguments: ["Jimmy/Jimmie", "Charlie/Charley", "Holly/Hollie"])
    func smallEndings(pair: String) {
        let (one, other) = halves(of: pair)
        #expect(NameComparator.compare("\(one) Russo", "\(other) Russo").score >= 80)
        #expect(NameComparator.compare("Mary Russo", "Marie Russo").score < 80)
    }

    @Test(
        "two given names that sisters and brothers have are no short forms of each other",
        arguments: [
            "Kirsten/Kristen", "Joan/Jean", "Maria/Marie", "Emma/Emily", "Michael/Mitchell", "Ann/Anita", "Bob/Bill",
        ])
    func siblings(pair: String) {
        let (one, other) = halves(of: pair)
        #expect(NameComparator.compare("\(one) Russo", "\(other) Russo").score < 80)
    }

    private func halves(of pair: String) -> (String, String) {
        let names = pair.split(separator: "/").map(String.init)
        return (names.first ?? "", names.last ?? "")
    }
}
