package import Verification

/// How a flow regards a document type, and where that comes from; shown with its pack.
package struct DocumentListing: Sendable, Equatable {
    package let kind: DocumentKind
    package let type: DocumentType
    package let acceptance: DocumentAcceptance
    package let reason: LocalizedText
    /// Where a reader can look it up.
    package let sources: [String]
}

extension RulePack {
    /// Every type that somebody may offer as photo ID or as proof of address, with what the pack's flow makes of it;
    /// nothing for a pack of no flow.
    package var documents: [DocumentListing] {
        guard let name = FlowName(rawValue: name) else { return [] }
        let flow = Flow(name, wantsProofOfAddress: true)
        return [DocumentKind.photoID, .proofOfAddress].flatMap { kind in
            DocumentType.allCases.filter { $0.kinds.contains(kind) }.map { type in
                DocumentListing(type, as: kind, in: flow)
            }
        }
    }
}

extension DocumentListing {
    fileprivate init(_ type: DocumentType, as kind: DocumentKind, in flow: Flow) {
        let acceptance = flow.acceptance(of: type, as: kind)
        let reason: LocalizedText =
            switch acceptance {
            case .accepted: Self.accepted(type, as: kind, in: flow.name)
            case .doubtful:
                LocalizedText(
                    english: "The postal rules name it, but the form has no box for it: a person decides.",
                    spanish: "Las normas postales lo nombran, pero el formulario no tiene casilla: decide una persona.")
            case .refused: RefusalReason(type: type, kind: kind, flow: flow.name).explanation
            }
        self.init(
            kind: kind, type: type, acceptance: acceptance, reason: reason,
            sources: Self.sources(type, as: kind, acceptance, in: flow.name))
    }

    private static func accepted(_ type: DocumentType, as kind: DocumentKind, in flow: FlowName) -> LocalizedText {
        guard flow == .usps1583 else {
            return LocalizedText(
                english: "Identity checks take it.", spanish: "Las verificaciones de identidad lo aceptan.")
        }
        guard kind == .proofOfAddress, type.isLicenseOrIDCard else {
            return LocalizedText(english: "The form has a box for it.", spanish: "El formulario tiene casilla para él.")
        }
        return LocalizedText(
            english: "The form has a box for it; only when the photo ID is no license or ID card.",
            spanish: """
                El formulario tiene casilla para él; solo si la identificación con foto no es licencia ni tarjeta de \
                identificación.
                """)
    }

    private static func sources(
        _ type: DocumentType, as kind: DocumentKind, _ acceptance: DocumentAcceptance, in flow: FlowName
    ) -> [String] {
        switch type {
        case .socialSecurityCard, .birthCertificate, .creditCard: return ["PS Form 1583 instructions"]
        case .utilityBill where flow == .usps1583, .phoneBill where flow == .usps1583: return ["Postal Bulletin 22613"]
        default: break
        }
        let item = kind == .photoID ? "PS Form 1583 item 8e" : "PS Form 1583 item 9g"
        let manual = kind == .photoID ? "DMM 608.10.3" : "DMM 608.10.4"
        return switch acceptance {
        case .accepted: flow == .usps1583 ? [item, manual] : ["platform rule"]
        case .doubtful: [manual]
        case .refused: [item, "provider practice"]
        }
    }
}
