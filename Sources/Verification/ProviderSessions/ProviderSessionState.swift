/// How far a session at the provider has come; `planned` is the intent, written before the first call.
package enum ProviderSessionState: String, Sendable, CaseIterable {
    case planned
    case opened
    case uploaded
    case submitted
    case ended
    /// Lost or replaced: its news is recorded and changes nothing.
    case orphaned
}
