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
        guard let place = combination.proofOfAddress else {
            return LocalizedText(
                english: "What you have is enough. Photo ID: \(photoID.english).",
                spanish: "Lo que tiene es suficiente. Identificación con foto: \(photoID.spanish).")
        }
        let proof = documents[place].type.title
        return LocalizedText(
            english: """
                What you have is enough. Photo ID: \(photoID.english). Proof of address: \(proof.english).
                """,
            spanish: """
                Lo que tiene es suficiente. Identificación con foto: \(photoID.spanish). Comprobante de domicilio: \
                \(proof.spanish).
                """)
    }
}
