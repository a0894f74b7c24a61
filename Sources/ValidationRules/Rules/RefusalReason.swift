import Verification

/// Why a flow refuses a document type (usps-1583.md sections 5 to 7).
struct RefusalReason {
    /// For the reviewer, as the end of a sentence.
    let reason: String
    /// For the applicant, as a sentence.
    let explanation: LocalizedText

    init(type: DocumentType, kind: DocumentKind, flow: FlowName) {
        let isForMail = kind == .proofOfAddress && flow == .usps1583
        switch type {
        case .utilityBill where isForMail, .phoneBill where isForMail:
            reason = "utility and phone bills were taken off the list of address documents in 2022"
            explanation = LocalizedText(
                english: "The Postal Service has not accepted utility or phone bills as proof of address since 2022.",
                spanish: """
                    El Servicio Postal no acepta recibos de servicios ni de teléfono como comprobante de domicilio \
                    desde 2022.
                    """
            )
        case .bankStatement where isForMail, .creditCardStatement where isForMail:
            reason = "bank and card statements were never address documents for mail"
            explanation = LocalizedText(
                english: "The Postal Service does not accept bank or card statements as proof of address.",
                spanish: """
                    El Servicio Postal no acepta estados de cuenta bancarios ni de tarjetas como comprobante de domicilio.
                    """
            )
        case .foreignDriverLicense where kind == .photoID, .foreignNationalID where kind == .photoID,
            .foreignUniversityID:
            reason = "cards and licenses of other countries are not on the list; a passport is"
            explanation = LocalizedText(
                english: "Cards and licenses of other countries cannot be used, but a passport of any country can.",
                spanish: """
                    No se pueden usar tarjetas ni licencias de otros países, pero sí un pasaporte de cualquier país.
                    """
            )
        case .temporaryPaperLicense:
            reason = "a temporary paper license is not a fully issued document"
            explanation = LocalizedText(
                english: "A temporary paper license cannot be used. The final card can, once you have it.",
                spanish:
                    "Una licencia provisional en papel no se puede usar. La tarjeta definitiva sí, cuando la tenga."
            )
        case .socialSecurityCard, .birthCertificate, .creditCard:
            reason = "the postal rules name it among the documents that cannot be used"
            explanation = LocalizedText(
                english: "Social Security cards, birth certificates and credit cards cannot be used.",
                spanish: """
                    No se pueden usar tarjetas del Seguro Social, actas de nacimiento ni tarjetas de crédito.
                    """
            )
        case .usCorporateID:
            reason = "company badges are no longer on the form's list"
            explanation = LocalizedText(
                english: "A company badge cannot be used.",
                spanish: "Una credencial de empresa no se puede usar."
            )
        default:
            (reason, explanation) = Self.general(kind)
        }
    }

    private static func general(_ kind: DocumentKind) -> (String, LocalizedText) {
        switch kind {
        case .photoID:
            (
                "it is not on the list of photo IDs",
                LocalizedText(
                    english: "This document cannot be used as photo ID.",
                    spanish: "Este documento no se puede usar como identificación con foto."
                )
            )
        case .proofOfAddress:
            (
                "it is not on the list of address documents",
                LocalizedText(
                    english: "This document cannot be used as proof of address.",
                    spanish: "Este documento no se puede usar como comprobante de domicilio."
                )
            )
        case .selfie:
            (
                "it is not a photo of the applicant",
                LocalizedText(english: "This file cannot be used.", spanish: "Este archivo no se puede usar.")
            )
        }
    }
}
