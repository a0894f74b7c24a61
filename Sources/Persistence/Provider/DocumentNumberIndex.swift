import Encryption
import Verification

/// Finds verifications by the number of a document, which is stored only encrypted.
struct DocumentNumberIndex: Sendable {
    static let column = "document_number"

    private let index: BlindIndex

    init(vault: Vault, tenant: Tenant) {
        index = BlindIndex(
            dataKey: vault.dataKey, vendorID: tenant.vendorID.description,
            environment: tenant.environment.rawValue, column: Self.column)
    }

    /// The token of a normalised number.
    func token(_ number: String) -> [UInt8] {
        index.token(for: number)
    }

    /// Letters and digits only, in upper case: how a number is spaced and dashed differs from document to form.
    static func normalized(_ number: String) -> String {
        String(number.uppercased().filter { $0.isLetter || $0.isNumber })
    }
}
