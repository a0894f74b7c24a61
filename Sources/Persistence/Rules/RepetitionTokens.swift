import Encryption
import Postgres
import ValidationRules
import Verification

/// The columns of `blind_indexes` that rules look into; an attempt's tokens in them replace the earlier attempt's.
enum RepetitionColumn: String, CaseIterable, Sendable, PostgresRepresentable {
    case documentNumber = "repetition.document_number"
    case person = "repetition.person"
    case homeAddress = "repetition.home_address"
    case file = "repetition.file"
}

/// The tokens of a verification's repetition keys: equal for equal keys of one tenant, and telling nothing else.
struct RepetitionTokens: Sendable {
    /// A token with the token of whose value it is.
    struct Row: Sendable {
        let column: RepetitionColumn
        let digest: [UInt8]
        /// Nil where the token itself is the person's.
        let holder: [UInt8]?
    }

    let person: [UInt8]
    let rows: [Row]

    init(of keys: RepetitionKeys, vault: Vault, tenant: Tenant) {
        func index(_ column: String) -> BlindIndex {
            BlindIndex(
                dataKey: vault.dataKey, vendorID: tenant.vendorID.description,
                environment: tenant.environment.rawValue, column: column)
        }
        func index(_ column: RepetitionColumn) -> BlindIndex { index(column.rawValue) }
        let person = index(.person).token(for: keys.person)
        var rows = [Row(column: .person, digest: person, holder: nil)]
        if let number = keys.documentNumber {
            rows.append(Row(column: .documentNumber, digest: index(.documentNumber).token(for: number), holder: person))
        }
        if let address = keys.homeAddress, let surname = keys.surname {
            rows.append(
                Row(
                    column: .homeAddress, digest: index(.homeAddress).token(for: address),
                    holder: index("repetition.surname").token(for: surname)))
        }
        let files = index(.file)
        for file in keys.files { rows.append(Row(column: .file, digest: files.token(for: file), holder: person)) }
        self.person = person
        self.rows = rows
    }
}
