package import Postgres
package import Services
package import Verification

// How the domain's values are stored: identifiers as uuid, moments as timestamptz, words as text.

extension UInt128: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .uuid }
    package static var postgresArrayType: PostgresType { .uuidArray }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        self = try bytes.integer()
    }
}

extension WideBits: PostgresRepresentable {
    package var postgresRepresentation: UInt128 { value }

    package init?(postgresRepresentation: UInt128) {
        self.init(postgresRepresentation)
    }
}

extension Identifier: PostgresRepresentable {
    package var postgresRepresentation: UInt128 { value }

    package init?(postgresRepresentation: UInt128) {
        self.init(value: postgresRepresentation)
    }
}

extension Timestamp: PostgresRepresentable {
    package var postgresRepresentation: PostgresTimestamp {
        PostgresTimestamp(microsecondsSinceUnixEpoch: microsecondsSinceUnixEpoch)
    }

    package init?(postgresRepresentation: PostgresTimestamp) {
        self.init(microsecondsSinceUnixEpoch: postgresRepresentation.microsecondsSinceUnixEpoch)
    }
}

extension LocalDate: PostgresRepresentable {
    package var postgresRepresentation: PostgresDate {
        PostgresDate(daysSinceUnixEpoch: Int32(clamping: daysSinceUnixEpoch))
    }

    package init?(postgresRepresentation: PostgresDate) {
        self.init(daysSinceUnixEpoch: Int(postgresRepresentation.daysSinceUnixEpoch))
    }
}

extension Environment: PostgresRepresentable {}
extension FlowName: PostgresRepresentable {}
extension VerificationStatus: PostgresRepresentable {}
extension VerificationAction: PostgresRepresentable {}
extension ReasonCode: PostgresRepresentable {}
extension Actor.Kind: PostgresRepresentable {}
extension Outcome: PostgresRepresentable {}
extension DocumentKind: PostgresRepresentable {}
extension DocumentType: PostgresRepresentable {}
extension DocumentSide: PostgresRepresentable {}
extension DocumentStatus: PostgresRepresentable {}
extension MediaType: PostgresRepresentable {}
extension RuleOutcome: PostgresRepresentable {}
extension RuleSeverity: PostgresRepresentable {}
extension EventType: PostgresRepresentable {}
extension SessionPurpose: PostgresRepresentable {}
extension ProviderSessionState: PostgresRepresentable {}
extension JobKind: PostgresRepresentable {}
extension JobQueueName: PostgresRepresentable {}
extension ProviderNotification.Kind: PostgresRepresentable {}
extension Scope: PostgresRepresentable {}

extension Duration {
    /// Whole microseconds, as intervals are bound; kept within range.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        let (sum, sumOverflow) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
    }
}

extension PostgresParameters {
    /// Binds both parts of a tenant, the vendor first.
    mutating func append(_ tenant: Tenant) {
        append(tenant.vendorID)
        append(tenant.environment)
    }
}

extension PostgresRow {
    /// Reads both parts of a tenant, the vendor first.
    mutating func nextTenant() throws(PostgresError) -> Tenant {
        Tenant(vendorID: try next(), environment: try next())
    }
}
