import Testing
import Verification

@testable import ValidationRules

/// A decision is replayed with the pack of its day, so whatever changes a finding is a new version of the pack.
@Suite("The packs' golden digest")
struct PackDigestTests {
    @Test("findings change only together with the packs' version")
    func digest() {
        var digest = Digest()
        digest.add(RulePacks.all.flatMap { pack in pack.rules.map { "\(pack.name) \($0.id) \($0.defaultSeverity)" } })
        for applicant in applicants {
            for result in applicant.results {
                digest.add([
                    result.rule, result.outcome.rawValue, result.severity.rawValue, result.documentKind?.rawValue ?? "",
                    result.score.map { String($0) } ?? "",
                ])
                digest.add(result.reasons)
                digest.add(result.normalizedInputs.map(\.value))
            }
        }
        digest.add(names.flatMap { left in names.map { describe(NameComparator.compare(left, $0)) } })
        digest.add(addresses.flatMap { left in addresses.map { describe(AddressComparator.compare(left, $0)) } })
        #expect(RulePacks.all.map(\.version) == ["4", "4"])
        #expect(digest.value == 5_216_176_370_639_925_259, "raise the version of the packs together with this digest")
    }

    private var applicants: [Applicant] {
        let changes: [(inout Applicant) -> Void] = [
            { _ in }, { $0.flow = .identity }, { $0.read = [:] }, { $0.documents = [] },
            { $0[.photoID, .lastName] = "Hartwel" }, { $0[.photoID, .firstName] = "Mario" },
            { $0[.photoID, .dateOfBirth] = "1990-05-11" }, { $0[.photoID, .validUntil] = "2026-12-01" },
            { $0[.proofOfAddress, .address] = "742 Evergreen Ter Apt 99Z, Clarksville, TN 37040" },
            { $0[.proofOfAddress, .documentType] = "utility_bill" }, { $0.address.street = "PO Box 4" },
            { $0[.photoID, .documentNumber] = "DI234567" }, { $0[.photoID, .issuingCountry] = "MX" },
            { $0[.proofOfAddress, .fraudRiskLevel] = "MEDIUM_RISK" }, { $0[.photoID, .riskLabel] = "weather/rain" },
            { $0[.proofOfAddress, .addressType] = "houseboat" }, { $0[.photoID, .biometricCheck] = "device:no" },
            { applicant in
                applicant.furtherFields = RegistryMatch.Level.allCases.map { level in
                    ExtractedField(
                        name: .registryMatch, value: "address:\(level.rawValue)", provenance: .registry,
                        source: level.rawValue)
                }
            },
        ]
        return changes.map { change in
            var applicant = Applicant()
            change(&applicant)
            return applicant
        }
    }

    private var names: [PersonName] {
        [
            "John Smith", "Smith, John Jr", "Jon Smith", "J Smith", "John Paul Smith", "José de la Cruz", "Jose Cruz",
            "Jürgen Müller", "Juergen Mueller", "Smith John", "Katherine Abernathy", "Catherine Abernathey",
            "Maria Garcia-Lopez", "Maria Lopez", "Danielle Brooks", "Daniel Brooks Sr", "Daniel Brooks III",
        ].compactMap { PersonName(whole: $0) }
    }

    private var addresses: [AddressReading?] {
        [
            "12 N Main St Apt 4, Austin, TX 78701", "12 North Main Street #4 Austin Texas 78701-1234",
            "12 Main St, Austin, TX 78701", "12 S Main St Apt 5, Austin, TX 78701", "21 Main St, Austin, TX 78701",
            "PO Box 19, Austin, TX 78701", "RR 2 Box 10, Ames, IA 50010", "200 First Ave W, Seattle, WA 98119",
            "200 1st Avenue West Fl 3, Seattle, WA 98119", "5 Rue des Lilas, 75001 Paris, France", "Austin, TX",
            "100 Market St Ste 400 PMB 207, Nashville, TN 37201", "842 E 1700 S, Provo, UT 84606",
        ].map { AddressReader.read(line: $0) }
    }

    private func describe(_ names: NameComparison) -> String {
        [names.overall, names.surname, names.firstName, names.middleName].map(describe).joined(separator: "|")
    }

    private func describe(_ addresses: AddressComparison) -> String {
        addresses.outcome.rawValue + " " + describe(addresses.comparison)
    }

    private func describe(_ comparison: Comparison) -> String {
        "\(comparison.level.rawValue) \(comparison.score) \(comparison.reasons.joined(separator: ";"))"
    }
}

/// FNV-1a over texts.
private struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ texts: [String]) {
        for text in texts {
            for byte in text.utf8 + [0xFF] { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
