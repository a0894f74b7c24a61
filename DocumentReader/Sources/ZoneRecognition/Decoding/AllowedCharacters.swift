internal import IdentityDocuments

/// Which characters may stand at a place of a zone.
enum AllowedCharacters {
    case any
    case letters
    case digits
    case sex
    /// The first character of a document code, by the length of the lines.
    case code(lineLength: Int)

    /// Whether a character may; the filler may nearly everywhere.
    func contains(_ character: UInt8) -> Bool {
        let isFiller = character == UInt8(ascii: "<")
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
        switch self {
        case .any: return true
        case .letters: return !isDigit
        case .digits: return isDigit || isFiller
        case .sex: return isFiller || "MFX".utf8.contains(character)
        case .code(let length): return (length == 44 ? "PV" : length == 36 ? "IACV" : "IAC").utf8.contains(character)
        }
    }
}

extension ZoneLayout {
    /// What may stand at each place of the lines.
    static func allowedCharacters(lineLength: Int) -> [[AllowedCharacters]] {
        let format: MachineReadableFormat = lineLength == 44 ? .td3 : lineLength == 36 ? .td2 : .td1
        let layout = of(format)
        var allowed = [[AllowedCharacters]](
            repeating: [AllowedCharacters](repeating: .any, count: lineLength), count: format == .td1 ? 3 : 2)
        func set(_ field: ZoneField?, _ characters: AllowedCharacters) {
            guard let field else { return }
            for column in field.columns { allowed[field.line][column] = characters }
        }
        for field in [layout.issuingState, layout.nationality, layout.names] { set(field, .letters) }
        for field in [
            layout.numberCheck, layout.birth, layout.birthCheck, layout.expiry, layout.expiryCheck,
            layout.optionalCheck, layout.compositeCheck,
        ] {
            set(field, .digits)
        }
        set(layout.sex, .sex)
        allowed[0][0] = .code(lineLength: lineLength)
        return allowed
    }
}
