/// A character that cannot stand where it was read, and the one that was taken for it.
public struct MachineReadableRepair: Sendable, Hashable {
    /// Counts from 1.
    public let line: Int
    /// Counts from 1.
    public let column: Int
    /// The character as it was read.
    public let read: Character
    /// The character that was taken for it.
    public let taken: Character
}
