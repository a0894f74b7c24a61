import Verification

/// What an end user can do about a reason of the provider.
///
/// Nobody is accused: what points at deceit is told in the words of what is unknown. It might be wrong, and it would
/// tell a deceiver what to do better.
enum ProviderAdvice: Sendable, CaseIterable {
    /// Also for all that is unknown.
    case anotherDocument
    case originalDocument
    case anotherType
    case currentDocument
    case undamagedDocument
    case wholeDocument
    case readableDocument
    case missingPhoto
    case onlyOne
    case visibleFace
    case compareFace
    case checkName
    case checkDetails
    case minimumAge
    case readableAddress
    case recentAddress
    case sendAgain
    case askVendor

    /// The document it concerns; nil where only the session's purpose tells.
    var documentKind: DocumentKind? {
        switch self {
        case .visibleFace: .selfie
        case .readableAddress, .recentAddress: .proofOfAddress
        case .anotherDocument, .originalDocument, .anotherType, .currentDocument, .undamagedDocument, .wholeDocument,
            .readableDocument, .missingPhoto, .onlyOne, .compareFace, .checkName, .checkDetails, .minimumAge,
            .sendAgain, .askVendor:
            nil
        }
    }

    /// The text about a document of a kind.
    func text(about kind: DocumentKind) -> LocalizedText {
        let document = Self.name(of: kind)
        return switch self {
        case .anotherDocument:
            LocalizedText(
                english:
                    "We could not accept \(document.english). Please take new photos of it, or bring another document.",
                spanish: "No pudimos aceptar \(document.spanish). Tome fotos nuevas o traiga otro documento.")
        case .originalDocument:
            LocalizedText(
                english: "The photos must show the document itself, not a copy or a screen. Please take new ones.",
                spanish: "Las fotos deben mostrar el documento mismo, no una copia ni una pantalla. Tome fotos nuevas.")
        case .anotherType: Self.anotherType(kind)
        case .currentDocument:
            LocalizedText(
                english:
                    "We could not accept \(document.english), because it has expired. Please bring a current one.",
                spanish: "No pudimos aceptar \(document.spanish), porque está vencido. Traiga uno vigente.")
        case .undamagedDocument:
            LocalizedText(
                english:
                    "We could not use \(document.english), because it looks damaged. Please bring another document.",
                spanish: "No pudimos usar \(document.spanish), porque parece dañado. Traiga otro documento.")
        case .wholeDocument:
            LocalizedText(
                english:
                    "We could not see all of \(document.english). Please take new photos that show all its corners.",
                spanish:
                    "No pudimos ver completo \(document.spanish). Tome fotos nuevas que muestren todas sus esquinas.")
        case .readableDocument where kind == .proofOfAddress, .readableAddress: Self.readableAddressText
        case .readableDocument:
            LocalizedText(
                english: "Your photo ID could not be read. Please take sharp photos in good light, without glare.",
                spanish: "No se pudo leer su identificación. Tome fotos nítidas con buena luz y sin reflejos.")
        case .missingPhoto:
            LocalizedText(
                english: "A photo is missing. Please send photos of all sides.",
                spanish: "Falta una foto. Envíe fotos de todos los lados.")
        case .onlyOne:
            LocalizedText(
                english: "A photo must show one person or one document only. Please take new ones.",
                spanish: "Cada foto debe mostrar una sola persona o un solo documento. Tome fotos nuevas.")
        case .visibleFace, .compareFace: Self.face(isCompared: self == .compareFace)
        case .checkName, .checkDetails: Self.details(areNameOnly: self == .checkName)
        case .minimumAge:
            LocalizedText(
                english: "The date of birth on your document is below the age this service asks for. "
                    + "Please contact the company that asked for your documents if it is wrong.",
                spanish: "La fecha de nacimiento de su documento no alcanza la edad que pide este servicio. "
                    + "Si es un error, comuníquese con la empresa que le pidió los documentos.")
        case .recentAddress:
            LocalizedText(
                english: "Your proof of address was issued too long ago. "
                    + "Please bring a newer one, best from the last 90 days.",
                spanish: "Su comprobante de domicilio es demasiado antiguo. "
                    + "Traiga uno más reciente, de preferencia de los últimos 90 días.")
        case .sendAgain:
            LocalizedText(
                english: "A technical fault kept us from checking \(document.english). Please send it again.",
                spanish: "Una falla técnica nos impidió revisar \(document.spanish). Envíe el documento de nuevo.")
        case .askVendor:
            LocalizedText(
                english: "We could not complete the check. Please contact the company that asked for your documents.",
                spanish: "No pudimos terminar la revisión. Comuníquese con la empresa que le pidió los documentos.")
        }
    }

    private static func name(of kind: DocumentKind) -> LocalizedText {
        switch kind {
        case .photoID: LocalizedText(english: "your photo ID", spanish: "su documento de identidad")
        case .proofOfAddress: LocalizedText(english: "your proof of address", spanish: "su comprobante de domicilio")
        case .selfie: LocalizedText(english: "the photo of your face", spanish: "el retrato de su rostro")
        }
    }

    private static func anotherType(_ kind: DocumentKind) -> LocalizedText {
        switch kind {
        case .proofOfAddress:
            LocalizedText(
                english: "This kind of document cannot be used as proof of address. "
                    + "Please bring one of the kinds that are listed.",
                spanish: "Este tipo de documento no sirve como comprobante de domicilio. "
                    + "Traiga uno de los tipos de la lista.")
        case .photoID, .selfie:
            LocalizedText(
                english: "This kind of document cannot be used. Please bring another one.",
                spanish: "Este tipo de documento no sirve. Traiga otro.")
        }
    }

    private static let readableAddressText = LocalizedText(
        english: "Your proof of address could not be read. "
            + "Please send a sharp photo or a PDF that shows your name, your address and the date.",
        spanish: "No se pudo leer su comprobante de domicilio. "
            + "Envíe una foto nítida o un PDF que muestre su nombre, su dirección y la fecha.")

    private static func face(isCompared: Bool) -> LocalizedText {
        isCompared
            ? LocalizedText(
                english: "We could not compare your face with the photo on your document. "
                    + "Please take a new photo of your face in good light, or bring another document.",
                spanish: "No pudimos comparar su rostro con la foto de su documento. "
                    + "Tome otra foto de su rostro con buena luz o traiga otro documento.")
            : LocalizedText(
                english: "Your face could not be seen well. Please take a new photo of it in good light.",
                spanish: "Su rostro no se ve bien. Tome otra foto de su rostro con buena luz.")
    }

    private static func details(areNameOnly: Bool) -> LocalizedText {
        areNameOnly
            ? LocalizedText(
                english: "The name on your document could not be matched with the one we were given. "
                    + "Please bring a document with your full name as you gave it.",
                spanish: "El nombre de su documento no coincide con el que recibimos. "
                    + "Traiga un documento con su nombre completo, tal como lo indicó.")
            : LocalizedText(
                english: "Your details could not be confirmed. Please check them with the company that asked for them.",
                spanish: "No se pudieron confirmar sus datos. Revíselos con la empresa que se los pidió.")
    }
}
