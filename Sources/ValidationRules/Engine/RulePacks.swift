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

    private static let effectiveFrom = LocalDate(daysSinceUnixEpoch: 20_785)

    private static let usps1583 = RulePack(
        name: "usps1583",
        version: "4",
        effectiveFrom: effectiveFrom,
        sources: [
            "PS Form 1583, June 2024", "DMM 508.1.8", "DMM 608.10", "Postal Bulletin 22613", "Publication 28",
        ],
        rules: allRules
    )

    /// The rules about a proof of address find nothing to judge in a check without one.
    private static let identity = RulePack(
        name: "identity",
        version: "4",
        effectiveFrom: effectiveFrom,
        sources: ["PS Form 1583, June 2024 (rules on photo IDs)", "Publication 28"],
        rules: allRules.filter { identityRules.contains($0.id) }
    )

    /// What of the rules is about a person's identity, and about a proof of address where the check asks for one.
    private static let identityRules: Set<String> = [
        "R1", "R2", "R3", "R4", "R5", "R6", "R8", "R11", "R13", "R16", "R18", "R19", "R20", "R21", "R22", "R23", "R24",
        "R25", "R26", "R26a", "R26b", "R27", "R28", "R37", "R38", "R39", "R40", "R41", "R42", "R43", "R44", "R45",
        "R46", "R47", "R48", "P1", "P2", "P3", "P4", "P5", "D1", "D2", "D3", "D4",
        "D5", "D6",
    ]
}
