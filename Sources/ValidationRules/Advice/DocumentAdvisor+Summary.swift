import Verification

extension DocumentAdvisor {
    /// All of an advice in a few sentences.
    func summary(
        _ documents: [OfferedDocument], best: DocumentCombination?, missing: [MissingDocument]
    ) -> LocalizedText {
        var sentences = missing.map(\.text)
        if let best {
            sentences.append(sufficient(documents, best))
            if best.acceptance == .doubtful { sentences.append(DocumentWords.personDecides) }
        }
        if flow.requiredKinds.contains(.selfie) { sentences.append(DocumentWords.selfie) }
        return LocalizedText(
            english: sentences.map(\.english).joined(separator: " "),
            spanish: sentences.map(\.spanish).joined(separator: " "))
    }

    private func sufficient(_ documents: [OfferedDocument], _ combination: DocumentCombination) -> LocalizedText {
        let photoID = documents[combination.photoID].type.title
        let english = "What you have is enough." + named("Photo ID", photoID.english)
        let spanish = "Lo que tiene es suficiente." + named("Identificación con foto", photoID.spanish)
        guard let place = combination.proofOfAddress else { return LocalizedText(english: english, spanish: spanish) }
        let proof = documents[place].type.title
        return LocalizedText(
            english: english + named("Proof of address", proof.english),
            spanish: spanish + named("Comprobante de domicilio", proof.spanish))
    }

    private func named(_ use: String, _ title: String) -> String {
        " " + DocumentWords.sentence("\(use): \(title)")
    }
}
