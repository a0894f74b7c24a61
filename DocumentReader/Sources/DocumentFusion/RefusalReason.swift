/// Why a file is of no use, for the person who sent it.
package enum RefusalReason: String, Sendable, CaseIterable {
    case unknownFormat
    case empty
    case fileTooLarge
    case tooLarge
    case tooSmall
    case damaged
    case lockedPDF
    case tooDark
    case blurred
    case noText
    case tooFewWords
    case noDocument
    case visa

    /// The status that goes with the reason.
    package var status: DocumentResult.Status {
        switch self {
        case .noText, .noDocument, .visa: .notADocument
        case .unknownFormat, .empty, .fileTooLarge, .tooLarge, .tooSmall, .damaged, .lockedPDF, .tooDark, .blurred,
            .tooFewWords:
            .unreadable
        }
    }

    /// The reason in the end user's words: what is wrong, and what to do.
    package var text: String {
        switch self {
        case .unknownFormat:
            "We cannot open this kind of file. Please send a photo (JPEG, PNG, WebP or HEIC) or a PDF."
        case .empty: "The file is empty. Please send it again."
        case .fileTooLarge: "The file is too large. Please send one of at most 32 megabytes."
        case .tooLarge: "The picture is too large to open. Please send one of at most 50 megapixels."
        case .tooSmall: "The picture is too small to read. Please take a new photo or scan of the whole document."
        case .damaged: "The file is damaged and cannot be opened. Please send it again."
        case .lockedPDF: "The PDF is damaged or protected by a password. Please send one that opens without a password."
        case .tooDark: "The picture is too dark to read. Please take it again in good light."
        case .blurred: "The picture is blurred. Please hold the camera still and take it again."
        case .noText: "We see no document in this picture. Please send a photo of the document itself."
        case .tooFewWords:
            "We cannot read the text. Please take a sharp photo in good light that shows the whole document."
        case .noDocument:
            "This does not look like a document that we can accept. Please check which documents we accept."
        case .visa: "This is a visa. Please send the page of the passport with your photo instead."
        }
    }
}
