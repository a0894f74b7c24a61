import DocumentFields
import PrintedDocuments
import Testing

@Suite("A paper with somebody's address")
struct LetterTests {
    @Test("that is a bill names the customer, not the company, and the bill's date, not the due date")
    func utilityBill() {
        let reading = readPrinted([
            page(
                """
                Pacific Harbor Gas and Electric Company            ENERGY STATEMENT
                PO Box 997300
                Sacramento, CA 95899-7300                 Account No: 1234567890-1
                                                          Statement Date: 10/07/2026
                                                          Due Date: 10/28/2026

                Service For:                              Your Account Summary
                   SPARKY JOULE                           Amount Due on Previous Statement  $91.57
                   12345 ENERGY CT APT 2                  Payment(s) Received               -91.57
                   ANYTOWN, CA 95818                      Current Electric Charges          $74.17

                Service period 09/05/2026 - 10/04/2026 (30 days)     Total usage 410.7 kWh

                Please return this portion with your payment
                   SPARKY JOULE                           Pacific Harbor Gas and Electric Company
                   12345 ENERGY CT APT 2                  PO Box 997300
                   ANYTOWN, CA 95818                      SACRAMENTO, CA 95899-7300
                """)
        ])

        #expect(reading.kind == .utilityBill)
        #expect(reading[.name] == "SPARKY JOULE")
        #expect(reading.address?.full == "12345 ENERGY CT APT 2, ANYTOWN, CA 95818")
        #expect(reading[.issuedOn] == "2026-10-07")
        #expect(reading[.issuer] == "Pacific Harbor Gas and Electric Company")
    }

    @Test("that is a bank's statement is addressed to its customer")
    func bankStatement() {
        let reading = readPrinted([
            page(
                """
                Granite Harbor Bank
                P.O. Box 15284                          Customer service: 1.800.555.0100
                Wilmington, DE 19850                    granite.example.com

                JANE Q PUBLIC
                77 WATER ST
                FLOOR 9
                NEW YORK, NY 10005-1234

                Your Checking Account Statement
                for October 1, 2026 to October 30, 2026        Account number: 0000 1111 2222
                Statement date: October 30, 2026

                Beginning balance on October 1, 2026           $1,200.00
                Deposits and other additions                   500.00
                Ending balance on October 30, 2026             $1,700.00
                """)
        ])

        #expect(reading.kind == .bankStatement)
        #expect(reading[.name] == "JANE Q PUBLIC")
        #expect(reading.address?.street == "77 WATER ST FLOOR 9")
        #expect(reading.address?.city == "NEW YORK")
        #expect(reading[.issuedOn] == "2026-10-30")
        #expect(reading[.issuer] == "Granite Harbor Bank")
    }

    @Test("that is a lease names the tenant and the premises, not the landlord's office")
    func leaseInProse() {
        let reading = readPrinted([
            page(
                """
                                  RESIDENTIAL LEASE AGREEMENT

                This Lease Agreement is made on March 3, 2026 between Maple Court LLC ("Landlord"),
                whose address is 400 Commerce Street, Nashville, TN 37201, and Owen R. Castellane
                ("Tenant").
                1. Premises. Landlord leases to Tenant the residence located at 72 Larkspur Lane
                Apt 12A, Chattanooga, TN 37405 (the "Premises").
                2. Term. The term begins on April 1, 2026 and ends on March 31, 2027.
                3. Rent. Tenant pays $1,425.00 on the first day of each month.
                """)
        ])

        #expect(reading.kind == .currentLease)
        #expect(reading[.name] == "Owen R. Castellane")
        #expect(reading.address?.full == "72 Larkspur Lane Apt 12A, Chattanooga, TN 37405")
        #expect(reading[.issuedOn] == "2026-03-03")
        #expect(reading[.expiresOn] == "2027-03-31")
        #expect(reading[.issuer] == "Maple Court LLC")
    }

    @Test("that is a policy names the insured, not the agent")
    func insurance() {
        let reading = readPrinted([
            page(
                """
                Old Beacon Insurance Company           HOMEOWNERS POLICY DECLARATIONS
                1 Beacon Plaza
                Hartford, CT 06103

                Named Insured                          Policy Number     HO-4471120
                Priya Raman                            Policy Period     06/01/2026 to 06/01/2027
                1509 Copper Kettle Drive               Date Issued       05/12/2026
                Franklin, TN 37064

                Agent
                Wren Alder Agency
                900 Main Street
                Franklin, TN 37064

                Coverage A Dwelling                                          $310,000
                """)
        ])

        #expect(reading.kind == .homeInsurancePolicy)
        #expect(reading[.name] == "Priya Raman")
        #expect(reading.address?.full == "1509 Copper Kettle Drive, Franklin, TN 37064")
        #expect(reading[.documentNumber] == "HO-4471120")
        #expect(reading[.issuedOn] == "2026-05-12")
        #expect(reading[.expiresOn] == "2027-06-01")
        #expect(reading[.issuer] == "Old Beacon Insurance Company")
    }

    @Test("that is a vehicle's registration names its owner")
    func registration() {
        let reading = readPrinted([
            page(
                """
                STATE OF TENNESSEE
                DEPARTMENT OF REVENUE          VEHICLE REGISTRATION

                PLATE NUMBER    EXPIRATION DATE    DATE ISSUED
                ABC 1234        02/28/2027         02/11/2026

                REGISTERED OWNER
                LUCAS FERRANTE
                3 HERON QUAY COURT APT 8B
                MEMPHIS TN 38103
                """)
        ])

        #expect(reading.kind == .vehicleRegistrationCard)
        #expect(reading[.name] == "LUCAS FERRANTE")
        #expect(reading.address?.full == "3 HERON QUAY COURT APT 8B, MEMPHIS, TN 38103")
        #expect(reading[.issuedOn] == "2026-02-11")
        #expect(reading[.expiresOn] == "2027-02-28")
    }

    @Test("that is a voter's card gives the residence, not the polling place")
    func voterCard() {
        let reading = readPrinted([
            page(
                """
                             LARCHMONT COUNTY BOARD OF ELECTIONS
                                VOTER REGISTRATION CARD

                VOTER                             VOTER ID      DATE ISSUED
                NORA JUNE WHITFIELD               104882317     01/05/2026
                418 MAPLE HOLLOW ROAD
                KNOXVILLE TN 37919                PRECINCT 12

                POLLING PLACE
                FOUNDRY STREET SCHOOL
                20 FOUNDRY STREET
                KNOXVILLE TN 37920
                """)
        ])

        #expect(reading.kind == .voterCard)
        #expect(reading[.name] == "NORA JUNE WHITFIELD")
        #expect(reading.address?.street == "418 MAPLE HOLLOW ROAD")
        #expect(reading[.documentNumber] == "104882317")
        #expect(reading[.issuedOn] == "2026-01-05")
    }
}
