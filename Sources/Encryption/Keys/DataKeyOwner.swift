/// Whose data a data key seals; a key wrapped for one owner opens for no other.
package struct DataKeyOwner: Hashable, Sendable {
    /// The identifiers of the owner, in a fixed order.
    package let parts: [String]

    /// Names an owner by identifiers that no two owners share.
    package init(parts: [String]) {
        self.parts = parts
    }

    /// The owner of a verification's data key, or of the vendor's own key where there is no verification.
    package init(vendorID: String, environment: String, verificationID: String?) {
        if let verificationID {
            self.init(parts: ["verification", vendorID, environment, verificationID])
        } else {
            self.init(parts: ["vendor", vendorID, environment])
        }
    }

    func encode(into encoding: inout CanonicalEncoding) {
        encoding.append(parts.count)
        for part in parts {
            encoding.append(part)
        }
    }
}
