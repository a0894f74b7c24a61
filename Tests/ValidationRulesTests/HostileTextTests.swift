import Testing
import Verification

@testable import ValidationRules

@Suite("Text of any kind")
struct HostileTextTests {
    @Test("random text of mixed scripts, short and long, goes through every rule", arguments: 0..<40)
    func randomText(seed: Int) {
        var random = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        for length in [0, 1, 2, 3, 7, 20, 60, 200, 10_000] {
            var applicant = Applicant()
            for provenance in [Provenance.photoID, .proofOfAddress] {
                for name in ExtractedFieldName.allCases where random.next() % 4 != 0 {
                    applicant[provenance, name] = random.text(length: length)
                }
            }
            applicant.person.firstName = random.text(length: length)
            applicant.person.lastName = random.text(length: length)
            applicant.person.suffix = random.text(length: length % 5)
            applicant.address.street = random.text(length: length)
            applicant.address.unit = random.text(length: length % 30)
            applicant.address.city = random.text(length: length % 50)
            applicant.address.postalCode = random.text(length: length % 11)
            applicant.address.country = random.next() % 2 == 0 ? "US" : random.text(length: 2)
            #expect(!applicant.results.isEmpty)
        }
    }

    @Test("words of addresses and names in any order are taken apart", arguments: 0..<20)
    func randomWords(seed: Int) {
        let words = [
            "12", "1/2", "#", "APT", "PMB", "N", "NORTH", "WEST", "MAIN", "ST", "AVE", "PO", "BOX", "RR", "PSC", "4B",
            "REAR", "FL", "2ND", "TX", "TEXAS", "78701", "78701-1234", "US", "NEW YORK", ",", "AND", "&", "JR", "DE",
            "LA", "VAN", "O", "(", ")", "\"", "-", "/", ".", "'", "SAINT", "HWY", "40", "1ST",
        ]
        var random = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        for _ in 0..<300 {
            let line = (0..<Int(random.next() % 12)).map { _ in words[Int(random.next() % UInt64(words.count))] }
                .joined(separator: " ")
            let reading = AddressReader.read(line: line)
            let itself = AddressComparator.compare(reading, reading)
            #expect(itself.outcome == (reading == nil ? .notComparable : .exact))
            let address = PostalAddress(street: line, city: "X", state: "TX", postalCode: "78701", country: "US")
            #expect(AddressReader.read(address) != nil)
            if let name = PersonName(whole: line) {
                let level = NameComparator.compare(name, name).overall.level
                #expect(level == .match || level == .notEvaluable)
            }
        }
    }

    @Test("text past its limits is not evaluable, and cheap")
    func limits() {
        var applicant = Applicant()
        let huge = String(repeating: "A\u{301}\u{302} ", count: 200_000)
        applicant[.photoID, .lastName] = huge
        applicant[.photoID, .documentNumber] = huge
        applicant[.photoID, .dateOfBirth] = huge
        applicant[.proofOfAddress, .address] = huge
        applicant[.proofOfAddress, .fullName] = huge
        for rule in ["R20", "R21", "R22", "R24", "R26", "R28"] {
            #expect(applicant.results(of: rule).map(\.outcome) == [.notEvaluable], "\(rule)")
        }
    }
}

private struct Xorshift {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func text(length: Int) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0x30...0x39, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF,
            0x5D0...0x6FF, 0x1E00...0x1EFF, 0x2000...0x206F, 0x4E00...0x4E80, 0xFF00...0xFFEF, 0x1F600...0x1F64F,
            0...0x1F,
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<length {
            let range = ranges[Int(next() % UInt64(ranges.count))]
            let value = range.lowerBound + UInt32(next() % UInt64(range.upperBound - range.lowerBound + 1))
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }
}
