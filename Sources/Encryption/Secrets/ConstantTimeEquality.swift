extension Collection<UInt8> {
    /// Compares two byte strings in a time that depends on their lengths only.
    package func isEqualInConstantTime(to other: some Collection<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var difference: UInt8 = 0
        for (mine, theirs) in zip(self, other) {
            difference |= mine ^ theirs
        }
        return difference == 0
    }
}
