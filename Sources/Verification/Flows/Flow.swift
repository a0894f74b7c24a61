/// The course a verification takes: which documents it needs and which rule pack judges it.
package enum FlowName: String, Sendable, CaseIterable {
    case usps1583
    case identity
}

/// A flow with what the verification asked of it.
package struct Flow: Sendable, Equatable {
    package let name: FlowName
    /// Kinds that must be there before submit, in the order they are asked for.
    package let requiredKinds: [DocumentKind]
    /// Kinds that may be there.
    package let optionalKinds: [DocumentKind]

    /// The standing definition of a flow; `expected` documents widen it (an identity check with a proof of address).
    package init(_ name: FlowName, expected: [ExpectedDocument]) {
        self.init(name, wantsProofOfAddress: expected.contains { $0.kind == .proofOfAddress })
    }

    /// The standing definition of a flow, by its name and its one option.
    package init(_ name: FlowName, wantsProofOfAddress: Bool) {
        self.name = name
        switch name {
        case .usps1583:
            requiredKinds = [.photoID, .proofOfAddress]
            optionalKinds = [.selfie]
        case .identity:
            requiredKinds = [.photoID, .selfie] + (wantsProofOfAddress ? [.proofOfAddress] : [])
            optionalKinds = []
        }
    }

    /// Whether documents of this kind have a place in the flow.
    package func accepts(_ kind: DocumentKind) -> Bool {
        requiredKinds.contains(kind) || optionalKinds.contains(kind)
    }

    /// The types the flow takes for a kind at upload; whether a type is then good enough is for the rules to say.
    package func uploadableTypes(for kind: DocumentKind) -> [DocumentType] {
        accepts(kind) ? DocumentType.allCases.filter { $0.kinds.contains(kind) } : []
    }
}
