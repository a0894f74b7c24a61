/// An answer and what goes on the wire with it.
struct SandboxReply: Sendable {
    var answer: SandboxAnswer
    /// Who signs it; an answer to an unknown client is not signed.
    var integration: SandboxIntegration?
    var fault: SandboxFault?
    /// Whether the answer is signed as of old, as the request was.
    var isSignedAsOfOld = false

    init(_ answer: SandboxAnswer, integration: SandboxIntegration? = nil) {
        self.answer = answer
        self.integration = integration
    }
}
