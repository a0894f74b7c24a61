/// The sizes of machine-readable zones in ICAO Doc 9303.
public enum MachineReadableFormat: String, Sendable, CaseIterable {
    /// Three lines of 30: identity cards, permanent resident cards, passport cards.
    case td1
    /// Two lines of 36: larger identity cards.
    case td2
    /// Two lines of 44: passports.
    case td3
    /// Two lines of 44: visas.
    case visaA = "mrv_a"
    /// Two lines of 36: visas.
    case visaB = "mrv_b"

    /// Whether the zone is that of a visa.
    public var isVisa: Bool { self == .visaA || self == .visaB }

    /// Tells the format by the size and the first character.
    init(of lines: [[UInt8]]) throws(MachineReadableZoneError) {
        let first = lines.first?.first
        switch (lines.count, lines.first?.count, first) {
        case (2, 44, UInt8(ascii: "P")): self = .td3
        case (2, 44, UInt8(ascii: "V")): self = .visaA
        case (2, 36, UInt8(ascii: "V")): self = .visaB
        case (2, 36, UInt8(ascii: "I")?) where lines[0].starts(with: "IDFRA".utf8): throw .unsupportedLayout
        case (2, 36, UInt8(ascii: "I")), (2, 36, UInt8(ascii: "A")), (2, 36, UInt8(ascii: "C")): self = .td2
        case (3, 30, UInt8(ascii: "I")), (3, 30, UInt8(ascii: "A")), (3, 30, UInt8(ascii: "C")): self = .td1
        default: throw .unknownDocumentCode
        }
    }
}
