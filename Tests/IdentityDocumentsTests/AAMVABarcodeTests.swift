import IdentityDocuments
import Testing

@Suite("Barcodes of driver licences and identification cards")
struct AAMVABarcodeTests {
    @Test("a card of the tenth edition is read element by element")
    func tenthEdition() throws {
        let barcode = try AAMVABarcode(parsing: AAMVASpecimens.version10)

        #expect(barcode.version == 10)
        #expect(barcode.jurisdictionVersion == 1)
        #expect(barcode.issuerNumber == "636000")
        #expect(barcode.issuer?.code == "VA")
        #expect(barcode.issuer?.country == "USA")
        #expect(barcode.cardType == .license)
        #expect(barcode.documentNumber == "T64235789")
        #expect(barcode.familyName == "SAMPLE")
        #expect(barcode.firstName == "MICHAEL")
        #expect(barcode.middleNames == "JOHN")
        #expect(barcode.suffix == "JR")
        #expect(!barcode.isFamilyNameTruncated && !barcode.isFirstNameTruncated && !barcode.isMiddleNameTruncated)
        #expect(barcode.dateOfBirth == DocumentDate(year: 1986, month: 6, day: 6))
        #expect(barcode.issuedOn == DocumentDate(year: 2019, month: 6, day: 6))
        #expect(barcode.expiresOn == DocumentDate(year: 2024, month: 12, day: 10))
        #expect(barcode.cardRevisedOn == DocumentDate(year: 2018, month: 6, day: 6))
        #expect(barcode.sex == .male)
        #expect(barcode.street == "2300 WEST BROAD STREET")
        #expect(barcode.secondStreet == nil)
        #expect(barcode.city == "RICHMOND")
        #expect(barcode.state == "VA")
        #expect(barcode.postalCode == "23269")
        #expect(barcode.country == "USA")
        #expect(barcode.documentDiscriminator == "2424244747474786102204")
        #expect(barcode.complianceType == .full)
        #expect(barcode.isLimitedDuration)
        #expect(barcode.elements["ZVA"] == "01")
        #expect(barcode.missingMandatoryElements.isEmpty)
    }

    @Test("a card of the first edition is read: one name, dates that start with the year")
    func firstEdition() throws {
        let barcode = try AAMVABarcode(parsing: AAMVASpecimens.version1)

        #expect(barcode.version == 1)
        #expect(barcode.jurisdictionVersion == nil)
        #expect(barcode.familyName == "PUBLIC")
        #expect(barcode.firstName == "JOHN")
        #expect(barcode.middleNames == "Q")
        #expect(barcode.suffix == nil)
        #expect(barcode.dateOfBirth?.description == "1976-11-23")
        #expect(barcode.expiresOn?.description == "2001-12-01")
        #expect(barcode.sex == .male)
        #expect(barcode.postalCode == "12345-9999")
        #expect(barcode.missingMandatoryElements.isEmpty)
    }

    @Test("an identification card without expiry is read, its given names in one element")
    func secondEdition() throws {
        let barcode = try AAMVABarcode(parsing: AAMVASpecimens.version2)

        #expect(barcode.cardType == .identificationCard)
        #expect(barcode.firstName == "JANE")
        #expect(barcode.middleNames == "ANN")
        #expect(barcode.dateOfBirth?.description == "1988-02-29")
        #expect(barcode.expiresOn == nil)
        #expect(barcode.neverExpires)
        #expect(barcode.missingMandatoryElements.isEmpty)
    }

    @Test("a Canadian card is read, in UTF-8 and in Latin-1")
    func canadian() throws {
        let latin1 = AAMVASpecimens.canadian.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for payload in [Array(AAMVASpecimens.canadian.utf8), latin1] {
            let barcode = try AAMVABarcode(parsing: payload)

            #expect(barcode.issuer?.code == "ON")
            #expect(barcode.issuer?.country == "CAN")
            #expect(barcode.country == "CAN")
            #expect(barcode.firstName == "MARIE")
            #expect(barcode.middleNames == "ÈVE")
            #expect(barcode.dateOfBirth?.description == "1960-09-05")
            #expect(barcode.expiresOn?.description == "2030-09-05")
            #expect(barcode.postalCode == "K1A 0B1")
        }
    }

    @Test(
        "what readers and issuers get wrong changes nothing",
        arguments: [
            ("offset one too low", "DL00410278", "DL00400278"), ("offset one too high", "DL00410278", "DL00420278"),
            ("offset far away", "DL00410278ZV03190008", "DL99990000ZV00009999"), ("length", "DL00410278", "DL00410277"),
            ("line feed before the terminator", "\r", "\n\r"), ("terminator with a line feed", "\r", "\r\n"),
            ("terminators in place of line feeds", "\n", "\r"), ("no record separator", "\u{1E}", ""),
            ("file separator", "\u{1E}", "\u{1C}"), ("blank for the record separator", "\u{1E}", " "),
            ("byte order mark", "@", "\u{FEFF}@"), ("no compliance mark", "@\n\u{1E}\r", ""),
            ("more blanks", "ANSI 6", "ANSI   6"), ("older file type", "ANSI 6", "AAMVA6"),
            ("no directory", "DL00410278ZV03190008DL", "DL"), ("one blank less", "0000  ", "0000 "),
            ("blanks around values", "DCSSAMPLE", "DCS  SAMPLE  "),
        ]
    )
    func leniency(what: String, part: String, other: String) throws {
        let expected = try AAMVABarcode(parsing: AAMVASpecimens.version10)
        let payload = AAMVASpecimens.version10.replacing(part, with: other)
        #expect(payload.unicodeScalars.elementsEqual(AAMVASpecimens.version10.unicodeScalars) == false)

        let barcode = try AAMVABarcode(parsing: payload)

        #expect(barcode == expected, "\(what)")
    }

    @Test("an identifier within a value is part of the value")
    func identifierInValue() throws {
        let payload = AAMVASpecimens.version10.replacing("2300 WEST", with: "2300 DACEY DLDAQX")

        let barcode = try AAMVABarcode(parsing: payload)

        #expect(barcode.street == "2300 DACEY DLDAQX BROAD STREET")
        #expect(barcode.firstName == "MICHAEL")
        #expect(barcode.documentNumber == "T64235789")
    }

    @Test("race and social security numbers are not kept")
    func dropped() throws {
        let payload = AAMVASpecimens.version10.replacing("DDEN", with: "DCLW\nDBK078051120\nDBM078051120\nDXY1\nDDEN")

        let barcode = try AAMVABarcode(parsing: payload)

        #expect(barcode.elements["DCL"] == nil)
        #expect(!barcode.elements.values.contains("078051120"))
        #expect(barcode.elements["DXY"] == "1")
    }

    @Test("cut names are told apart from whole ones")
    func truncation() throws {
        let payload = AAMVASpecimens.version10.replacing("DDEN", with: "DDET").replacing("DDGN", with: "DDGU")

        let barcode = try AAMVABarcode(parsing: payload)

        #expect(barcode.isFamilyNameTruncated)
        #expect(!barcode.isFirstNameTruncated && !barcode.isMiddleNameTruncated)
    }

    @Test(
        "mandatory elements that are missing or cannot be read are named",
        arguments: [
            ("DCSSAMPLE\n", "", ["DCS"]), ("DCSSAMPLE", "DCSNONE", ["DCS"]), ("DBB06061986", "DBB13451986", ["DBB"]),
            ("DBA12102024", "DBA", ["DBA"]), ("DAG2300 WEST BROAD STREET\nDAIRICHMOND\n", "", ["DAG", "DAI"]),
            ("DADJOHN", "DADNONE", []), ("DBA12102024", "DBA99999999", []),
        ] as [(String, String, [String])]
    )
    func missing(part: String, other: String, identifiers: [String]) throws {
        let barcode = try AAMVABarcode(parsing: AAMVASpecimens.version10.replacing(part, with: other))

        #expect(barcode.missingMandatoryElements == identifiers)
    }

    @Test("a residence counts before a mailing address, and only as a whole")
    func residence() throws {
        let residence = "DALPO HOUSE 7\nDANROANOKE\nDAOVA\nDAP240110000\nDAG"

        let both = try AAMVABarcode(parsing: AAMVASpecimens.version1.replacing("DAG", with: residence))
        let half = try AAMVABarcode(parsing: AAMVASpecimens.version1.replacing("DAG", with: "DALPO HOUSE 7\nDAG"))

        #expect([both.street, both.city, both.state, both.postalCode] == ["PO HOUSE 7", "ROANOKE", "VA", "24011"])
        #expect([half.street, half.city] == ["123 MAIN STREET", "ANYTOWN"])
    }

    @Test(
        "a full name of the first edition is taken apart in its forms",
        arguments: [
            ("PUBLIC,JOHN,Q,JR", ["PUBLIC", "JOHN", "Q", "JR"]), ("PUBLIC@JOHN@Q", ["PUBLIC", "JOHN", "Q", nil]),
            ("PUBLIC,JOHN QUINCY ADAM", ["PUBLIC", "JOHN", "QUINCY ADAM", nil]),
            ("PUBLIC,JOHN,,SR", ["PUBLIC", "JOHN", nil, "SR"]), ("PUBLIC JOHN Q", ["PUBLIC", "JOHN", "Q", nil]),
            ("PUBLIC", ["PUBLIC", nil, nil, nil]), (",,,", [nil, nil, nil, nil]),
        ] as [(String, [String?])]
    )
    func fullName(name: String, parts: [String?]) throws {
        let barcode = try AAMVABarcode(parsing: AAMVASpecimens.version1.replacing("PUBLIC,JOHN,Q", with: name))

        #expect([barcode.familyName, barcode.firstName, barcode.middleNames, barcode.suffix] == parts)
    }

    @Test(
        "what is no such barcode is refused with the reason",
        arguments: [
            ("", .unknownHeader), ("@\n\u{1E}\r", .unknownHeader), ("HELLO 636000100102", .unknownHeader),
            ("@\n\u{1E}\rANSI 63600", .unknownHeader), ("@\n\u{1E}\rANSI 636000100102", .noElements),
            ("ANSI 636000100102DL00410278\nno elements\n", .noElements),
            ("ANSI 636000100101DLDAQ1\u{0}", .forbiddenCharacter),
            ("ANSI 636000100101DLDAQ1\t2", .forbiddenCharacter),
            ("ANSI 636000100101DLDAQ\u{202E}1", .forbiddenCharacter),
            ("ANSI 636000100101DLDAQ\u{85}1", .forbiddenCharacter),
            ("ANSI 636000100101DLDAQ" + String(repeating: "1", count: 4096), .tooLong),
        ] as [(String, AAMVABarcodeError)]
    )
    func refused(payload: String, error: AAMVABarcodeError) {
        #expect(throws: error) { try AAMVABarcode(parsing: payload) }
    }

    @Test("every issuer has six digits and a code")
    func issuers() {
        #expect(AAMVAIssuer(number: "636014")?.code == "CA")
        #expect(AAMVAIssuer(number: "604431")?.code == "PR")
        #expect(AAMVAIssuer(number: "636056")?.country == "MEX")
        #expect(AAMVAIssuer(number: "000000") == nil)
        #expect(AAMVAIssuer(number: "") == nil)
    }

    @Test(
        "a whole name without a middle name may have its suffix there",
        arguments: [
            ("PUBLIC,JOHN,II", nil, "II"), ("PUBLIC,JOHN,Q", "Q", nil), ("PUBLIC,JOHN,Q,JR", "Q", "JR"),
            ("PUBLIC,JOHN,jr", nil, "jr"),
        ] as [(String, String?, String?)])
    func suffixOfWholeName(name: String, middleNames: String?, suffix: String?) throws {
        let text = AAMVASpecimens.version1.replacing("PUBLIC,JOHN,Q", with: name)

        let barcode = try AAMVABarcode(parsing: text)

        #expect(barcode.middleNames == middleNames)
        #expect(barcode.suffix == suffix)
        #expect(barcode.firstName == "JOHN")
    }
}
