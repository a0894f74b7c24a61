/// Why text is no machine-readable zone.
public enum MachineReadableZoneError: Error, Sendable, Equatable, CaseIterable {
    /// Far more text than any zone has.
    case tooLong
    /// Not two or three lines of a length that a format has.
    case wrongSize
    /// A character that zones do not use and that no repair explains.
    case forbiddenCharacter
    /// A size that is right, and a first character that no document of this size has.
    case unknownDocumentCode
    /// French identity cards issued before 2021: the size of TD2, with fields elsewhere.
    case unsupportedLayout
}

extension MachineReadableZoneError: CustomStringConvertible {
    /// What is wrong, without anything of what was read.
    public var description: String {
        switch self {
        case .tooLong: "The text is longer than any machine-readable zone."
        case .wrongSize: "The text does not have the lines of a machine-readable zone."
        case .forbiddenCharacter: "The text holds a character that machine-readable zones do not use."
        case .unknownDocumentCode: "The first character is not that of a document of this size."
        case .unsupportedLayout: "The zone is that of an older French identity card, which is not read."
        }
    }
}
