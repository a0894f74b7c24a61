import FoundationEssentials

extension WebhookSecret {
    /// What customers see of a symmetric key (Standard Webhooks 1.0.0): `whsec_` and padded base 64.
    package static let textPrefix = "whsec_"

    /// The secret in the form receivers configure; only for answers that show it on purpose.
    package var revealed: String {
        Self.textPrefix + Data(bytes).base64EncodedString()
    }

    /// Reads the form that receivers configure; nil for another prefix, alphabet or fewer than 24 or more than 64 bytes.
    package init?(revealed text: String) {
        guard text.hasPrefix(Self.textPrefix),
            let data = Data(base64Encoded: String(text.dropFirst(Self.textPrefix.count))),
            (24...64).contains(data.count)
        else { return nil }
        self.init(bytes: Array(data))
    }
}
