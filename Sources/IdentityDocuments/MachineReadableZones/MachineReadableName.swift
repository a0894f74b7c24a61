/// The name field of a zone, taken apart.
struct MachineReadableName {
    let surname: String
    let givenNames: String?
    /// Whether the field is full to its last position, so that the name may have gone on.
    let isTruncated: Bool

    /// The first two fillers in a row part surname and given names; a single one is a blank or a hyphen.
    init(_ field: ArraySlice<UInt8>) {
        let filler = UInt8(ascii: "<")
        isTruncated = field.last.map { $0 != filler } ?? false
        let name = field.drop { $0 == filler }
        let end = zip(name.indices, name.indices.dropFirst()).first { name[$0] == filler && name[$1] == filler }?.0
        surname = Self.text(name[..<(end ?? name.endIndex)])
        let rest = end.map { Self.text(name[$0...]) } ?? ""
        givenNames = rest.isEmpty ? nil : rest
    }

    private static func text(_ name: ArraySlice<UInt8>) -> String {
        name.split(separator: UInt8(ascii: "<")).map(\.text).joined(separator: " ")
    }
}
