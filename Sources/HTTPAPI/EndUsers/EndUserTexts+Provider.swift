import Services
import Verification

extension EndUserTexts.Text {
    /// What an applicant is told about a session that the provider did not accept; nil for one that it did.
    ///
    /// Only causes that a better document or picture can mend are named (veriff.md 11). What points at deceit is not: it
    /// would tell a deceiver what to do better.
    init?(_ said: PurposeVerdict, in language: Language) {
        let status = ProviderStatus(rawValue: said.verdict.status)
        guard status == .declined || status == .resubmissionRequested, said.verdict.reasonCode != 566 else {
            return nil
        }
        switch said.purpose {
        case .photoID:
            self.init(kind: .photoID, text: Self.photoIDText(said.verdict.reasonCode).text(in: language))
        case .proofOfAddress, .addressDocument:
            self.init(kind: .proofOfAddress, text: Self.addressText(said.verdict.reasonCode).text(in: language))
        case .database: return nil
        }
    }

    private static func photoIDText(_ reasonCode: Int?) -> LocalizedText {
        switch reasonCode ?? 0 {
        case 101:
            LocalizedText(
                english: "The photos must show the document itself, not a copy or a screen. Please take new ones.",
                spanish: "Las fotos deben mostrar el documento mismo, no una copia ni una pantalla. Tome fotos nuevas.")
        case 206, 510, 602:
            LocalizedText(
                english: "This kind of document cannot be used. Please bring another one.",
                spanish: "Este tipo de documento no sirve. Traiga otro.")
        case 207, 511, 620:
            LocalizedText(
                english: "Your photo ID has expired. Please bring one that is valid.",
                spanish: "Su identificación con foto está vencida. Traiga una vigente.")
        case 205, 621:
            LocalizedText(
                english: "Your photo ID is damaged. Please bring another one.",
                spanish: "Su identificación con foto está dañada. Traiga otra.")
        case 202, 208, 605, 606:
            LocalizedText(
                english: "Your face could not be seen well. Please take a new photo of it in good light.",
                spanish: "Su rostro no se ve bien. Tome otra foto de su rostro con buena luz.")
        case 203, 608, 609, 614, 615:
            LocalizedText(
                english: "Your photo ID could not be seen in full. Please take new photos that show all its corners.",
                spanish: "Su identificación no se ve completa. Tome fotos nuevas que muestren todas sus esquinas.")
        case 201, 209, 635:
            LocalizedText(
                english: "A photo is missing. Please send photos of all sides.",
                spanish: "Falta una foto. Envíe fotos de todos los lados.")
        case 204, 619, 625...634, 647:
            LocalizedText(
                english: "Your photo ID could not be read. Please take sharp photos in good light, without glare.",
                spanish: "No se pudo leer su identificación. Tome fotos nítidas con buena luz y sin reflejos.")
        case 641, 642:
            LocalizedText(
                english: "There was more than one person or document in a photo. Please take new ones.",
                spanish: "En una foto hay más de una persona o más de un documento. Tome fotos nuevas.")
        default:
            LocalizedText(
                english:
                    "Your photo ID could not be accepted. Please take new photos of it, or bring another document.",
                spanish: "No se pudo aceptar su identificación. Tome fotos nuevas de ella o traiga otro documento.")
        }
    }

    private static func addressText(_ reasonCode: Int?) -> LocalizedText {
        switch reasonCode ?? 0 {
        case 206, 510, 602:
            LocalizedText(
                english: "This kind of document cannot be used as proof of address. Please bring another one.",
                spanish: "Este tipo de documento no sirve como comprobante de domicilio. Traiga otro.")
        case 528:
            LocalizedText(
                english: "Your proof of address was issued too long ago. Please bring a newer one.",
                spanish: "Su comprobante de domicilio es demasiado antiguo. Traiga uno más reciente.")
        case 207, 511, 620:
            LocalizedText(
                english: "Your proof of address is out of date. Please bring a current one.",
                spanish: "Su comprobante de domicilio ya no está vigente. Traiga uno vigente.")
        case 203, 204, 205, 527, 614, 615, 619, 621, 625...634, 647:
            LocalizedText(
                english: """
                    Your proof of address could not be read. Please send a sharp photo or a PDF that shows your name \
                    and address.
                    """,
                spanish: """
                    No se pudo leer su comprobante de domicilio. Envíe una foto nítida o un PDF que muestre su nombre \
                    y dirección.
                    """)
        default:
            LocalizedText(
                english: """
                    Your proof of address could not be accepted. Please send a better picture, or bring another document.
                    """,
                spanish: """
                    No se pudo aceptar su comprobante de domicilio. Envíe una imagen mejor o traiga otro documento.
                    """)
        }
    }
}
