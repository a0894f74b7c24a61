package import Verification

/// The provider that reads documents and judges them. Every call is one HTTP exchange, outside any transaction.
package protocol IdentityProvider: Sendable {
    /// Whether a session of a purpose can carry a document of a type; what none can carry waits for other eyes.
    func canRead(_ type: DocumentType, for purpose: SessionPurpose) -> Bool

    /// Opens a session.
    func openSession(
        _ request: ProviderSessionRequest, at integration: Integration
    ) async throws(ProviderError) -> OpenedSession

    /// Sends one side of a document.
    func uploadMedia(
        _ media: ProviderMedia, session: String, at integration: Integration
    ) async throws(ProviderError)

    /// What the session already holds, by context and size, to make up for a lost answer.
    func uploadedMedia(
        session: String, at integration: Integration
    ) async throws(ProviderError) -> [UploadedProviderMedia]

    /// Hands the session over for a decision; `alreadySubmitted` counts as done.
    func submitSession(_ session: String, at integration: Integration) async throws(ProviderError)

    /// The decision, nil while there is none.
    func decision(
        session: String, purpose: SessionPurpose, at integration: Integration
    ) async throws(ProviderError) -> ProviderDecision?

    /// Reads a decision out of a stored webhook body; nil when it carries none.
    func decision(inWebhookBody body: [UInt8], purpose: SessionPurpose) -> ProviderDecision?
}

/// Checks and reads the provider's webhooks.
package protocol ProviderWebhookDecoder: Sendable {
    /// Verifies the signature over the raw bytes with each live secret and reads what the webhook is about.
    func decode(
        body: [UInt8], authClient: String?, signature: String?, integration: Integration
    ) throws(ProviderError) -> ProviderNotification
}

/// What a session is opened with; all of it is our expected data and comes back as `init_data`.
package struct ProviderSessionRequest: Sendable, Equatable {
    /// Our provider session's id; comes back in every webhook.
    package let vendorData: ProviderSessionID
    package let purpose: SessionPurpose
    /// The person over all sessions and attempts; a UUID that says nothing else.
    package let endUserID: EndUserID
    package let expected: ExpectedData
    /// The type of the uploaded document that the session is about; nil when it is about none.
    package let documentType: DocumentType?
    /// For a proof of address: the types that are taken.
    package let acceptableTypes: [DocumentType]
    /// Whether registries are asked within the session too, as its integration is set up.
    package let asksRegistries: Bool

    /// Creates a request.
    package init(
        vendorData: ProviderSessionID, purpose: SessionPurpose, endUserID: EndUserID, expected: ExpectedData,
        documentType: DocumentType?, acceptableTypes: [DocumentType] = [], asksRegistries: Bool = false
    ) {
        self.vendorData = vendorData
        self.purpose = purpose
        self.endUserID = endUserID
        self.expected = expected
        self.documentType = documentType
        self.acceptableTypes = acceptableTypes
        self.asksRegistries = asksRegistries
    }
}

/// A session the provider has opened.
package struct OpenedSession: Sendable, Equatable {
    /// The provider's id, kept as text.
    package let id: String

    /// Creates an opened session.
    package init(id: String) {
        self.id = id
    }
}

/// One side to be sent.
package struct ProviderMedia: Sendable {
    package let kind: DocumentKind
    package let side: DocumentSide
    package let mediaType: MediaType
    package let bytes: [UInt8]

    /// Creates media.
    package init(kind: DocumentKind, side: DocumentSide, mediaType: MediaType, bytes: [UInt8]) {
        self.kind = kind
        self.side = side
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// A side the provider already has.
package struct UploadedProviderMedia: Sendable, Equatable {
    package let kind: DocumentKind
    package let side: DocumentSide
    package let sizeInBytes: Int?

    /// Creates a description.
    package init(kind: DocumentKind, side: DocumentSide, sizeInBytes: Int?) {
        self.kind = kind
        self.side = side
        self.sizeInBytes = sizeInBytes
    }
}

/// A decision as the provider gave it and as we read it.
package struct ProviderDecision: Sendable, Equatable {
    package let sessionID: String
    package let attemptID: String?
    package let verdict: ProviderVerdict
    package let fields: [ExtractedField]
    /// Exactly as received.
    package let body: [UInt8]

    /// Creates a decision.
    package init(
        sessionID: String, attemptID: String?, verdict: ProviderVerdict, fields: [ExtractedField], body: [UInt8]
    ) {
        self.sessionID = sessionID
        self.attemptID = attemptID
        self.verdict = verdict
        self.fields = fields
        self.body = body
    }
}

/// What a webhook is about.
package struct ProviderNotification: Sendable, Equatable {
    /// What the webhook tells. The platform acts on decisions; everything else is only recorded.
    package enum Kind: String, Sendable {
        case started
        case submitted
        case otherEvent = "other_event"
        case decision
        case watchlist
        case fullAuto = "full_auto"
        case userDefinedStatus = "user_defined_status"
        case registry
        /// A kind that this build does not know.
        case unknown
    }

    package let kind: Kind
    /// The provider's session id.
    package let sessionID: String?
    package let attemptID: String?
    package let vendorData: String?
    /// The status word of a decision.
    package let status: String?

    /// Creates a notification.
    package init(kind: Kind, sessionID: String?, attemptID: String?, vendorData: String?, status: String? = nil) {
        self.status = status
        self.kind = kind
        self.sessionID = sessionID
        self.attemptID = attemptID
        self.vendorData = vendorData
    }
}
