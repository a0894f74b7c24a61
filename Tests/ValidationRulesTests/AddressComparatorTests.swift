import Testing
import Verification

@testable import ValidationRules

@Suite("Comparing addresses")
struct AddressComparatorTests {
    @Test(
        "two lines relate as section 10 says",
        arguments: [
            ("12 Main St, Austin, TX 78701", "12 MAIN ST AUSTIN TX 78701", AddressOutcome.exact),
            ("12 Main Street, Austin, Texas 78701", "12 Main St, Austin, TX 78701, USA", .equivalent),
            ("12 North Main Street Apartment 4B, Austin, TX 78701", "12 N Main St #4-B, Austin, TX 78701", .equivalent),
            ("12 N. Main St., Apt. 4, Austin, TX 78701", "12 NORTH MAIN ST UNIT 04 AUSTIN TX 78701-1234", .equivalent),
            ("200 First Ave, Seattle, WA 98109", "200 1st Avenue, Seattle, WA 98109", .equivalent),
            ("5 Park Avenue Court, Troy, NY 12180", "5 Park Ave Ct, Troy, NY 12180", .equivalent),
            ("9 North Ave, Erie, PA 16501", "9 NORTH AVENUE, Erie, PA 16501", .equivalent),
            ("123 1/2 Oak Ln, Reno, NV 89501", "123 ½ Oak Lane, Reno, NV 89501", .equivalent),
            ("PO Box 19, Ely, NV 89301", "P.O. Box 019, Ely, NV 89301", .equivalent),
            ("RR 2 Box 10, Ames, IA 50010", "Rural Route 2 Box 10, Ames, IA 50010", .equivalent),
            ("PSC 1 Box 200, APO, AE 09009", "PSC 1 BOX 200, APO AE 09009", .exact),
            ("55 Saint Charles Pl, Saint Louis, MO 63101", "55 St Charles Place, St. Louis, MO 63101", .equivalent),
            ("842 E 1700 S, Provo, UT 84606", "842 East 1700 South, Provo, UT 84606", .equivalent),
            ("100 Highway 40, Vail, CO 81657", "100 Hwy 40, Vail, CO 81657", .equivalent),
            ("12 Main St, Apt 4, New York, NY 10001", "12 Main St Apt 4, New York, New York 10001", .equivalent),
            ("12 Main St, Chicago, Illinois, IL 60601", "12 Main St, Chicago, IL 60601", .equivalent),
            ("77 Bldg 2 Apt 5 Elm", "", .notComparable),
            ("12 Main St, Austin, TX 78701", "12 Main, Austin, TX 78701", .softDifference),
            ("12 Main St, Austin, TX 78701", "12 N Main St, Austin, TX 78701", .softDifference),
            ("12 Main St, Austin, TX 78701", "12 Main St, Sunset Valley, TX 78701", .softDifference),
            ("12 Evergreen St, Austin, TX 78701", "12 Evergren St, Austin, TX 78701", .softDifference),
            ("12 Main St, Austin, TX 78701-0001", "12 Main St, Austin, TX 78701-0002", .softDifference),
            ("12 Main St Apt 4, Austin, TX 78701", "12 Main St, Austin, TX 78701", .unitMissing),
            ("12 Main St Apt 4, Austin, TX 78701", "12 Main St Apt 5, Austin, TX 78701", .unitConflict),
            ("12 Main St Rear, Austin, TX 78701", "12 Main St Apt 5, Austin, TX 78701", .unitConflict),
            ("12 Main St, Austin, TX 78701", "21 Main St, Austin, TX 78701", .hardDifference),
            ("12 Main St, Austin, TX 78701", "12 Elm St, Austin, TX 78701", .hardDifference),
            ("12 Main St, Austin, TX 78701", "12 Main Ave, Austin, TX 78701", .hardDifference),
            ("12 N Main St, Austin, TX 78701", "12 S Main St, Austin, TX 78701", .hardDifference),
            ("12 5th St, Austin, TX 78701", "12 6th St, Austin, TX 78701", .hardDifference),
            ("12 Main St, Austin, TX 78701", "12 Main St, Austin, TX 78702", .hardDifference),
            ("PO Box 19, Ely, NV 89301", "PO Box 91, Ely, NV 89301", .hardDifference),
            ("PO Box 19, Ely, NV 89301", "19 Main St, Ely, NV 89301", .hardDifference),
            ("Austin, TX 78701", "12 Main St, Austin, TX 78701", .notComparable),
        ]
    )
    func lines(left: String, right: String, outcome: AddressOutcome) {
        let forth = AddressComparator.compare(AddressReader.read(line: left), AddressReader.read(line: right))
        let back = AddressComparator.compare(AddressReader.read(line: right), AddressReader.read(line: left))
        #expect(forth.outcome == outcome, "\(forth.comparison.reasons)")
        #expect(back == forth)
    }

    @Test("a different house number is never a match, however alike the rest")
    func houseNumbers() {
        for number in 1...200 {
            let comparison = AddressComparator.compare(
                AddressReader.read(line: "117 Willow Creek Rd, Boise, ID 83702"),
                AddressReader.read(line: "\(number) Willow Creek Rd, Boise, ID 83702")
            )
            #expect((comparison.comparison.level == .match) == (number == 117))
        }
    }

    @Test("fields and a line of the same address agree")
    func fields() {
        let address = PostalAddress(
            street: "742 Evergreen Terrace",
            unit: "Apt 4",
            city: "Clarksville",
            state: "Tennessee",
            postalCode: "370401234",
            country: "US"
        )
        for line in [
            "742 Evergreen Ter Apt 4, Clarksville, TN 37040-1234", "742 Evergreen Ter # 4 Clarksville TN 37040 US",
            "742 Evergreen Terrace, Unit 4, Clarksville, Tennessee, 37040, United States",
            "742 EVERGREEN TER APT4, CLARKSVILLE TN 37040",
        ] {
            let comparison = AddressComparator.compare(
                AddressReader.read(address),
                AddressReader.read(line: line, cityHint: "Clarksville")
            )
            #expect(comparison.outcome == .equivalent, "\(line): \(comparison.comparison.reasons)")
        }
    }

    @Test(
        "a private mailbox is told from a unit, and a box from a street",
        arguments: [
            ("100 Market St PMB 207, Nashville, TN 37201", true, false),
            ("100 Market St Ste 400 PMB 207, Nashville, TN 37201", true, false),
            ("100 Market St Apt 207, Nashville, TN 37201", false, false),
            ("Post Office Box 7, Nashville, TN 37201", false, true),
            ("12 Box Elder Ln, Nashville, TN 37201", false, false),
        ]
    )
    func boxes(line: String, isPrivateMailbox: Bool, isPostOfficeBox: Bool) throws {
        let reading = try #require(AddressReader.read(line: line))
        #expect(reading.isPrivateMailbox == isPrivateMailbox)
        #expect(reading.isPostOfficeBox == isPostOfficeBox)
    }

    @Test("addresses in two countries differ")
    func countries() {
        let comparison = AddressComparator.compare(
            AddressReader.read(line: "5 Rue des Lilas, 75001 Paris, France"),
            AddressReader.read(line: "12 Main St, Austin, TX 78701, USA")
        )
        #expect(comparison.outcome == .hardDifference)
    }
}
