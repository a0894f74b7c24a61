/// Why the sandbox cannot work.
package enum VeriffSandboxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The ledger's file cannot be opened, read or written.
    case ledgerUnavailable

    package var description: String {
        switch self {
        case .ledgerUnavailable: "the sandbox's ledger file cannot be opened, read or written"
        }
    }
}
