/// Whose data a data key seals; a key wrapped for one owner opens for no other.
package struct DataKeyOwner: Hashable, Sendable {
    /// The tenant.
    package let vendorID: String
    /// `live` or `sandbox`.
    package let environment: String
    /// The verification, or nil for the vendor's own key.
    package let verificationID: String?

    /// Names an owner by its ids.
    package init(vendorID: String, environment: String, verificationID: String?) {
        self.vendorID = vendorID
        self.environment = environment
        self.verificationID = verificationID
    }

    func encode(into encoding: inout CanonicalEncoding) {
        encoding.append(vendorID)
        encoding.append(environment)
        encoding.append(verificationID)
    }
}
