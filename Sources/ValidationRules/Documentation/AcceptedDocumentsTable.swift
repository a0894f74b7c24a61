import Verification

/// Which documents a flow takes, doubts and refuses, as a part of the page of the rules.
enum AcceptedDocumentsTable {
    /// A table of all types; nil for a pack that belongs to no flow.
    static func markdown(of pack: RulePack) -> String? {
        guard let name = FlowName(rawValue: pack.name) else { return nil }
        let flow = Flow(name, wantsProofOfAddress: true)
        let rows = DocumentType.allCases.filter { $0 != .selfie }.map { type in
            let cells = [DocumentKind.photoID, .proofOfAddress].map { cell(type, as: $0, in: flow) }
            return "| `\(type.rawValue)` | \(cells.joined(separator: " | ")) |"
        }
        return """
            \(source(name))

            | type | as photo ID | as proof of address |
            | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func source(_ flow: FlowName) -> String {
        switch flow {
        case .usps1583:
            """
            Documents, by PS Form 1583 items 8e and 9g, DMM 608.10.3 and 608.10.4, Postal Bulletin 22613 and \
            providers' lists of what they refuse:
            """
        case .identity: "Documents, by the types that the provider reads, without those that no list names:"
        }
    }

    private static func cell(_ type: DocumentType, as kind: DocumentKind, in flow: Flow) -> String {
        guard type.kinds.contains(kind) else { return "" }
        return switch flow.acceptance(of: type, as: kind) {
        case .accepted: "accepted"
        case .doubtful: "doubtful: a person decides"
        case .refused: "refused: " + RefusalReason(type: type, kind: kind, flow: flow.name).reason
        }
    }
}
