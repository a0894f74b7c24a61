import Testing
import ValidationRules

@Suite("ZIP codes and states")
struct ZIPCodeTableTests {
    @Test(
        "a ZIP code lies in its state and in no other",
        arguments: [
            ("37201", "TN", true), ("37201", "KY", false), ("10001", "NY", true), ("00501", "NY", true),
            ("06390", "CT", true), ("06390", "NY", true), ("20500", "DC", true), ("20101", "VA", true),
            ("96910", "GU", true), ("00601", "PR", true), ("09012", "AE", true), ("33101", "tx", false),
            ("99999", "AK", true), ("00001", "NY", nil), ("3720", "TN", nil), ("37201", "XX", nil),
            ("abcde", "TN", nil),
        ] as [(String, String, Bool?)]
    )
    func states(zip5: String, state: String, canLie: Bool?) {
        #expect(ZIPCodeTable.canLie(zip5, in: state) == canLie)
    }

    @Test("equivalent addresses have one location key, others another")
    func locationKeys() throws {
        let address = try #require(AddressReader.read(line: "12 North Main Street Apt 4, Austin, Texas 78701"))
        #expect(address.zip5 == "78701")
        #expect(address.stateCode == "TX")
        let key = try #require(address.locationKey)
        #expect(AddressReader.read(line: "12 N. MAIN ST #04, AUSTIN TX 78701-1234")?.locationKey == key)
        #expect(AddressReader.read(line: "12 N. MAIN ST #5, AUSTIN TX 78701-1234")?.locationKey != key)
        #expect(AddressReader.read(line: "12 N. MAIN ST #4, AUSTIN TX 78702")?.locationKey != key)
        #expect(AddressReader.read(line: "12 N. MAIN ST #4, AUSTIN TX")?.locationKey == nil)
        #expect(AddressReader.read(line: "Austin, TX 78701")?.locationKey == nil)
    }
}
