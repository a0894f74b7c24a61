/// A failure the sandbox feigns.
enum SandboxFault: String, Sendable, CaseIterable {
    /// The work is done and the connection closed without an answer.
    case lostAnswer = "lost_answer"
    /// The work is done and the answer held back until the caller has given up.
    case timeout
    /// The work is done and the answer comes a little at a time.
    case slow
    /// Nothing is done, the connection is reset.
    case reset
    /// Nothing is done, status 500.
    case serverError = "server_error"
    /// Nothing is done, status 429.
    case throttle
    /// The work is done, the answer's signature is wrong.
    case badSignature = "bad_signature"
    /// The work is done, the answer is no JSON.
    case badJSON = "bad_json"
}
