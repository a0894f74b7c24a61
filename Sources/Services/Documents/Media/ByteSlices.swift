extension ArraySlice<UInt8> {
    /// Takes at most `count` bytes from the front.
    mutating func takeFirst(_ count: Int) -> ArraySlice<UInt8> {
        let taken = prefix(Swift.max(0, count))
        self = dropFirst(taken.count)
        return taken
    }

    /// The bytes as one number, the first counting most; what does not fit is cut off on the left.
    var bigEndianInteger: Int {
        reduce(0) { ($0 & 0x007F_FFFF_FFFF_FFFF) << 8 | Int($1) }
    }
}
