package import Services
package import Verification

/// The platform's own look at documents, beside the provider's (R37 to R42): who does it, and for which verifications.
package struct SecondReading: Sendable {
    let reader: any DocumentReader
    private let flows: [Environment: Set<FlowName>]

    /// Creates a second reading for some flows of each environment.
    package init(by reader: any DocumentReader, flows: [Environment: Set<FlowName>]) {
        self.reader = reader
        self.flows = flows
    }

    /// Whether a verification's documents are read a second time.
    func isWanted(for record: VerificationRecord) -> Bool {
        flows[record.tenant.environment]?.contains(record.flow.name) == true
    }
}
