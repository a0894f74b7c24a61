import Testing
import Verification

@Suite("A social security number")
struct SocialSecurityNumberTests {
    @Test("is nine digits, however they are set apart", arguments: ["123456789", "123-45-6789", " 123 45 6789"])
    func digits(text: String) {
        #expect(SocialSecurityNumber(text)?.digits == "123456789")
    }

    @Test(
        "is nothing else",
        arguments: ["", "12345678", "1234567890", "123-45-678X", "123.45.6789", "１２３４５６７８９", "+123456789"])
    func nothingElse(text: String) {
        #expect(SocialSecurityNumber(text) == nil)
    }

    @Test("shows itself nowhere")
    func hidden() throws {
        let number = try #require(SocialSecurityNumber("123456789"))
        var dumped = ""
        dump(number, to: &dumped)

        for text in ["\(number)", String(reflecting: number), "\([number])", dumped] {
            #expect(!text.contains("6789"))
        }
    }

    @Test("is masked where it comes back, however it is written, and is no evidence there")
    func masking() {
        let fields = ["123-45-6789", "D1234567", "123456789"].map {
            ExtractedField(name: .documentNumber, value: $0, provenance: .photoID, source: "veriff")
        }

        let masked = fields.masking(SocialSecurityNumber("123456789"))
        #expect(masked.map(\.value) == ["*********", "D1234567", "*********"])
        #expect(masked.map(\.rawValue) == ["*********", "D1234567", "*********"])
        #expect(masked.map(\.provenance) == [.initData, .photoID, .initData])
        #expect(fields.masking(nil) == fields)
    }
}
