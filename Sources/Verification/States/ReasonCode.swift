/// Why a state changed, in one stable word; part of history, events and decisions.
package struct ReasonCode: Hashable, Sendable, RawRepresentable {
    /// Lower-case letters, digits, underscores and dots, at most 64.
    package let rawValue: String

    /// Takes a well-formed code; nil for anything else.
    package init?(rawValue: String) {
        let allowed = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
        guard allowed, (1...64).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    private init(known: String) {
        rawValue = known
    }

    package static let rules = ReasonCode(known: "rules")
    package static let providerDeclined = ReasonCode(known: "provider_declined")
    package static let providerResubmission = ReasonCode(known: "provider_resubmission")
    package static let providerUnavailable = ReasonCode(known: "provider_unavailable")
    package static let providerDeadline = ReasonCode(known: "provider_deadline")
    package static let providerReview = ReasonCode(known: "provider_review")
    package static let providerCredentials = ReasonCode(known: "provider_credentials")
    package static let providerNoData = ReasonCode(known: "provider_no_data")
    package static let addressDocumentReview = ReasonCode(known: "address_document_review")
    package static let processingFailed = ReasonCode(known: "processing_failed")
    package static let linkLapsed = ReasonCode(known: "link_lapsed")
}
