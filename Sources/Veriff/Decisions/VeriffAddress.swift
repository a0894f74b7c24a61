import StrictJSON

/// An address as one text, and in parts where the provider parsed it (veriff.md 7.3).
package struct VeriffAddress: Sendable, Equatable {
    package let fullAddress: String?
    package let parts: VeriffAddressParts?

    /// Reads an address object; nothing when it holds neither text nor parts.
    init?(json: JSONValue) {
        fullAddress = json.text("fullAddress")
        parts = json.member("parsedAddress").flatMap(VeriffAddressParts.init(json:))
        if fullAddress == nil, parts == nil { return nil }
    }
}
