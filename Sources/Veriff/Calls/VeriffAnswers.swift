import StrictJSON

/// A session as the provider describes it on creation and submission (veriff.md 4.2).
package struct VeriffSession: Sendable, Equatable {
    package let id: String
    package let status: String?
    package let vendorData: String?
    /// Where an end user would go on in a browser; unused by sessions fed over the API.
    package let url: String?

    init(json: JSONValue) throws(VeriffDecodingError) {
        guard let verification = json.member("verification"), let id = verification.text("id") else {
            throw .unexpectedShape
        }
        self.id = id
        status = verification.text("status")
        vendorData = verification.text("vendorData")
        url = verification.text("url")
    }
}

/// One image of a session (veriff.md 5.1, 5.3).
package struct VeriffMedia: Sendable, Equatable {
    package let id: String?
    /// What it shows, an open set.
    package let context: String?
    package let sizeInBytes: Int?
    package let mediaType: String?

    init(json: JSONValue) {
        id = json.text("id")
        context = json.text("context")
        sizeInBytes = json.integer("size")
        mediaType = json.text("mimetype")
    }
}
