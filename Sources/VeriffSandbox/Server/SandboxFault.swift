/// A failure the sandbox feigns.
enum SandboxFault: String, Sendable, CaseIterable {
    /// The work is done and the connection closed without an answer.
    case lostAnswer = "lost_answer"
    /// Nothing is done, status 500.
    case serverError = "server_error"
    /// Nothing is done, status 429.
    case throttle
    /// The work is done, the answer's signature is wrong.
    case badSignature = "bad_signature"
    /// The work is done, the answer is no JSON.
    case badJSON = "bad_json"
}

/// Which calls fail next, and how.
struct FaultPlan: Sendable {
    private struct Entry: Sendable {
        let operation: String?
        let fault: SandboxFault
        var remaining: Int
    }

    private var entries: [Entry] = []

    /// Lets the next calls of an operation fail, or of any.
    mutating func add(_ fault: SandboxFault, operation: String?, count: Int) {
        entries.append(Entry(operation: operation, fault: fault, remaining: count))
    }

    /// Forgets all plans.
    mutating func clear() { entries = [] }

    /// The failure a call meets, counted down.
    mutating func take(_ operation: String) -> SandboxFault? {
        guard let index = entries.firstIndex(where: { $0.operation == nil || $0.operation == operation }) else {
            return nil
        }
        let fault = entries[index].fault
        entries[index].remaining -= 1
        if entries[index].remaining <= 0 { entries.remove(at: index) }
        return fault
    }
}
