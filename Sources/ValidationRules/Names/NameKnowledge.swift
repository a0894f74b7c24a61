/// What is known of the sources of two names, beside the names.
package struct NameKnowledge: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A source says that it cut the name: the truncation marks of an AAMVA barcode, or a full field of a
    /// machine-readable zone.
    package static let isTruncated = NameKnowledge(rawValue: 1)
    /// A name was read optically, where letters are taken for others that look alike.
    package static let isReadOptically = NameKnowledge(rawValue: 2)
}
