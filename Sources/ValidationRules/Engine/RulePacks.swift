package import Verification

/// The packs this build knows.
package enum RulePacks {
    /// The pack in force for a flow.
    package static func pack(for flow: FlowName) -> RulePack {
        switch flow {
        case .usps1583: usps1583
        case .identity: identity
        }
    }

    /// A pack by name and version, for replay; nil for one this build does not have.
    package static func pack(named name: String, version: String) -> RulePack? {
        all.first { $0.name == name && $0.version == version }
    }

    /// Every pack, in the order they are listed.
    package static let all: [RulePack] = [usps1583, identity]

    private static let effectiveFrom = LocalDate(daysSinceUnixEpoch: 20_778)

    private static let usps1583 = RulePack(
        name: "usps1583",
        version: "1",
        effectiveFrom: effectiveFrom,
        sources: [
            "PS Form 1583, June 2024", "DMM 508.1.8", "DMM 608.10", "Postal Bulletin 22613", "Publication 28",
        ],
        rules: [
            PhotoIDPresentRule(), AddressDocumentPresentRule(), PhotoIDTypeAcceptedRule(),
            AddressDocumentTypeAcceptedRule(), DetectedTypeNotRefusedRule(), DeclaredTypeDetectedRule(),
            DifferentDocumentsRule(), PhotoIDNotExpiredRule(), PhotoIDExpiresSoonRule(), ExpiryReadRule(),
            AddressDocumentCurrentRule(), LastNameRule(), FirstNameRule(), NameOnAddressDocumentRule(),
            MiddleNameRule(), DateOfBirthRule(), AdultRule(), DocumentNumberRule(), ExpectedTypeRule(),
            IssuingCountryRule(), HomeAddressRule(), NoPostOfficeBoxRule(), NotOwnDeliveryAddressRule(),
            NotBlockedAddressRule(),
        ]
    )

    /// The rules about a proof of address find nothing to judge in a check without one.
    private static let identity = RulePack(
        name: "identity",
        version: "1",
        effectiveFrom: effectiveFrom,
        sources: ["PS Form 1583, June 2024 (rules on photo IDs)", "Publication 28"],
        rules: [
            PhotoIDPresentRule(), AddressDocumentPresentRule(), PhotoIDTypeAcceptedRule(),
            AddressDocumentTypeAcceptedRule(), DetectedTypeNotRefusedRule(), DeclaredTypeDetectedRule(),
            PhotoIDNotExpiredRule(), PhotoIDExpiresSoonRule(), ExpiryReadRule(), AddressDocumentCurrentRule(),
            LastNameRule(), FirstNameRule(), NameOnAddressDocumentRule(), MiddleNameRule(), DateOfBirthRule(),
            AdultRule(), DocumentNumberRule(), ExpectedTypeRule(), IssuingCountryRule(), HomeAddressRule(),
        ]
    )
}
