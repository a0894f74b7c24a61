/// Why bytes are no barcode of a North American driver licence or identification card.
public enum AAMVABarcodeError: Error, Sendable, Equatable, CaseIterable {
    /// More bytes than a PDF417 symbol of a card holds.
    case tooLong
    /// A control character that the format does not use.
    case forbiddenCharacter
    /// No file type, issuer number and version at the start.
    case unknownHeader
    /// A header, and no element behind it.
    case noElements
}

extension AAMVABarcodeError: CustomStringConvertible {
    /// What is wrong, without anything of what was read.
    public var description: String {
        switch self {
        case .tooLong: "The barcode holds more than \(AAMVAPayload.limitInBytes) bytes."
        case .forbiddenCharacter: "The barcode holds a character that its format does not use."
        case .unknownHeader: "The barcode does not start with the header of a driver licence or identification card."
        case .noElements: "The barcode holds no data elements."
        }
    }
}
