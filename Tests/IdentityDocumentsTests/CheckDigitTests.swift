import IdentityDocuments
import Testing

@Suite("Check digits of machine-readable zones")
struct CheckDigitTests {
    @Test(
        "a field's check digit is the one printed behind it",
        arguments: [("740812", 2), ("L898902C3", 6), ("120415", 9), ("ZE184226B<<<<<", 1), ("D23145890", 7), ("", 0)])
    func checkDigit(field: String, digit: Int) {
        #expect(CheckDigit.of(field.utf8) == digit)
    }

    @Test("a character that no zone carries has no check digit", arguments: ["7408 12", "74081a", "É", "\u{0}"])
    func foreignCharacter(field: String) {
        #expect(CheckDigit.of(field.utf8) == nil)
    }
}
