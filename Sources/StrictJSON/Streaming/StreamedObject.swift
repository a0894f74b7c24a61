/// What is left of a streamed body when its content has passed through.
package struct StreamedObject: Hashable, Sendable {
    /// The streamed field.
    package struct Content: Hashable, Sendable {
        /// How many bytes were handed over after decoding.
        package let decodedBytes: Int
        /// The media type of a `data:` URL, when the field was one.
        package let declaredMediaType: String?
    }

    /// The other members in order; the content field is among them only when it was not a string.
    package let members: JSONObject
    /// The streamed field, `nil` when it was absent or not a string.
    package let content: Content?
}
