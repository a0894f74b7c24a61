import IdentityDocuments
import Testing

@Suite("Parsers and bytes of any kind")
struct AnyBytesTests {
    private static let barcodes = [
        AAMVASpecimens.version10, AAMVASpecimens.version1, AAMVASpecimens.version2, AAMVASpecimens.canadian,
    ]

    @Test("random bytes are refused or read, and nothing else happens", arguments: 0..<8)
    func random(seed: Int) {
        var random = Xorshift(seed: seed)
        for _ in 0..<500 {
            let length = Int(random.next() % 300)
            let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            read(bytes)
            read(Array("@\n\u{1E}\rANSI 636000100102DL00410278".utf8) + bytes)
            let zone = (0..<90).map { _ in Array("AB0O1I<<< \n".utf8)[Int(random.next() % 11)] }
            read(
                [[UInt8(ascii: "P"), UInt8(ascii: "I"), UInt8(ascii: "V")][Int(random.next() % 3)]]
                    + zone.prefix(length))
        }
    }

    @Test("specimens with bytes changed, dropped, doubled and cut are refused or read", arguments: 0..<8)
    func mutated(seed: Int) {
        var random = Xorshift(seed: seed)
        for specimen in (Self.barcodes + MachineReadableSpecimens.all).map({ Array($0.utf8) }) {
            for _ in 0..<100 {
                var bytes = specimen
                for _ in 0..<1 + Int(random.next() % 6) where !bytes.isEmpty {
                    let position = Int(random.next() % UInt64(bytes.count))
                    switch random.next() % 5 {
                    case 0: bytes[position] = UInt8(truncatingIfNeeded: random.next())
                    case 1: bytes.remove(at: position)
                    case 2: bytes.insert(bytes[position], at: position)
                    case 3: bytes.removeSubrange(position...)
                    default: bytes.swapAt(position, bytes.count - 1)
                    }
                }
                read(bytes)
            }
        }
    }

    /// Reads bytes as both kinds and asks for everything that is computed.
    private func read(_ bytes: [UInt8]) {
        if let barcode = try? AAMVABarcode(parsing: bytes) {
            #expect(barcode.issuerNumber.utf8.count == 6)
            #expect(barcode.elements["DCL"] == nil && barcode.elements["DBK"] == nil)
            let identifiers = barcode.missingMandatoryElements
            #expect((barcode.dateOfBirth == nil) == identifiers.contains("DBB"))
            _ = (barcode.middleNames, barcode.suffix, barcode.sex, barcode.postalCode, barcode.complianceType)
        }
        if let zone = try? MachineReadableZone(parsing: bytes), let today = DocumentDate(year: 2026, month: 1, day: 1) {
            #expect((3...5).contains(zone.checks.count))
            #expect(zone.possibleDatesOfBirth(on: today).allSatisfy { $0 <= today })
            _ = (zone.expiresOn, zone.yearOfBirth(on: today), zone.isSpecimen)
        }
    }
}

private struct Xorshift {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
