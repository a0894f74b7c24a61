/// Where a sealed value belongs; it opens there and nowhere else.
package struct AuthenticatedContext: Hashable, Sendable {
    /// Whose data it is.
    package let owner: DataKeyOwner
    /// What it is.
    package let kind: ObjectKind
    /// The id of the row or file that holds it.
    package let objectID: String
    /// Which version of that object.
    package let version: Int

    /// Names a place by all its parts.
    package init(owner: DataKeyOwner, kind: ObjectKind, objectID: String, version: Int = 1) {
        self.owner = owner
        self.kind = kind
        self.objectID = objectID
        self.version = version
    }

    /// What is authenticated together with the ciphertext.
    var authenticatedData: [UInt8] {
        var encoding = CanonicalEncoding(label: "addressee object 1")
        owner.encode(into: &encoding)
        encoding.append(kind.name)
        encoding.append(objectID)
        encoding.append(version)
        return encoding.bytes
    }
}
