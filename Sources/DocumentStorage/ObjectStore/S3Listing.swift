internal import Verification

/// One page of a bucket's listing.
///
/// The store's own names have no character that XML escapes, so the few elements are found by their tags; a name that
/// is not ours comes out as no file id and is left alone.
struct S3Listing: Sendable {
    struct Entry: Sendable {
        /// Without the prefix that every name of the store has.
        let name: String
        let lastModified: Timestamp
    }

    let entries: [Entry]
    let isTruncated: Bool

    /// Nil where the bytes are no listing of objects below the prefix.
    init?(xml: [UInt8], prefix: String) {
        guard let text = String(validating: xml, as: UTF8.self), text.contains("<ListBucketResult"),
            let isTruncated = Self.element("IsTruncated", in: text[...])
        else { return nil }
        self.isTruncated = isTruncated == "true"
        var entries: [Entry] = []
        for block in Self.elements("Contents", in: text[...]) {
            guard let key = Self.element("Key", in: block), key.hasPrefix(prefix),
                let modified = Self.element("LastModified", in: block),
                let lastModified = Timestamp(rfc3339: String(modified))
            else { return nil }
            entries.append(Entry(name: String(key.dropFirst(prefix.count)), lastModified: lastModified))
        }
        self.entries = entries
    }

    private static func element(_ name: String, in text: Substring) -> Substring? {
        guard let start = text.firstRange(of: "<\(name)>"),
            let end = text[start.upperBound...].firstRange(of: "</\(name)>")
        else { return nil }
        return text[start.upperBound..<end.lowerBound]
    }

    private static func elements(_ name: String, in text: Substring) -> [Substring] {
        var found: [Substring] = []
        var rest = text
        while let element = element(name, in: rest) {
            found.append(element)
            rest = rest[element.endIndex...]
        }
        return found
    }
}
