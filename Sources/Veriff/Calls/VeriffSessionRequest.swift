import StrictJSON

/// What a session is opened with (veriff.md 4.1). Absent values are left out, never sent as null.
package struct VeriffSessionRequest: Sendable, Equatable {
    package var firstName: String?
    package var lastName: String?
    package var dateOfBirth: String?
    package var phoneNumber: String?
    /// Where the integration asks registries, the social security number (veriff.md 14).
    package var documentNumber: String?
    package var documentType: String?
    package var documentCountry: String?
    package var fullAddress: String?
    package var acceptableTypes: [String] = []
    package var consents: [Consent] = []
    package var vendorData: String
    package var endUserId: String?

    /// An end user's consent that some products need (veriff.md 4.1).
    package struct Consent: Sendable, Equatable {
        /// `ine`, `bipa` or `aadhaar`.
        package let type: String
        package let isApproved: Bool

        /// Creates a consent.
        package init(type: String, isApproved: Bool) {
            self.type = type
            self.isApproved = isApproved
        }
    }

    /// Starts with our reference; the rest is set as needed.
    package init(vendorData: String) { self.vendorData = vendorData }

    /// The request's body.
    var body: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.object("verification") { writer in
                writer.group(
                    "person",
                    [
                        ("firstName", firstName), ("lastName", lastName), ("dateOfBirth", dateOfBirth),
                        ("phoneNumber", phoneNumber),
                    ])
                writer.group(
                    "document", [("number", documentNumber), ("type", documentType), ("country", documentCountry)])
                writer.group("address", [("fullAddress", fullAddress)])
                if !acceptableTypes.isEmpty {
                    writer.object("proofOfAddress") { writer in
                        writer.array("acceptableTypes") { writer in
                            for name in acceptableTypes { writer.object { $0.member("name", name) } }
                        }
                    }
                }
                if !consents.isEmpty {
                    writer.array("consents") { writer in
                        for consent in consents {
                            writer.object { writer in
                                writer.member("type", consent.type)
                                writer.member("approved", consent.isApproved)
                            }
                        }
                    }
                }
                writer.member("vendorData", vendorData)
                if let endUserId { writer.member("endUserId", endUserId) }
            }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    /// Writes an object of the texts that are there; nothing when none is.
    fileprivate mutating func group(_ name: String, _ members: [(String, String?)]) {
        guard members.contains(where: { $0.1 != nil }) else { return }
        object(name) { writer in
            for case (let name, let value?) in members { writer.member(name, value) }
        }
    }
}
