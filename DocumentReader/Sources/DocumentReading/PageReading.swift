internal import DocumentFusion
internal import DocumentLayout
internal import IdentityDocuments

/// What was found on one page.
struct PageReading {
    var summary: PageSummary
    var barcode: (content: AAMVABarcode, text: String, box: Box)?
    var zone: ZoneEvidence?
    /// The words, as each look of the engine found them.
    var looks: [RecognizedPage] = []
    /// How a place on the page is found in the upright picture.
    var placeInPicture: (Box) -> Box = { $0 }
    /// Why nothing was found.
    var refusal: RefusalReason?
}
