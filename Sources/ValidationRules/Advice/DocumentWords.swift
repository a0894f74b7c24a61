import Verification

/// The sentences of an advice that no rule says.
enum DocumentWords {
    static let mustNotHaveExpired = LocalizedText(
        english: "It must not have expired.", spanish: "No debe estar vencido.")

    static let mustBeCurrent = LocalizedText(
        english: "It must be current: today must be within its term.",
        spanish: "Debe estar vigente: la fecha de hoy debe estar dentro de su plazo.")

    static let personDecides = LocalizedText(
        english: "A person will have to decide whether they can be used.",
        spanish: "Una persona tendrá que decidir si se pueden usar.")

    static let selfie = LocalizedText(
        english: "You will also take a photo of your face.", spanish: "También se tomará una foto de su rostro.")

    static func mustBeNewer(thanDays days: Int) -> LocalizedText {
        LocalizedText(
            english: "It must have been issued in the last \(days) days.",
            spanish: "Debe haberse emitido en los últimos \(days) días.")
    }

    /// Asks for one of several types, or, where a license is all there is, for another photo ID beside it.
    static func bring(
        _ types: [DocumentType], as kind: DocumentKind, orAnotherPhotoID offersPhotoID: Bool
    ) -> LocalizedText {
        let english = list(types.map(\.title.english), joinedBy: "or")
        let spanish = list(types.map(\.title.spanish), joinedBy: "o")
        let isPhotoID = kind == .photoID
        return LocalizedText(
            english: "Please bring one of these as \(isPhotoID ? "photo ID" : "proof of address"): " + sentence(english)
                + (offersPhotoID
                    ? " Or bring a passport or another photo ID, and use your license or ID card as proof of address."
                    : ""),
            spanish: "Por favor, presente uno de estos como "
                + "\(isPhotoID ? "identificación con foto" : "comprobante de domicilio"): " + sentence(spanish)
                + (offersPhotoID
                    ? " O presente un pasaporte u otra identificación con foto, y use su licencia o tarjeta de "
                        + "identificación como comprobante de domicilio."
                    : ""))
    }

    /// Words with a full stop, of which an abbreviation at their end (`EE. UU.`) already has one.
    static func sentence(_ words: String) -> String {
        words.hasSuffix(".") ? words : words + "."
    }

    private static func list(_ words: [String], joinedBy conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
