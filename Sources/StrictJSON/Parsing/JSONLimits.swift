/// How large a document may be before it is refused.
package struct JSONLimits: Hashable, Sendable {
    /// No configuration may nest deeper: the parser recurses once a level.
    private static let deepest = 128

    /// The size of the whole document.
    package var maximumBytes: Int
    /// How many arrays and objects may enclose a value.
    package let maximumDepth: Int
    /// The members of one object.
    package var maximumMembers: Int
    /// The elements of one array.
    package var maximumElements: Int
    /// The source bytes of one string.
    package var maximumStringBytes: Int
    /// The source bytes of a member's name; names come back to the sender in pointers.
    package var maximumNameBytes: Int
    /// The source bytes of one number.
    package var maximumNumberBytes: Int

    /// Creates limits; the defaults suit a request body without documents in it.
    package init(
        maximumBytes: Int = 256 * 1024,
        maximumDepth: Int = 32,
        maximumMembers: Int = 256,
        maximumElements: Int = 1024,
        maximumStringBytes: Int = 16 * 1024,
        maximumNameBytes: Int = 256,
        maximumNumberBytes: Int = 64
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = min(maximumDepth, Self.deepest)
        self.maximumMembers = maximumMembers
        self.maximumElements = maximumElements
        self.maximumStringBytes = maximumStringBytes
        self.maximumNameBytes = maximumNameBytes
        self.maximumNumberBytes = maximumNumberBytes
    }
}
