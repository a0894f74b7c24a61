import Encryption
import Testing

@Suite("Blind index")
struct BlindIndexTests {
    func index(
        seed: UInt64 = 1,
        vendorID: String = "ven_1",
        environment: String = "live",
        column: String = "last_name",
        size: BlindIndex.TokenSize = .compact
    ) throws -> BlindIndex {
        BlindIndex(
            dataKey: try .fixture(seed: seed),
            vendorID: vendorID,
            environment: environment,
            column: column,
            size: size
        )
    }

    @Test("equal values of a column give equal tokens, others do not")
    func equality() throws {
        #expect(try index().token(for: "DOE") == index().token(for: Array("DOE".utf8)))
        #expect(try index().token(for: "DOE") != index().token(for: "DOE "))
    }

    @Test("tokens of other vendors, environments, columns and keys cannot be compared")
    func separation() throws {
        let tokens = [
            try index(), try index(seed: 2), try index(vendorID: "ven_2"), try index(environment: "sandbox"),
            try index(column: "first_name"), try index(vendorID: "ven_1live", environment: ""),
        ].map { $0.token(for: "DOE") }

        #expect(Set(tokens).count == tokens.count)
    }

    @Test("a compact token is the beginning of the full one")
    func sizes() throws {
        let full = try index(size: .full).token(for: "DOE")

        #expect(full.count == 32)
        #expect(try index().token(for: "DOE") == Array(full.prefix(16)))
    }
}
