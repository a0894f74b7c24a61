package import Verification

/// The provider's names for what an image shows (veriff.md 5.2), as far as the platform sends and reads them.
package enum VeriffMediaContext: String, Sendable, CaseIterable {
    case face
    case documentFront = "document-front"
    case documentBack = "document-back"

    /// The context of one side of a document; a proof of address is one `document-front`.
    package init(kind: DocumentKind, side: DocumentSide) {
        switch (kind, side) {
        case (.selfie, _): self = .face
        case (.proofOfAddress, _), (.photoID, .front): self = .documentFront
        case (.photoID, .back): self = .documentBack
        }
    }

    /// What the context says of an image: a face, or a side of some document.
    var part: VeriffMediaPart {
        switch self {
        case .face: VeriffMediaPart(isFace: true, side: .front)
        case .documentFront: VeriffMediaPart(isFace: false, side: .front)
        case .documentBack: VeriffMediaPart(isFace: false, side: .back)
        }
    }

    /// Every context the provider's tables name for uploads.
    package static let allNames: Set<String> = [
        "face", "face-pre", "face-nfc", "face-cropped", "face-reference", "document-front", "document-front-pre",
        "document-front-qrcode", "document-front-qrcode-pre", "document-front-face-cropped",
        "document-front-with-signature", "document-front-with-signature-pre", "document-back", "document-back-pre",
        "document-back-barcode", "document-back-barcode-pre", "document-back-qrcode", "document-back-qrcode-pre",
        "document-and-face", "document-and-face-pre", "registry-face", "address-front", "generic-document-front",
    ]
}
