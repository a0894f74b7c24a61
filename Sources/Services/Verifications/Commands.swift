package import Verification

/// What a vendor creates a verification from.
package struct CreateVerification: Sendable, Equatable {
    package let flow: FlowName
    package let expectedData: ExpectedData
    package let locationID: LocationID?
    package let locale: String?
    package let vendorReference: String?
    package let vendorState: String?

    /// Creates the command.
    package init(
        flow: FlowName, expectedData: ExpectedData, locationID: LocationID?, locale: String?, vendorReference: String?,
        vendorState: String?
    ) {
        self.flow = flow
        self.expectedData = expectedData
        self.locationID = locationID
        self.locale = locale
        self.vendorReference = vendorReference
        self.vendorState = vendorState
    }
}

/// What a vendor changes on a verification.
package struct UpdateVerification: Sendable, Equatable {
    package let expectedData: ExpectedDataPatch
    package let vendorReference: FieldChange<String>
    package let vendorState: FieldChange<String>

    /// Creates the command.
    package init(
        expectedData: ExpectedDataPatch = ExpectedDataPatch(), vendorReference: FieldChange<String> = .keep,
        vendorState: FieldChange<String> = .keep
    ) {
        self.expectedData = expectedData
        self.vendorReference = vendorReference
        self.vendorState = vendorState
    }
}

/// What comes with an action: why, and on which version it was decided.
package struct ActionDetails: Sendable, Equatable {
    package let reasonCode: ReasonCode?
    /// At most 2,000 characters; kept encrypted.
    package let comment: String?
    /// The version of the `If-Match` header.
    package let expectedVersion: Int?
    /// For a rejection: the kinds it concerns, all when empty.
    package let rejectedKinds: Set<DocumentKind>

    /// Creates details.
    package init(
        reasonCode: ReasonCode? = nil, comment: String? = nil, expectedVersion: Int? = nil,
        rejectedKinds: Set<DocumentKind> = []
    ) {
        self.reasonCode = reasonCode
        self.comment = comment
        self.expectedVersion = expectedVersion
        self.rejectedKinds = rejectedKinds
    }
}

/// What a resubmission brings.
package struct ResubmitVerification: Sendable, Equatable {
    package let corrections: ExpectedDataPatch
    /// Documents received with the request; their bytes are stored already.
    package let documents: [ReceivedDocument]
    /// Lets rejected documents stand, by a reviewer's word; needs a comment.
    package let waivesReplacement: Bool
    /// Submits at once.
    package let submits: Bool
    package let details: ActionDetails

    /// Creates the command.
    package init(
        corrections: ExpectedDataPatch = ExpectedDataPatch(), documents: [ReceivedDocument] = [],
        waivesReplacement: Bool = false, submits: Bool = false, details: ActionDetails = ActionDetails()
    ) {
        self.corrections = corrections
        self.documents = documents
        self.waivesReplacement = waivesReplacement
        self.submits = submits
        self.details = details
    }
}

/// A verification with a link that was made for it just now; the code is shown once.
package struct LinkedVerification: Sendable, Equatable {
    package let record: VerificationRecord
    /// The address for the end user, with the code in its fragment.
    package let url: String

    /// Creates the pair.
    package init(record: VerificationRecord, url: String) {
        self.record = record
        self.url = url
    }

    /// The address as a QR code: an SVG data URI.
    package var qrCode: String { LinkQRCode.dataURI(for: url) }
}
