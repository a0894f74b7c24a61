/// A part of the platform that delivers what a rule looks at; where it is not there, the rule says so by name.
package enum RuleDependency: String, Sendable, CaseIterable {
    /// The step in which the form is signed.
    case signing
    /// The program that reads the pictures of documents itself.
    case documentReader = "document_reader"
    /// A service that knows which addresses mail is delivered to.
    case addressChecker = "address_checker"
    /// Fingerprints of pictures that survive a new photo of the same paper.
    case perceptualHashes = "perceptual_hashes"

    /// What it is, as the end of a sentence.
    package var title: String {
        switch self {
        case .signing: "the signing of the form"
        case .documentReader: "the document reader"
        case .addressChecker: "an address checker"
        case .perceptualHashes: "perceptual hashes of the pictures"
        }
    }
}
