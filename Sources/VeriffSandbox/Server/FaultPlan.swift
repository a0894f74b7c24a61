/// Which calls fail next, and how.
struct FaultPlan: Sendable {
    private struct Entry: Sendable {
        let operation: String?
        let fault: SandboxFault
        var remaining: Int
    }

    private var entries: [Entry] = []
    private var draw: SeededDraw<SandboxFault>?

    /// Lets the next calls of an operation fail, or of any.
    mutating func add(_ fault: SandboxFault, operation: String?, count: Int) {
        entries.append(Entry(operation: operation, fault: fault, remaining: count))
    }

    /// Lets a share of all calls fail.
    mutating func add(_ draw: SeededDraw<SandboxFault>) { self.draw = draw }

    /// Forgets all plans.
    mutating func clear() { self = FaultPlan() }

    /// The failure a call meets, counted down; `subject` tells whom the call is about.
    mutating func take(_ operation: String, subject: String) -> SandboxFault? {
        guard let index = entries.firstIndex(where: { $0.operation == nil || $0.operation == operation }) else {
            return draw?.next(for: operation + " " + subject)
        }
        let fault = entries[index].fault
        entries[index].remaining -= 1
        if entries[index].remaining <= 0 { entries.remove(at: index) }
        return fault
    }
}
