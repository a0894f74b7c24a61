import DocumentFields
import DocumentFusion
import DocumentLayout
import IdentityDocuments
import Testing

@Suite("What a zone says")
struct ReadZoneFieldsTests {
    private let today = DocumentDate(year: 2026, month: 11, day: 28)
    private let passport = """
        P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
        L898902C36UTO7408122F1204159ZE184226B<<<<<10
        """

    private func reading(of text: String, confidence: Double = 1, isRepaired: Bool = false) throws -> SourceReading {
        let evidence = ZoneEvidence(
            zone: try MachineReadableZone(parsing: text), text: text, nameConfidence: confidence,
            restConfidence: confidence, isRepaired: isRepaired,
            place: PagePlace(page: 0, box: Box(left: 0, top: 0, width: 1, height: 1)))
        return readFields(of: evidence, on: try #require(today))
    }

    @Test("a passport's fields are all there")
    func fields() throws {
        let reading = try reading(of: passport)

        #expect(reading.kind == .foreignPassport)
        #expect(reading.fields[.firstName]?.value == .text("ANNA"))
        #expect(reading.fields[.middleName]?.value == .text("MARIA"))
        #expect(reading.fields[.lastName]?.value == .text("ERIKSSON"))
        #expect(reading.fields[.dateOfBirth]?.value == .text("1974-08-12"))
        #expect(reading.fields[.expiresOn]?.value == .text("2012-04-15"))
        #expect(reading.fields[.documentNumber]?.value == .text("L898902C3"))
        #expect(reading.fields[.sex]?.value == .text("female"))
        #expect(reading.fields[.mrz]?.value == .text(passport))
    }

    @Test("names that print joins by a hyphen are one first name")
    func hyphen() throws {
        let evidence = ZoneEvidence(
            zone: try MachineReadableZone(parsing: passport), text: passport, nameConfidence: 1, restConfidence: 1,
            isRepaired: false, place: PagePlace(page: 0, box: Box(left: 0, top: 0, width: 1, height: 1)))

        let reading = readFields(of: evidence, on: try #require(today), besideFirstName: "Anna-Maria")

        #expect(reading.fields[.firstName]?.value == .text("ANNA-MARIA"))
        #expect(reading.fields[.middleName] == nil)
    }

    @Test("a wrong check digit leaves no sure value of its field")
    func wrongCheckDigit() throws {
        let reading = try reading(of: passport.replacing("7408122F", with: "7408152F"))

        #expect(reading.fields[.dateOfBirth]?.confidence ?? 1 <= 0.5)
        #expect(reading.fields[.documentNumber]?.confidence ?? 1 <= 0.9)
    }

    @Test("names are never sure, since zones lose apostrophes and no check digit covers them")
    func names() throws {
        let fields = try reading(of: passport).fields

        for name in [FieldName.firstName, .middleName, .lastName, .name] {
            #expect(try #require(fields[name]).confidence <= 0.9)
        }
        #expect(try #require(fields[.documentNumber]).confidence > 0.9)
    }

    @Test("a repaired zone and a doubtful one are never sure")
    func doubtful() throws {
        #expect(try reading(of: passport, isRepaired: true).fields[.documentNumber]?.confidence ?? 1 <= 0.9)
        #expect(try reading(of: passport, confidence: 0.6).fields[.lastName]?.confidence ?? 1 <= 0.6)
    }

    @Test("the last of the names may be cut where they fill their field")
    func truncated() throws {
        let text = """
            IPUSAP123456784<<<<<<<<<<<<<<<
            7408122F2904159USA<<<<<<<<<<<4
            FEATHERSTONEHAUGH<<URSULA<ELEN
            """

        let reading = try reading(of: text)

        #expect(reading.kind == .usPassportCard)
        #expect(reading.fields[.middleName]?.confidence ?? 1 < 0.5)
        #expect(reading.fields[.lastName]?.confidence ?? 1 > 0.4)
    }
}
