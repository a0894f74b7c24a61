import FoundationEssentials

/// One image on its way to a session (veriff.md 5.1).
package struct VeriffUpload: Sendable {
    /// What it shows.
    package let context: VeriffMediaContext
    /// Its media type, such as `image/jpeg`.
    package let mediaType: String
    /// Its bytes.
    package let bytes: [UInt8]

    /// Describes an upload.
    package init(context: VeriffMediaContext, mediaType: String, bytes: [UInt8]) {
        self.context = context
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// The request's body; context and media type are closed lists whose words need no escaping.
    var body: [UInt8] {
        let head = #"{"image":{"context":"\#(context.rawValue)","content":"data:\#(mediaType);base64,"#
        var body: [UInt8] = []
        body.reserveCapacity(head.utf8.count + bytes.count / 3 * 4 + 8)
        body.append(contentsOf: head.utf8)
        body.append(contentsOf: Data(bytes).base64EncodedData())
        body.append(contentsOf: #""}}"#.utf8)
        return body
    }
}
