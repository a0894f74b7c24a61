import StrictJSON

/// The comparison of the address we sent with the one on the document (veriff.md 13.3).
package struct VeriffAddressMatching: Sendable, Equatable {
    /// The address we sent, echoed: never evidence.
    package let declared: VeriffAddress?
    /// The address on the document.
    package let onDocument: VeriffAddress?
    package let result: Bool?
    package let matchPercentage: Double?
    package let matchThreshold: Double?

    /// Reads the comparison; nothing when no part of it is there.
    init?(json: JSONValue) {
        guard !json.memberNames.isEmpty else { return nil }
        let addresses = json.elements("addresses")
        declared = addresses.first.flatMap(VeriffAddress.init(json:))
        onDocument = addresses.dropFirst().first.flatMap(VeriffAddress.init(json:))
        result = json.flag("result")
        matchPercentage = json.double("matchPercentage")
        matchThreshold = json.double("matchThreshold")
    }
}
