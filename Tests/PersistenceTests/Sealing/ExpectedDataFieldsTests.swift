import AddresseeTesting
import Testing
import Verification

@testable import Persistence

@Suite("Sealed expected data")
struct ExpectedDataFieldsTests {
    @Test(
        "is read as it was written",
        arguments: [
            nil, DatabaseCheck(.lightKYC, sources: [.initData, .documentData], priority: .initData),
            DatabaseCheck(.socialSecurityNumber, fields: []),
        ])
    func roundTrip(check: DatabaseCheck?) throws {
        let data = ExpectedData.fixture(
            person: .fixture(middleName: "Elena", phoneNumber: "2125550123", socialSecurityNumber: "123456789"),
            databaseCheck: check)

        #expect(try ExpectedData(fields: data.fields) == data)
    }

    @Test("is still read in the first layout, which knew no check against registries")
    func firstLayout() throws {
        let data = ExpectedData.fixture()
        // What the second layout added is a flag and an empty list.
        let first = [1] + data.fields.dropFirst().dropLast(1 + 4)

        #expect(try ExpectedData(fields: first) == data)
    }

    @Test("of a layout to come is a corrupted store")
    func laterLayout() {
        #expect(throws: (any Error).self) { try ExpectedData(fields: [3] + ExpectedData.fixture().fields.dropFirst()) }
    }
}
