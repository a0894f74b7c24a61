import Testing

@testable import ValidationRules

@Suite("Reading names that can be read in two ways")
struct NameReadingTests {
    @Test(
        "a record with a slip in both parts can be the same person's",
        arguments: [
            ("Michele N Davies", "Michelle N Davis"), ("Irvin V Jimencz", "Irwin Jimenez"),
            ("Thresa Valdes", "Theresa Valdez"), ("Carey Griiffin", "Corey Griffin"), ("Berry J Carr", "Barry J Carl"),
        ])
    func slipsInBothParts(left: String, right: String) {
        let comparison = NameComparator.compare(left, right)
        #expect(comparison.level == .partialMatch)
        #expect(comparison.score >= 80)
    }

    @Test(
        "names that are near are two persons' when nothing else is misspelled",
        arguments: [
            ("Michelle N Davies", "Michelle N Davis"), ("Bill Hansen", "William Hanson"), ("J Davies", "John Davis"),
            ("Larry J Carr", "Barry K Carl"), ("Larry Carr", "Barry Carl"), ("Michele Davies Jr", "Michelle Davis Sr"),
            ("Michele A Davies", "Michelle B Davis"),
        ])
    func nearNames(left: String, right: String) {
        let comparison = NameComparator.compare(left, right)
        #expect(comparison.level < .match)
        #expect(comparison.score < 80)
    }

    @Test(
        "a letter in the middle is an initial, unless it makes a surname",
        arguments: [
            ("Bradley D Brown", "Brown, Bradley J"), ("Carolyn O Fischer", "Carolyn V Fischer"),
            ("Maria E Souza", "Souza, Maria A"),
        ])
    func middleLetters(left: String, right: String) {
        #expect(NameComparator.compare(left, right).score < 80)
    }

    @Test(
        "a letter before an apostrophe that is gone belongs to the surname",
        arguments: ["O Brien", "O'Brien", "OBrien"])
    func elidedParticles(surname: String) {
        #expect(NameComparator.compare("Sean \(surname)", "OBRIEN, SEAN").level == .match)
    }

    @Test("a word stands for one word, however often it is there")
    func repeatedWords() {
        #expect(NameComparator.compare("Russell H Russell", "Bradley H Russell").score < 80)
        #expect(NameComparator.compare("Ana Cruz Cruz Cruz", "Ana Maria Lopez Cruz").score < 80)
    }

    @Test("a title does not take the only given name")
    func titlesThatAreNames() {
        #expect(NameComparator.compare("Gen Russo", "Genevieve Russo").level == .partialMatch)
        #expect(NameComparator.compare("Gen. John Russo", "John Russo") == Comparison(.match, score: 100))
    }

    @Test("a degree with full stops is no given name", arguments: ["M.D.", "D.D.S.", "MD", "Ph.D."])
    func degrees(degree: String) {
        #expect(NameComparator.compare("Paula T. Torres, \(degree)", "Paula T Torres").level == .match)
        #expect(NameComparator.compare("Torres, M. D.", "M D Torres").score >= 80)
    }

    @Test("one surname in common is not enough where each side has another")
    func otherFamilies() {
        #expect(NameComparator.compare("Antonio Dominguez Ramos", "Antonio Ramos Castro").score < 80)
        #expect(NameComparator.compare("Maria Garcia Lopez", "Maria Garcia").score >= 80)
        #expect(NameComparator.compare("Maria Elena Garcia", "Maria Garcia Lopez").score >= 80)
    }

    @Test("a given name that no list has is not taken for a surname in front")
    func unknownGivenNames() {
        #expect(NameComparator.compare("Zuzka V Cohen", "Zuzka V Coen").score < 80)
        #expect(NameComparator.compare("Zuzka Marie Brown", "Zuzka Marie Browne").score < 80)
        #expect(NameComparator.compare("Zuzka Douglas", "Zuzka Douglass").score < 80)
        #expect(NameComparator.compare("Smith John A", "Smith John").score >= 80)
    }

    @Test(
        "a surname made of another by an ending is another family's",
        arguments: [("Goldberg", "Goldberger"), ("Knight", "Knighton"), ("Lind", "Lindemann")])
    func madeSurnames(one: String, other: String) {
        #expect(NameComparator.compare("Marie N \(one)", "\(other), Marie N").score < 80)
    }

    @Test("a given name that is a particle elsewhere is a middle name all the same", arguments: ["Al", "Ed"])
    func namesThatAreParticles(middle: String) {
        #expect(NameComparator.compare("Bill \(middle) Foster", "Foster, Bill Clayton").score < 80)
        #expect(NameComparator.compare("Karim \(middle) Hassan", "HASSAN, KARIM").score >= 80)
    }

    @Test(
        "names in Greek letters are read as passports have them",
        arguments: [
            ("Γιώργος Παπαδόπουλος", "GIORGOS PAPADOPOULOS"), ("Εύη Μπακογιάννη", "EVI BAKOGIANNI"),
            ("ΑΓΓΕΛΟΣ ΨΑΡΡΟΣ", "ANGELOS PSARROS"), ("Θάνος Ξυδάκης", "THANOS XYDAKIS"),
        ])
    func greek(left: String, right: String) {
        #expect(NameComparator.compare(left, right) == Comparison(.match, score: 100))
    }
}
