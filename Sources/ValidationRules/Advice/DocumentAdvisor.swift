package import Verification

/// Says before anything is uploaded which of the documents a person has will do, by asking the rules that will judge
/// them.
package struct DocumentAdvisor: Sendable {
    let flow: Flow
    let settings: RuleSettings
    private let date: LocalDate
    private let pack: RulePack

    /// What can be told of a document from its type, its country and its dates.
    private static let rules: Set<String> = ["R3", "R4", "R7", "R9", "R13", "R15", "R18"]

    /// Creates an advisor for a flow, the day of the check and the vendor's settings.
    package init(_ flow: Flow, on date: LocalDate, settings: RuleSettings) {
        self.flow = flow
        self.date = date
        self.settings = settings
        let pack = RulePacks.pack(for: flow.name)
        self.pack = RulePack(
            name: pack.name, version: pack.version, effectiveFrom: pack.effectiveFrom, sources: pack.sources,
            rules: pack.rules.filter { Self.rules.contains($0.id) })
    }

    /// Looks at every document by itself, then at every pair.
    package func advise(on documents: [OfferedDocument]) -> DocumentRecommendation {
        let uses = documents.map(uses)
        let combinations = combinations(of: documents, uses)
        let missing = combinations.isEmpty ? missing(from: documents, uses) : []
        return DocumentRecommendation(
            uses: uses, combinations: combinations, missing: missing,
            summary: summary(documents, best: combinations.first, missing: missing))
    }

    // MARK: - One document

    private func uses(of document: OfferedDocument) -> [DocumentUse] {
        [DocumentKind.photoID, .proofOfAddress].compactMap { kind in
            guard flow.requiredKinds.contains(kind), document.type.kinds.contains(kind) else { return nil }
            let results = judge([(kind, document)])
            return DocumentUse(
                kind: kind, acceptance: Self.acceptance(results), remarks: Self.remarks(results),
                conditions: Self.acceptance(results) == .refused ? [] : conditions(for: document, as: kind))
        }
    }

    /// What was not said and will matter.
    private func conditions(for document: OfferedDocument, as kind: DocumentKind) -> [LocalizedText] {
        guard document.validUntil == nil else { return [] }
        if kind == .photoID || document.type.isLicenseOrIDCard {
            return document.type.normallyExpires ? [DocumentWords.mustNotHaveExpired] : []
        }
        guard flow.name == .identity else { return [DocumentWords.mustBeCurrent] }
        guard document.issuedOn == nil, let days = maximumAgeInDays else { return [] }
        return [DocumentWords.mustBeNewer(thanDays: days)]
    }

    private var maximumAgeInDays: Int? {
        pack.rule("R18").flatMap { rule in
            rule.parameters.first { $0.unit == .days }.map { settings.value(of: $0, for: rule.id) }
        }
    }

    // MARK: - Pairs

    private func combinations(of documents: [OfferedDocument], _ uses: [[DocumentUse]]) -> [DocumentCombination] {
        let photoIDs = usable(as: .photoID, uses)
        guard flow.requiredKinds.contains(.proofOfAddress) else {
            return ordered(
                photoIDs.map {
                    DocumentCombination(photoID: $0.place, proofOfAddress: nil, acceptance: $0.acceptance)
                })
        }
        let proofs = usable(as: .proofOfAddress, uses)
        return ordered(
            photoIDs.flatMap { photoID in
                proofs.compactMap { proof in
                    // One document cannot stand for both.
                    guard proof.place != photoID.place else { return nil }
                    let acceptance = acceptance(
                        ofPair: documents[photoID.place], documents[proof.place])
                    guard acceptance != .refused else { return nil }
                    return DocumentCombination(
                        photoID: photoID.place, proofOfAddress: proof.place, acceptance: acceptance)
                }
            })
    }

    func acceptance(ofPair photoID: OfferedDocument, _ proof: OfferedDocument) -> DocumentAcceptance {
        Self.acceptance(judge([(.photoID, photoID), (.proofOfAddress, proof)]))
    }

    private func usable(
        as kind: DocumentKind, _ uses: [[DocumentUse]]
    ) -> [(place: Int, acceptance: DocumentAcceptance)] {
        uses.enumerated().compactMap { place, uses in
            uses.first { $0.kind == kind && $0.acceptance != .refused }.map { (place, $0.acceptance) }
        }
    }

    /// What is accepted before what is doubtful, each in the order offered.
    private func ordered(_ combinations: [DocumentCombination]) -> [DocumentCombination] {
        combinations.filter { $0.acceptance == .accepted } + combinations.filter { $0.acceptance != .accepted }
    }

    // MARK: - What is missing

    private func missing(from documents: [OfferedDocument], _ uses: [[DocumentUse]]) -> [MissingDocument] {
        let kept = usable(as: .photoID, uses).first.map { documents[$0.place] }
        let proof = usable(as: .proofOfAddress, uses).first.map { documents[$0.place] }
        var missing: [MissingDocument] = []
        if kept == nil { missing.append(self.missing(.photoID, beside: proof)) }
        // With one for each kind and no pair, the photo ID stays.
        if flow.requiredKinds.contains(.proofOfAddress), proof == nil || kept != nil {
            missing.append(self.missing(.proofOfAddress, beside: kept))
        }
        return missing
    }

    private func missing(_ kind: DocumentKind, beside other: OfferedDocument?) -> MissingDocument {
        let types = DocumentType.allCases.filter { type in
            guard flow.acceptance(of: type, as: kind) == .accepted else { return false }
            guard let other, flow.requiredKinds.contains(.proofOfAddress) else { return true }
            let new = OfferedDocument(type)
            let acceptance =
                kind == .photoID ? acceptance(ofPair: new, other) : acceptance(ofPair: other, new)
            return acceptance != .refused
        }
        let isStuckOnLicense = kind == .proofOfAddress && other?.type.isLicenseOrIDCard == true
        return MissingDocument(
            kind: kind, types: types, text: DocumentWords.bring(types, as: kind, orAnotherPhotoID: isStuckOnLicense))
    }

    // MARK: - The rules

    private func judge(_ documents: [(kind: DocumentKind, document: OfferedDocument)]) -> [RuleResult] {
        let moment = Timestamp(microsecondsSinceUnixEpoch: 0)
        let input = RuleInput(
            flow: flow,
            expected: ExpectedData(
                person: Person(firstName: "", lastName: "", dateOfBirth: date),
                address: PostalAddress(street: "", city: "", state: "", postalCode: "", country: ""), documents: []),
            extracted: ExtractedData(fields: documents.flatMap { $0.document.fields(as: $0.kind) }),
            documents: documents.enumerated().map { place, entry in
                Document(
                    id: DocumentID(value: UInt128(place + 1)), kind: entry.kind, type: entry.document.type,
                    status: .uploaded, files: [], createdAt: moment)
            },
            evaluationDate: date, location: nil, settings: settings)
        return pack.evaluate(input)
    }

    private static func acceptance(_ results: [RuleResult]) -> DocumentAcceptance {
        let severities = results.filter { $0.outcome == .fail }.map(\.severity)
        if severities.contains(.reject) { return .refused }
        return severities.contains(.doubleCheck) ? .doubtful : .accepted
    }

    private static func remarks(_ results: [RuleResult]) -> [DocumentRemark] {
        results.filter { $0.outcome == .fail }.map { DocumentRemark(rule: $0.rule, text: $0.endUserText) }
    }
}
