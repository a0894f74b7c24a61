import Testing
import Verification

@Suite("An address for registries")
struct RegistryAddressTests {
    @Test(
        "is one line with blanks between its parts, and a comma before the suffix of the number",
        arguments: [
            ("123 Main St", nil, "123 Main St Austin TX 78701"),
            ("123 Main St", "Apt 4B", "123 Main St Apt 4B Austin TX 78701"),
            ("123A Main St", nil, "123, A Main St Austin TX 78701"),
            ("123 1/2 Main St", "#4", "123, 1/2 Main St #4 Austin TX 78701"),
            ("123 A Street", nil, "123 A Street Austin TX 78701"),
            ("12th Avenue", nil, "12th Avenue Austin TX 78701"), ("PO Box 9", nil, "PO Box 9 Austin TX 78701"),
            (" 123   Main\tSt ", "", "123 Main St Austin TX 78701"), ("", nil, "Austin TX 78701"),
        ] as [(String, String?, String)])
    func line(street: String, unit: String?, expected: String) {
        let address = PostalAddress(
            street: street, unit: unit, city: "Austin", state: "TX", postalCode: "78701", country: "US")

        #expect(RegistryAddress.line(of: address) == expected)
    }

    @Test("keeps the four further digits of a ZIP code")
    func longZIPCode() {
        let address = PostalAddress(
            street: "123 Main St", city: "Austin", state: "TX", postalCode: "78701-1234", country: "US")

        #expect(RegistryAddress.line(of: address) == "123 Main St Austin TX 78701-1234")
    }
}
