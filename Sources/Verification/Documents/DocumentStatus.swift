/// How far a document has come.
///
/// `uploaded` leads to `processing` and `canceled`; `processing` to `extracted`; `extracted` to `approved`, `rejected`
/// and `doubleCheck`; a decision by hand may set any of the last three from any state but `canceled`.
package enum DocumentStatus: String, Sendable, CaseIterable {
    case uploaded
    case processing
    case extracted
    case approved
    case rejected
    case doubleCheck = "double_check"
    case canceled
}
