import Testing
import Verification

@Suite("An end user's id")
struct EndUserIDTests {
    @Test("is a UUID of version 4, always the same for a verification, and tells nothing of its id")
    func shape() throws {
        let verification = VerificationID(value: 0x0199_0000_0000_7000_8000_0000_0000_0001)
        let id = EndUserID(of: verification).description

        #expect(try #/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#.wholeMatch(in: id) != nil)
        #expect(id == EndUserID(of: verification).description)
        #expect(id != EndUserID(of: VerificationID(value: 2)).description)
        #expect(!id.contains("0199"))
    }
}
