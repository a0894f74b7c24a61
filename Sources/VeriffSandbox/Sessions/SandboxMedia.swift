/// One uploaded image: what is known of it, without its bytes.
struct SandboxMedia: Sendable {
    let id: String
    let context: String
    let mediaType: String
    let sizeInBytes: Int
    /// SHA-256 of the bytes, in hexadecimal.
    let digest: String
    /// What the image states about its own content.
    let marker: SandboxReading?
    /// What the document reader found in it, once it has looked.
    var found: SandboxReading?
}
