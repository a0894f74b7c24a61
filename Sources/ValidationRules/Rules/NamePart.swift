import Verification

/// The parts of a name that R20, R21 and R23 compare, in the words of their texts.
enum NamePart: String {
    case lastName = "last name"
    case firstName = "first name"
    case middleName = "middle name"

    /// It agrees.
    var agreement: LocalizedText {
        switch self {
        case .lastName:
            LocalizedText(
                english: "The last name on your photo ID matches.",
                spanish: "El apellido de su identificación con foto coincide."
            )
        case .firstName:
            LocalizedText(
                english: "The first name on your photo ID matches.",
                spanish: "El nombre de su identificación con foto coincide."
            )
        case .middleName:
            LocalizedText(
                english: "The middle name on your photo ID matches.",
                spanish: "El segundo nombre de su identificación con foto coincide."
            )
        }
    }

    /// It differs.
    var difference: LocalizedText {
        switch self {
        case .lastName:
            LocalizedText(
                english: "The last name on your photo ID does not match the name that was registered for you.",
                spanish: "El apellido de su identificación con foto no coincide con el que se registró para usted."
            )
        case .firstName:
            LocalizedText(
                english: "The first name on your photo ID does not match the name that was registered for you.",
                spanish: "El nombre de su identificación con foto no coincide con el que se registró para usted."
            )
        case .middleName:
            LocalizedText(
                english: "The middle name on your photo ID does not match the name that was registered for you.",
                spanish:
                    "El segundo nombre de su identificación con foto no coincide con el que se registró para usted."
            )
        }
    }
}
