import DocumentFields
import PrintedDocuments
import Testing

/// Manners of wording and placing that the specimens of this package do not have.
@Suite("Layouts of many kinds")
struct VariedLayoutsTests {
    @Test("are read", arguments: Layout.all)
    func read(layout: Layout) {
        let reading = readPrinted([page(layout.drawing)])

        #expect(reading.kind == layout.kind)
        for (name, value) in layout.fields { #expect(reading[name] == value, "\(name)") }
        for name in layout.absent { #expect(reading[name] == nil, "\(name)") }
    }
}

struct Layout: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: DocumentKind
    let fields: [FieldName: String]
    var absent: [FieldName] = []
    let drawing: String

    static let all: [Layout] = [
        Layout(
            testDescription: "a licence with dotted abbreviations and worded dates", kind: .usDriverLicense,
            fields: [
                .lastName: "O'BRIEN", .firstName: "MARY-KATE", .middleName: "ANN", .dateOfBirth: "1990-03-14",
                .expiresOn: "2031-03-14", .issuedOn: "2023-03-01", .documentNumber: "S123-4567-8901",
                .address: "N1234 COUNTY ROAD W, WAUPACA, WI 54981", .sex: "female", .state: "WI",
            ],
            drawing: """
                WISCONSIN                 REGULAR DRIVER LICENSE
                          LIC. NO. S123-4567-8901
                          D.O.B. MAR 14 1990     SEX: F
                          LAST NAME: O'BRIEN
                          FIRST NAME: MARY-KATE ANN
                          ADDRESS: N1234 COUNTY ROAD W
                                   WAUPACA, WI 54981
                          ISS: MAR 01 2023       EXP: MAR 14 2031
                """),
        Layout(
            testDescription: "a card with labels to the right of a portrait and values far away", kind: .usNondriverID,
            fields: [
                .lastName: "DE LA CRUZ", .firstName: "JOSE", .middleName: "LUIS", .dateOfBirth: "1970-12-01",
                .expiresOn: "2030-12-01", .issuedOn: "2022-11-20", .documentNumber: "12345678",
                .address: "1500 S LAMAR BLVD UNIT 210, AUSTIN, TX 78704", .sex: "male", .state: "TX",
            ],
            drawing: """
                TEXAS                    IDENTIFICATION CARD

                ID NO.            12345678
                SURNAME           DE LA CRUZ
                GIVEN NAMES       JOSE LUIS
                BIRTH DATE        12/01/1970
                RESIDENCE         1500 S LAMAR BLVD UNIT 210
                                  AUSTIN TX 78704
                GENDER            M
                ISSUE DATE        11/20/2022
                EXPIRATION DATE   12/01/2030
                """),
        Layout(
            testDescription: "a licence with the labels in a row above the values", kind: .usDriverLicense,
            fields: [
                .dateOfBirth: "1985-05-06", .issuedOn: "2024-05-07", .expiresOn: "2032-05-06", .lastName: "NGUYEN",
                .firstName: "LINH", .documentNumber: "D08954796", .address: "9876 W DESERT VIEW DR, PHOENIX, AZ 85001",
            ],
            drawing: """
                ARIZONA   DRIVER LICENSE   USA

                ~    4d DLN             9 CLASS     4a ISS          4b EXP
                     D08954796          D           05/07/2024      05/06/2032

                ~    1 LAST NAME
                     NGUYEN
                ~    2 FIRST NAME
                     LINH
                ~    8 ADDRESS
                     9876 W DESERT VIEW DR
                     PHOENIX, AZ 85001
                ~    3 DOB              15 SEX
                     05/06/1985         F
                """),
        Layout(
            testDescription: "a bill with its facts in a row", kind: .utilityBill,
            fields: [
                .name: "MARIA T LOPEZ", .address: "12 OAK STREET APT 4, NASHVILLE, TN 37203", .issuedOn: "2026-10-07",
                .issuer: "Cumberland Water Services",
            ],
            drawing: """
                Cumberland Water Services                        Water Bill
                1 Reservoir Way, Nashville, TN 37210

                ACCOUNT NUMBER     BILL DATE         DUE DATE          AMOUNT DUE
                0012-4477-1        Oct 7, 2026       Oct 28, 2026      $64.10

                MARIA T LOPEZ
                12 OAK STREET APT 4
                NASHVILLE TN 37203

                Service from 09/03/2026 to 10/02/2026     Meter reading 44120
                """),
        Layout(
            testDescription: "a statement that has a period and no date of its own", kind: .bankStatement,
            fields: [
                .name: "PRIYA RAMAN", .address: "1509 COPPER KETTLE DRIVE, FRANKLIN, TN 37064-1234",
                .issuer: "Juniper Federal Credit Union",
            ],
            absent: [.issuedOn],
            drawing: """
                Juniper Federal Credit Union
                200 Union Plaza
                Denver, CO 80202

                PRIYA RAMAN                                Statement of Account
                1509 COPPER KETTLE DRIVE                   Statement period 09/01/2026 - 09/30/2026
                FRANKLIN TN 37064-1234                     Account number 55512345

                SAVINGS ACCOUNT
                Beginning balance  $10.00
                Ending balance     $12.00
                """),
        Layout(
            testDescription: "a telephone bill to a person with a title", kind: .phoneBill,
            fields: [
                .name: "JOHN Q PUBLIC JR", .address: "100 N MAIN ST STE 5, WACO, TX 76701", .issuedOn: "2026-09-15",
                .issuer: "Skylark Wireless",
            ],
            drawing: """
                Skylark Wireless               Your wireless bill
                                               Issue Date: Sep 15, 2026
                                               Due Date: Oct 10, 2026
                Account: 287000111222
                MR. JOHN Q PUBLIC JR
                100 N MAIN ST STE 5
                WACO, TX 76701

                Monthly plan   $65.00    Surcharges  $3.10
                Remit to:
                Skylark Wireless
                PO Box 6416
                Carol Stream, IL 60197-6416
                """),
        Layout(
            testDescription: "a lease with a state in full and a numbered door", kind: .currentLease,
            fields: [
                .name: "Jane Marie Doe", .address: "742 Evergreen Terrace Unit 4, Nashville, TN 37203",
                .issuedOn: "2026-02-14", .expiresOn: "2027-02-28", .issuer: "Elm Holdings LLC",
            ],
            drawing: """
                                 RESIDENTIAL LEASE

                DATE: February 14, 2026
                LANDLORD: Elm Holdings LLC
                TENANT(S): Jane Marie Doe
                PREMISES: 742 Evergreen Terrace, Unit 4, Nashville, Tennessee 37203
                TERM: March 1, 2026 through February 28, 2027
                RENT: $1,900.00 per month
                """),
        Layout(
            testDescription: "a lease whose day is written out", kind: .currentLease,
            fields: [
                .name: "Samuel Ortiz", .address: "18 Pine Court, Boise, ID 83702", .issuedOn: "2026-05-03",
                .expiresOn: "2027-05-31", .issuer: "Greta Holm",
            ],
            drawing: """
                                 RENTAL AGREEMENT
                THIS AGREEMENT, made this 3rd day of May, 2026, between Greta Holm (hereinafter
                referred to as "Landlord") and Samuel Ortiz (hereinafter referred to as "Tenant").
                1. The premises are located at 18 Pine Court, Boise, ID 83702.
                2. The term shall begin on June 1, 2026 and shall end on May 31, 2027.
                3. Tenant shall pay rent of $1,100 on the first day of every month.
                """),
        Layout(
            testDescription: "a vehicle's policy with labelled dates", kind: .vehicleInsurancePolicy,
            fields: [
                .name: "Dana Whitlock", .address: "55 Harbor View Rd, Portland, ME 04101",
                .documentNumber: "PA 1182 7734",
                .expiresOn: "2027-01-15", .issuedOn: "2026-12-20", .issuer: "Safe Cove Insurance Group",
            ],
            drawing: """
                Safe Cove Insurance Group
                Personal Auto Policy Declarations Page

                Policy Number: PA 1182 7734          Date Issued: 12/20/2026
                Effective Date: 01/15/2026           Expiration Date: 01/15/2027

                Named Insured:                       Insured Vehicle:
                Dana Whitlock                        2019 Heron Wagon
                55 Harbor View Rd                    VIN 1ABCD23E45F678901
                Portland, ME 04101

                Bodily Injury Liability   $100,000   Collision   $500 deductible
                """),
        Layout(
            testDescription: "a voter's card with the family name first", kind: .voterCard,
            fields: [
                .name: "NORA JUNE WHITFIELD", .lastName: "WHITFIELD", .firstName: "NORA", .middleName: "JUNE",
                .address: "418 MAPLE HOLLOW RD APT 5, KNOXVILLE, TN 37919", .issuedOn: "2026-02-01",
            ],
            drawing: """
                STATE OF TENNESSEE
                VOTER REGISTRATION CARD                 KNOX COUNTY ELECTION COMMISSION

                NAME:  WHITFIELD, NORA JUNE             PRECINCT: 44
                RESIDENCE ADDRESS:  418 MAPLE HOLLOW RD APT 5
                                    KNOXVILLE, TN 37919
                DATE ISSUED:  02/01/2026
                """),
        Layout(
            testDescription: "a registration with the owner beside the label", kind: .vehicleRegistrationCard,
            fields: [
                .name: "OWEN R CASTELLANE", .address: "72 LARKSPUR LANE, CHATTANOOGA, TN 37405",
                .expiresOn: "2027-03-31",
            ],
            drawing: """
                FLORIDA VEHICLE REGISTRATION
                PLATE  XYZ123     DECAL 1234567     Expires 03/31/2027
                YR/MK 2018/HERN   BODY 4D   VIN 1HGCM82633A004352
                Owner:  OWEN R CASTELLANE
                        72 LARKSPUR LANE
                        CHATTANOOGA, TN 37405
                """),
        Layout(
            testDescription: "a passport with labels in three languages", kind: .usPassport,
            fields: [
                .lastName: "PUBLIC", .firstName: "JANE", .middleName: "QUINN", .dateOfBirth: "1980-02-29",
                .issuedOn: "2020-01-15", .expiresOn: "2030-01-14", .documentNumber: "X12345678", .sex: "female",
            ],
            drawing: """
                PASSPORT            UNITED STATES OF AMERICA
                ~   Type / Type / Tipo     Code / Code / Codigo     Passport No. / No. du Passeport
                    P                      USA                      X12345678
                ~   Surname / Nom / Apellidos
                    PUBLIC
                ~   Given Names / Prenoms / Nombres
                    JANE QUINN
                ~   Nationality / Nationalite / Nacionalidad
                    UNITED STATES OF AMERICA
                ~   Date of birth / Date de naissance / Fecha de nacimiento
                    29 Feb 1980
                ~   Place of birth / Lieu de naissance        Sex / Sexe / Sexo
                    TEXAS, U.S.A.                             F
                ~   Date of issue / Date de delivrance        Authority / Autorite
                    15 Jan 2020                               United States Department of State
                ~   Date of expiration / Date d'expiration
                    14 Jan 2030
                """),
        Layout(
            testDescription: "a bill with wide blanks in the address and small particles in the name",
            kind: .utilityBill,
            fields: [
                .name: "Maria de la Cruz", .lastName: "de la Cruz", .address: "RR 2 BOX 10, RICHMOND, VA 23269",
                .issuedOn: "2026-10-07",
            ],
            drawing: """
                Harrow Creek Power & Light                 Electric bill
                Bill date: October 7, 2026     Due date: October 28, 2026
                Maria de la Cruz
                RR 2 BOX 10
                RICHMOND   VA   23269
                Meter number 88120   Usage 641 kWh
                """),
        Layout(
            testDescription: "a licence with the address in one line and dates by year", kind: .usDriverLicense,
            fields: [
                .lastName: "SAMPLE", .firstName: "JANE", .middleName: "MARIE", .documentNumber: "D1234567",
                .dateOfBirth: "1988-01-02", .issuedOn: "2024-01-03", .expiresOn: "2032-01-02",
                .address: "123 MAIN ST APT 4B, AUSTIN, TX 78701", .sex: "female",
            ],
            drawing: """
                STATE OF TEXAS          DRIVER LICENSE
                Name: Jane Marie Sample
                DL No: D1234567      Class: C
                DOB: 1988-01-02      Sex: F
                Issued: 2024-01-03   Expires: 2032-01-02
                Address: 123 Main St Apt 4B, Austin, TX 78701
                Height: 5'-06"   Eyes: BRO   Donor: Y
                """.uppercased()),
        Layout(
            testDescription: "a licence with its labels and numbers mixed in columns", kind: .usDriverLicense,
            fields: [
                .lastName: "TRUONG", .firstName: "KIM", .documentNumber: "987654321", .dateOfBirth: "1999-12-31",
                .issuedOn: "2023-12-30", .expiresOn: "2031-12-31", .state: "GA",
                .address: "2206 EAST VIEW PKWY, CONYERS, GA 30013-5757",
            ],
            drawing: """
                GEORGIA  USA                            DRIVER'S LICENSE
                    4d DL NO. 987654321       3 DOB 12/31/1999
                    9 CLASS C                 4b EXP 12/31/2031
                    2 KIM
                    1 TRUONG
                    8 2206 EAST VIEW PKWY
                    CONYERS, GA 30013-5757
                    ROCKDALE
                    4a ISS 12/30/2023         12 REST A   9a END NONE
                    15 SEX M  18 EYES BRO  16 HGT 5'-08"  17 WGT 150 LB
                    5 DD 1234567890123456789
                """),
        Layout(
            testDescription: "a bill with its customer at the right and the company's address at the left",
            kind: .utilityBill,
            fields: [
                .name: "Dana Whitlock", .address: "55 Harbor View Rd, Portland, ME 04101", .issuedOn: "2026-09-18",
                .issuer: "Casco Bay Energy",
            ],
            drawing: """
                Casco Bay Energy
                88 Commercial Street                          Dana Whitlock
                Portland, ME 04101                            55 Harbor View Rd
                                                              Portland, ME 04101

                Electricity Bill
                Account Number   Billing Date        Payment Due        Total Amount Due
                7720-1180        September 18, 2026  October 9, 2026    $82.45

                Usage 512 kWh    Meter number 551-0092
                """),
        Layout(
            testDescription: "a credit card's statement with a due date before its closing date",
            kind: .creditCardStatement,
            fields: [
                .name: "OWEN CASTELLANE", .address: "72 LARKSPUR LN APT 12A, CHATTANOOGA, TN 37405-1122",
                .issuedOn: "2026-08-12",
            ],
            drawing: """
                Meridian Savings Bank         CREDIT CARD STATEMENT
                New Balance  $412.09    Minimum Payment Due  $25.00    Payment Due Date  09/06/2026
                Statement Closing Date: 08/12/2026

                OWEN CASTELLANE
                72 LARKSPUR LN APT 12A
                CHATTANOOGA TN 37405-1122

                Make checks payable to:
                Meridian Savings Bank
                PO BOX 15123
                WILMINGTON DE 19850-5123
                """),
        Layout(
            testDescription: "a lease as a form whose landlord has an address", kind: .currentLease,
            fields: [
                .name: "Beatrice Holm", .address: "9 Quarry Hill Way Unit 3, Boise, ID 83702", .issuedOn: "2026-01-12",
                .expiresOn: "2027-01-31", .issuer: "Northgate Homes LLC",
            ],
            drawing: """
                        APARTMENT LEASE CONTRACT
                Date of Lease Contract: January 12, 2026

                Landlord                              Tenant
                Northgate Homes LLC                   Beatrice Holm
                410 Capitol Blvd
                Boise, ID 83706

                Rental Property: 9 Quarry Hill Way Unit 3, Boise, ID 83702
                Lease Start Date: February 1, 2026    Lease End Date: January 31, 2027
                Monthly Rent: $1,310.00
                """),
        Layout(
            testDescription: "a registration that is called an identification card, of an owner read with a suffix",
            kind: .vehicleRegistrationCard,
            fields: [
                .name: "FELIX LI SR", .lastName: "LI", .suffix: "SR",
                .address: "663 WEST WHISPERING PINES STREET, DES PLAINES, IL 60034",
            ],
            drawing: """
                STATE OF ILLINOIS
                REGISTRATION IDENTIFICATION CARD
                OWNER
                FELIX LISR
                663 WEST WHISPERING PINES STREET
                DES PLAINES IL 60034
                """),
    ]
}
