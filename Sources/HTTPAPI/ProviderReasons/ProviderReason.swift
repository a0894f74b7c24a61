import Verification

/// What one of the provider's reason codes means (veriff.md 11): to a reviewer in full, to the end user as advice.
struct ProviderReason: Sendable, Equatable {
    let advice: ProviderAdvice
    let reviewerText: String

    /// The reason of a code; nil for one that nobody described.
    init?(code: Int) {
        guard let reason = Self.table[code] else { return nil }
        self = reason
    }

    /// What a reviewer reads about a verdict: the meaning of its code, else what the provider says itself.
    ///
    /// The provider's own text comes second, because it has been seen beside codes of another meaning.
    static func reviewerText(of verdict: ProviderVerdict) -> String? {
        verdict.reasonCode.flatMap(Self.init(code:))?.reviewerText ?? verdict.reason
    }

    private init(_ advice: ProviderAdvice, _ reviewerText: String) {
        self.advice = advice
        self.reviewerText = reviewerText
    }

    /// Every code that is described.
    static var codes: [Int] { table.keys.sorted() }

    private static let table = declined.merging(resubmission) { first, _ in first }

    private static let declined: [Int: ProviderReason] = [
        101: ProviderReason(.originalDocument, "The pictures do not show a physical document."),
        102: ProviderReason(.anotherDocument, "The provider suspects that the document was altered."),
        103: ProviderReason(.compareFace, "The face does not seem to be the one on the document."),
        104: ProviderReason(.checkName, "The name we sent is not the name on the document."),
        105: ProviderReason(.anotherDocument, "The provider finds the behaviour in the session suspicious."),
        106: ProviderReason(.anotherDocument, "The provider knows the person or document from earlier fraud."),
        107: ProviderReason(.anotherDocument, "Too many sessions with the same traits (velocity or abuse)."),
        108: ProviderReason(.anotherDocument, "The same person appears in other sessions (velocity or abuse)."),
        109: ProviderReason(.anotherDocument, "The same device appears in other sessions (velocity or abuse)."),
        110: ProviderReason(.anotherDocument, "The same document appears in other sessions (velocity or abuse)."),
        111: ProviderReason(.anotherDocument, "Somebody got into the session by fraud."),
        112: ProviderReason(.anotherDocument, "The session came from a network location that is not allowed."),
        113: ProviderReason(.anotherDocument, "The session looks like part of an identity farm."),
        120: ProviderReason(.compareFace, "The face does not seem to be the one of the reference picture."),
        121: ProviderReason(.askVendor, "The session named no end user, which its workflow needs."),
        122: ProviderReason(.askVendor, "The provider has no reference to compare the person with."),
        123: ProviderReason(.checkDetails, "The registry checks were not passed."),
        124: ProviderReason(.askVendor, "The face is already in the collection of known faces."),
        126: ProviderReason(.askVendor, "The person may be politically exposed."),
        127: ProviderReason(.anotherDocument, "The face is on the block list."),
        128: ProviderReason(.askVendor, "The end user's id is not the one of the earlier session."),
        129: ProviderReason(.askVendor, "The provider's workflow does not fit the session."),
        501: ProviderReason(.anotherDocument, "The provider thinks that fraud was probably attempted."),
        502: ProviderReason(.anotherDocument, "Several people took part in the session."),
        503: ProviderReason(.anotherDocument, "The provider sees an attempt to deceive."),
        504: ProviderReason(.originalDocument, "The document was shown on a screen."),
        505: ProviderReason(.originalDocument, "The document was shown as a printout."),
        506: ProviderReason(.anotherDocument, "The provider finds the document altered."),
        507: ProviderReason(.anotherDocument, "Data on the document contradict each other."),
        508: ProviderReason(.anotherDocument, "The document looks like a published specimen."),
        509: ProviderReason(.compareFace, "The face is not the one on the document."),
        510: ProviderReason(
            .anotherType,
            "The provider does not take this type of document; for proof of address it is not on the list."),
        511: ProviderReason(.currentDocument, "The document has expired."),
        515: ProviderReason(.anotherDocument, "The face was shown on a screen."),
        526: ProviderReason(.anotherDocument, "The pictures were streamed instead of taken."),
        527: ProviderReason(
            .readableAddress, "Name, address or date of the proof of address could not be read, mostly for its quality."
        ),
        528: ProviderReason(
            .recentAddress, "The proof of address is older than the provider allows, 90 days unless set otherwise."),
        530: ProviderReason(.minimumAge, "The person is younger than 13."),
        531: ProviderReason(.minimumAge, "The person is younger than 14."),
        532: ProviderReason(.minimumAge, "The person is younger than 16."),
        533: ProviderReason(.minimumAge, "The person is younger than 18."),
        534: ProviderReason(.minimumAge, "The person is younger than 20."),
        535: ProviderReason(.minimumAge, "The person is younger than 21."),
        536: ProviderReason(.minimumAge, "The person is younger than 25."),
        537: ProviderReason(.readableDocument, "The portrait could not be cut out of the picture of the document."),
        539: ProviderReason(.askVendor, "All tries of the session were used up."),
        566: ProviderReason(.sendAgain, "The provider's own processing failed, or its integration is set up wrongly."),
    ]

    private static let resubmission: [Int: ProviderReason] = [
        201: ProviderReason(.missingPhoto, "Pictures or a video are missing."),
        202: ProviderReason(.visibleFace, "The face cannot be seen clearly."),
        203: ProviderReason(.wholeDocument, "The document is not visible in full."),
        204: ProviderReason(.readableDocument, "The pictures are of poor quality."),
        205: ProviderReason(.undamagedDocument, "The document is damaged."),
        206: ProviderReason(.anotherType, "The provider does not take this type of document."),
        207: ProviderReason(.currentDocument, "The document has expired."),
        208: ProviderReason(.visibleFace, "The selfie is missing."),
        209: ProviderReason(.missingPhoto, "The picture of the document is missing."),
        210: ProviderReason(.readableDocument, "The picture of the document's front cannot be used."),
        602: ProviderReason(.anotherType, "The provider does not take this type of document."),
        603: ProviderReason(.missingPhoto, "The video is missing."),
        605: ProviderReason(.visibleFace, "The picture of the face is missing."),
        606: ProviderReason(.visibleFace, "The face cannot be seen clearly."),
        608: ProviderReason(.wholeDocument, "The front of the document is missing."),
        609: ProviderReason(.wholeDocument, "The back of the document is missing."),
        614: ProviderReason(.wholeDocument, "The front of the document is cut off."),
        615: ProviderReason(.wholeDocument, "The back of the document is cut off."),
        619: ProviderReason(.readableDocument, "The data on the document cannot be seen."),
        620: ProviderReason(.currentDocument, "The document has expired."),
        621: ProviderReason(.undamagedDocument, "The document is damaged or was made invalid."),
        625: ProviderReason(.readableDocument, "The last name could not be read."),
        626: ProviderReason(.readableDocument, "The first names could not be read."),
        627: ProviderReason(.readableDocument, "The date of birth could not be read."),
        628: ProviderReason(.readableDocument, "The date of issue could not be read."),
        629: ProviderReason(.readableDocument, "The date of expiry could not be read."),
        630: ProviderReason(.readableDocument, "The gender could not be read."),
        631: ProviderReason(.readableDocument, "The document's number could not be read."),
        632: ProviderReason(.readableDocument, "The personal number could not be read."),
        633: ProviderReason(.readableDocument, "The nationality could not be read."),
        634: ProviderReason(.readableDocument, "The home address could not be read."),
        635: ProviderReason(.missingPhoto, "The pictures of document and face are missing."),
        641: ProviderReason(.onlyOne, "A picture shows several faces."),
        642: ProviderReason(.onlyOne, "A picture shows several documents."),
        647: ProviderReason(.readableDocument, "The document was not recognised."),
    ]
}
