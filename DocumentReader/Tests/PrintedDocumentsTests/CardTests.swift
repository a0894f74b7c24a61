import DocumentFields
import PrintedDocuments
import Testing

@Suite("A licence or card of a state")
struct CardTests {
    @Test("is read by letters before its fields")
    func california() {
        let reading = readPrinted([
            page(
                """
                CALIFORNIA        USA                DRIVER LICENSE

                          DL I1234568                 CLASS C
                          EXP 08/31/2027              END NONE
                          LN CARDHOLDER
                          FN IMA MARIE
                          2570 24TH STREET
                          ANYTOWN, CA 95818
                          DOB 08/31/1977
                          RSTR NONE                   08311977
                          SEX F      HAIR BRN      EYES BRN
                          HGT 5'-05"   WGT 125 lb   ISS 08/31/2022
                          DD 00/00/0000NNNAN/ANFD/YY
                """)
        ])

        #expect(reading.kind == .usDriverLicense)
        #expect(reading.side == .front)
        #expect(reading[.documentNumber] == "I1234568")
        #expect(reading[.lastName] == "CARDHOLDER")
        #expect(reading[.firstName] == "IMA")
        #expect(reading[.middleName] == "MARIE")
        #expect(reading[.dateOfBirth] == "1977-08-31")
        #expect(reading[.issuedOn] == "2022-08-31")
        #expect(reading[.expiresOn] == "2027-08-31")
        #expect(reading[.sex] == "female")
        #expect(reading[.state] == "CA")
        #expect(reading.address?.street == "2570 24TH STREET")
        #expect(reading.address?.city == "ANYTOWN")
        #expect(reading.address?.postalCode == "95818")
    }

    @Test("is read by numbers and words with colons")
    func texas() {
        let reading = readPrinted([
            page(
                """
                Texas   USA                 DRIVER LICENSE
                             DEPARTMENT OF PUBLIC SAFETY
                       4d. DL: 12345678        9. Class: C
                       4a. Iss: 09/21/2021     4b. Exp: 09/21/2029
                       3. DOB: 09/21/1990
                       1. SAMPLE
                       2. DRIVER LEE
                       8. 1234 MAIN STREET APT 5
                          AUSTIN, TX 73301-0000
                       12. Restrictions: NONE  9a. End: NONE
                       16. Hgt: 5'-08"  15. Sex: M  18. Eyes: BRO
                       5. DD: 12345678901234567890
                """)
        ])

        #expect(reading.kind == .usDriverLicense)
        #expect(reading[.documentNumber] == "12345678")
        #expect(reading[.lastName] == "SAMPLE")
        #expect(reading[.firstName] == "DRIVER")
        #expect(reading[.middleName] == "LEE")
        #expect(reading[.dateOfBirth] == "1990-09-21")
        #expect(reading[.issuedOn] == "2021-09-21")
        #expect(reading[.expiresOn] == "2029-09-21")
        #expect(reading[.sex] == "male")
        #expect(reading.address?.full == "1234 MAIN STREET APT 5, AUSTIN, TX 73301-0000")
    }

    @Test("is read where the name stands in one line with a comma")
    func newYork() {
        let reading = readPrinted([
            page(
                """
                NEW YORK STATE   USA                     DRIVER LICENSE
                ~        4d                      9
                         ID 012 345 678          CLASS D
                         DOCUMENT
                         SAMPLE, LICENSE MARIE
                         2345 ANYPLACE AVE
                         ANYTOWN NY 12345
                         DOB 06/09/1985
                         SEX F  EYES BRO  HT 5-09
                         ISSUED 09/30/2021   EXPIRES 10/01/2029
                """)
        ])

        #expect(reading.kind == .usDriverLicense)
        #expect(reading[.documentNumber] == "012 345 678")
        #expect(reading[.lastName] == "SAMPLE")
        #expect(reading[.firstName] == "LICENSE")
        #expect(reading[.middleName] == "MARIE")
        #expect(reading[.state] == "NY")
        #expect(reading[.expiresOn] == "2029-10-01")
    }

    @Test("is read where labels stand above their values, in small type")
    func labelsAbove() {
        let reading = readPrinted([
            page(
                """
                VIRGINIA                       IDENTIFICATION CARD

                ~         CUSTOMER IDENTIFIER NO.        ISS
                          T64235789                      06/06/2019

                ~         NAME                           EXP
                          MICHAEL JOHN SAMPLE JR         12/10/2030

                ~         ADDRESS
                          2300 WEST BROAD STREET
                          RICHMOND, VA 23269-0000

                ~         DOB            SEX     HGT
                          06/06/1986     M       5'-08"
                """)
        ])

        #expect(reading.kind == .usNondriverID)
        #expect(reading[.documentNumber] == "T64235789")
        #expect(reading[.firstName] == "MICHAEL")
        #expect(reading[.middleName] == "JOHN")
        #expect(reading[.lastName] == "SAMPLE")
        #expect(reading[.suffix] == "JR")
        #expect(reading[.dateOfBirth] == "1986-06-06")
        #expect(reading[.issuedOn] == "2019-06-06")
        #expect(reading[.expiresOn] == "2030-12-10")
        #expect(reading[.sex] == "male")
        #expect(reading.address?.street == "2300 WEST BROAD STREET")
    }

    @Test("keeps its dates apart when the labels were misread")
    func misreadLabels() {
        let reading = readPrinted([
            page(
                """
                ARIZONA                DRIVER LICENSE
                          4d DLN D12345678
                          3 OOB 02/14/1980
                          4b FXP 02/14/2045
                          4a 1SS 03/01/2019
                          1 SAMPLE
                          2 JELANI
                          8 4250 N CENTRAL AVE
                          PHOENIX, AZ 85012
                          15 SEX M   18 EYES BRO
                """)
        ])

        #expect(reading[.dateOfBirth] == "1980-02-14")
        #expect(reading[.issuedOn] == "2019-03-01")
        #expect(reading[.expiresOn] == "2045-02-14")
    }

    @Test("is doubted where its dates are out of order")
    func outOfOrder() {
        let reading = readPrinted([
            page(
                """
                ARIZONA                DRIVER LICENSE
                          DLN D12345678
                          DOB 02/14/2030
                          EXP 02/14/2025
                          ISS 03/01/2019
                          LN SAMPLE
                          FN JELANI
                """)
        ])

        #expect(reading[.dateOfBirth] == "2030-02-14")
        #expect((reading.fields[.dateOfBirth]?.confidence ?? 1) < 0.6)
    }
}
