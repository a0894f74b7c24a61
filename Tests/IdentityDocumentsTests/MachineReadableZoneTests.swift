import Testing

@testable import IdentityDocuments

@Suite("Machine-readable zones")
struct MachineReadableZoneTests {
    private let today = DocumentDate(year: 2026, month: 11, day: 20)

    @Test("a passport is read field by field")
    func passport() throws {
        let zone = try MachineReadableZone(parsing: MachineReadableSpecimens.td3)
        let today = try #require(today)

        #expect(zone.format == .td3)
        #expect(zone.documentCode == "P")
        #expect(zone.issuingState.code == "UTO")
        #expect(zone.isSpecimen)
        #expect(zone.surname == "ERIKSSON")
        #expect(zone.givenNames == "ANNA MARIA")
        #expect(!zone.isNameTruncated)
        #expect(zone.documentNumber == "L898902C3")
        #expect(zone.nationality.code == "UTO")
        #expect(zone.dateOfBirth(on: today)?.description == "1974-08-12")
        #expect(zone.yearOfBirth(on: today) == 1974)
        #expect(zone.expiresOn?.description == "2012-04-15")
        #expect(zone.sex == .female)
        #expect(zone.personalNumber == "ZE184226B")
        #expect(zone.optionalData.isEmpty)
        #expect(zone.checks.count == 5)
        #expect(zone.areCheckDigitsValid)
        #expect(zone.repairs.isEmpty)
    }

    @Test(
        "cards hold the same in other places",
        arguments: [
            (MachineReadableSpecimens.td1, MachineReadableFormat.td1), (MachineReadableSpecimens.td2, .td2),
        ]
    )
    func cards(text: String, format: MachineReadableFormat) throws {
        let zone = try MachineReadableZone(parsing: text)

        #expect(zone.format == format)
        #expect(zone.documentCode == "I")
        #expect(zone.surname == "ERIKSSON")
        #expect(zone.givenNames == "ANNA MARIA")
        #expect(zone.documentNumber == "D23145890")
        #expect(zone.expiresOn?.description == "2012-04-15")
        #expect(zone.personalNumber == nil)
        #expect(zone.optionalData.isEmpty)
        #expect(Set(zone.checks.keys) == [.documentNumber, .dateOfBirth, .expiry, .composite])
        #expect(zone.areCheckDigitsValid)
    }

    @Test("a number may hold a filler, and a personal number may be missing with or without its digit")
    func fillers() throws {
        let older = try MachineReadableZone(parsing: MachineReadableSpecimens.olderTD3)
        let empty = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159<<<<<<<<<<<<<<"

        #expect(older.documentNumber == "L898902C")
        #expect(older.areCheckDigitsValid)
        for digit in ["<", "0"] {
            let zone = try MachineReadableZone(parsing: empty + digit + "8")
            #expect(zone.personalNumber == nil)
            #expect(zone.areCheckDigitsValid)
        }
    }

    @Test("a long number goes on in the optional data")
    func longNumber() throws {
        let zone = try MachineReadableZone(parsing: MachineReadableSpecimens.longNumber)
        let changed = try MachineReadableZone(
            parsing: MachineReadableSpecimens.longNumber.replacing("<7349", with: "<7339"))

        #expect(zone.documentNumber == "D23145890734")
        #expect(zone.optionalData.isEmpty)
        #expect(zone.areCheckDigitsValid)
        #expect(changed.checks[.documentNumber] == false)
    }

    @Test("visas have no composite digit", arguments: [MachineReadableSpecimens.visaA, MachineReadableSpecimens.visaB])
    func visas(text: String) throws {
        let zone = try MachineReadableZone(parsing: text)

        #expect(zone.format.isVisa)
        #expect(zone.documentNumber == "L8988901C")
        #expect(zone.nationality.kind == .unspecified)
        #expect(zone.checks[.composite] == nil)
        #expect(zone.areCheckDigitsValid)
    }

    @Test("case, blanks and line breaks of any kind change nothing", arguments: MachineReadableSpecimens.all)
    func leniency(text: String) throws {
        let expected = try MachineReadableZone(parsing: text)
        let readings = [
            text.lowercased(), text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\u{2028}"),
            text.replacing("\n", with: "\n \n\n") + "\n", text.replacing("\n", with: ""),
            "  " + text.replacing("<<", with: "< <\u{A0}"), text.replacing("<<", with: "«"),
            text.replacing("<", with: "＜"), "\u{FEFF}" + text,
            String(text.replacing("<", with: " ")),
        ]
        for reading in readings {
            #expect(try MachineReadableZone(parsing: reading) == expected, "\(reading)")
        }
        #expect(try MachineReadableZone(parsing: Array(text.utf8)) == expected)
    }

    @Test("characters are repaired where only digits or only letters can stand, and nowhere else")
    func repairs() throws {
        let text = MachineReadableSpecimens.td3
            .replacing("7408122F", with: "74OBI2ZF").replacing("UTOERIK", with: "UT0ER1K")

        let zone = try MachineReadableZone(parsing: text)

        #expect(zone.areCheckDigitsValid)
        #expect(zone.surname == "ERIKSSON")
        #expect(zone.issuingState.code == "UTO")
        #expect(zone.repairs.count == 6)
        #expect(zone.repairs.contains(.init(line: 2, column: 16, read: "O", taken: "0")))
        #expect(zone.repairs.contains(.init(line: 1, column: 5, read: "0", taken: "O")))
        let number = try MachineReadableZone(
            parsing: MachineReadableSpecimens.td3.replacing("L898902C3", with: "L8989O2C3"))
        #expect(number.documentNumber == "L8989O2C3")
        #expect(number.repairs.isEmpty)
        #expect(number.checks[.documentNumber] == false)
        let card = try MachineReadableZone(parsing: "1" + MachineReadableSpecimens.td1.dropFirst())
        #expect(card.documentCode == "I")
        #expect(card.repairs.count == 1)
    }

    @Test(
        "a changed character shows in the check digits it is under",
        arguments: [
            ("7408122F", "7408112F", [.dateOfBirth, .composite]), ("7408122F", "7408123F", [.dateOfBirth, .composite]),
            ("1204159Z", "1304159Z", [.expiry, .composite]), ("L898902C3", "L898902C4", [.documentNumber, .composite]),
            ("ZE184226B", "ZE184227B", [.personalNumber, .composite]), ("<10", "<11", [.composite]),
            // L and 1 have the same remainder: only the printed number can show it.
            ("L898902C36", "1898902C36", []),
        ] as [(String, String, Set<MachineReadableZone.Check>)]
    )
    func checks(part: String, other: String, failing: Set<MachineReadableZone.Check>) throws {
        let zone = try MachineReadableZone(parsing: MachineReadableSpecimens.td3.replacing(part, with: other))

        #expect(Set(zone.checks.filter { !$0.value }.keys) == failing)
    }

    @Test(
        "names are parted at the first double filler",
        arguments: [
            ("ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "ERIKSSON", "ANNA MARIA", false),
            ("VAN<DER<MUELLER<<JO<HN<<K<<<<<", "VAN DER MUELLER", "JO HN K", false),
            ("ARKFREITH<<<<<<<<<<<<<<<<<<<<<", "ARKFREITH", nil, false),
            ("NILAVADHANANANDA<<CHAYAPA<DEJK", "NILAVADHANANANDA", "CHAYAPA DEJK", true),
            ("<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "", nil, false),
            ("<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<", "ANNA", nil, false),
        ] as [(String, String, String?, Bool)]
    )
    func names(field: String, surname: String, givenNames: String?, isTruncated: Bool) throws {
        let zone = try MachineReadableZone(
            parsing: MachineReadableSpecimens.td1.replacing("ERIKSSON<<ANNA<MARIA<<<<<<<<<<", with: field))

        #expect(zone.surname == surname)
        #expect(zone.givenNames == givenNames)
        #expect(zone.isNameTruncated == isTruncated)
    }

    @Test(
        "a century is the latest in which a birth is past",
        arguments: [
            ("740812", "1974-08-12", 1), ("261120", "2026-11-20", 2), ("261121", "1926-11-21", 1),
            ("150101", "2015-01-01", 2), ("000229", "2000-02-29", 1), ("990230", nil, 0), ("741301", nil, 0),
            ("74<<<<", nil, 0), ("7408<<", nil, 0), ("<<<<<<", nil, 0),
        ] as [(String, String?, Int)]
    )
    func centuries(field: String, date: String?, count: Int) throws {
        let today = try #require(today)
        let zone = try MachineReadableZone(parsing: MachineReadableSpecimens.td3.replacing("740812", with: field))

        #expect(zone.dateOfBirth(on: today)?.description == date)
        #expect(zone.possibleDatesOfBirth(on: today).count == count)
        #expect(zone.dateOfBirth == nil || zone.yearOfBirth(on: today) != nil)
        if field == "7408<<" {
            #expect(zone.yearOfBirth(on: today) == 1974)
            #expect(zone.dateOfBirth?.month == 8)
        }
    }

    @Test(
        "states are those of Doc 9303",
        arguments: [
            ("D<<", MachineReadableState.Kind.country, "DEU"), ("GBN", .country, "GBR"), ("USA", .country, "USA"),
            ("XXA", .stateless, nil), ("XXB", .refugee, nil), ("UNO", .organization, nil), ("UTO", .specimen, nil),
            ("RKS", .country, nil), ("<<<", .unspecified, nil),
        ] as [(String, MachineReadableState.Kind, String?)]
    )
    func states(field: String, kind: MachineReadableState.Kind, country: String?) throws {
        let zone = try MachineReadableZone(
            parsing: MachineReadableSpecimens.td3.replacing("P<UTO", with: "P<" + field))

        #expect(zone.issuingState.kind == kind)
        #expect(zone.issuingState.countryCode == country)
    }

    @Test(
        "sex is told or not",
        arguments: [("F", DocumentSex.female), ("M", .male), ("<", .unspecified), ("X", .unspecified), ("0", nil)])
    func sexes(letter: String, sex: DocumentSex?) throws {
        let zone = try MachineReadableZone(
            parsing: MachineReadableSpecimens.td3.replacing("2F1", with: "2" + letter + "1"))

        #expect(zone.sex == sex)
    }

    @Test(
        "what is no zone is refused with the reason",
        arguments: [
            ("", .wrongSize), ("P<UTO", .wrongSize), (String(MachineReadableSpecimens.td3.dropLast()), .wrongSize),
            (String(MachineReadableSpecimens.td3.dropFirst()), .wrongSize),
            (MachineReadableSpecimens.td3 + "\n" + MachineReadableSpecimens.td3, .wrongSize),
            (swapped(MachineReadableSpecimens.td3), .unknownDocumentCode),
            (swapped(MachineReadableSpecimens.td2), .unknownDocumentCode),
            (swapped(MachineReadableSpecimens.td1), .unknownDocumentCode),
            (MachineReadableSpecimens.td2.replacing("I<UTO", with: "IDFRA"), .unsupportedLayout),
            (MachineReadableSpecimens.td3.replacing("ANNA", with: "ANÑA"), .forbiddenCharacter),
            (MachineReadableSpecimens.td3.replacing("ANNA", with: "AN?A"), .forbiddenCharacter),
            (MachineReadableSpecimens.td3.replacing("ANNA", with: "AN\u{0}A"), .forbiddenCharacter),
            (String(repeating: "<", count: 1025), .tooLong),
        ] as [(String, MachineReadableZoneError)]
    )
    func refused(text: String, error: MachineReadableZoneError) {
        #expect(throws: error) { try MachineReadableZone(parsing: text) }
        #expect(throws: error) { try MachineReadableZone(parsing: Array(text.utf8)) }
    }
}

/// The lines of a zone in reverse order.
private func swapped(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    return (lines.count == 3 ? [lines[1], lines[0], lines[2]] : lines.reversed()).joined(separator: "\n")
}
