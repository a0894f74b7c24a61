import Testing

@testable import ValidationRules

@Suite("Forms that addresses are written in")
struct AddressFormTests {
    @Test(
        "other writings of an address are that address",
        arguments: [
            ("302 4th Av corner of Church St, Newark, NJ", "302 Fourth Ave, Newark, NJ"),
            ("302 4th Av cor. Church St, Newark, NJ", "302 Fourth Ave, Newark, NJ"),
            ("302 4th Av, corner of Church St, Newark, NJ", "302 Fourth Ave, Newark, NJ"),
            ("9 Old Corner Rd, Newark, NJ", "9 Old Cor Rd, Newark, NJ"),
            ("RR#4 Box 117, Ames, IA 50010", "RR 4 Box 117, Ames, IA 50010"),
            ("RR # 4, Box # 117, Ames, IA 50010", "Rural Route 4 Box 117, Ames, IA 50010"),
            ("R.R. 6, Box 268, Ames, IA 50010", "RR 6 Box 268, Ames, IA 50010"),
            ("Rt. 6, Box 13, Ames, IA 50010", "Route 6 Box 13, Ames, IA 50010"),
            ("465 Piedmont La., 68102-7622", "465 Piedmont Lane, 68102"),
            ("57 Calle Real La., 84101", "57 Calle Real Lane, 84101"),
            ("7 W 20th La., 85004", "7 West 20th Ln, 85004"),
            ("962 School Pkwy, Washington", "962 School Pky, Washington D.C."),
            ("962 School Pkwy, Washington, DC 20005", "962 School Pky, Washington"),
            ("48S 400E, Salt Lake City, UT", "48 South 400 East, Salt Lake City, UT"),
            ("9 County Hwy 60E, Vail, CO 81657", "9 County Highway 60 E, Vail, CO 81657"),
            ("9 Hwy. #3A, Vail, CO 81657", "9 Highway 3A, Vail, CO 81657"),
            ("9 Mitchell Highway #13, Vail, CO 81657", "9 Mitchell Hwy Apt 13, Vail, CO 81657"),
            ("188 Old Number 6 Highway, Vail, CO 81657", "188 Old No 6 Hwy, Vail, CO 81657"),
            ("Two Wells Fargo Center, 327 S Tryon, Charlotte, NC", "327 South Tryon, Charlotte, NC"),
            ("177 Montgomery Ct. South Bend IN 46601", "177 Montgomery Ct, 46601"),
            ("100 Market St PMB 207, Troy, NY 12180", "100 Market St #207, Troy, NY 12180"),
        ]
    )
    func same(left: String, right: String) {
        let forth = AddressComparator.compare(left, right)
        #expect(forth.comparison.score >= 80, "\(forth.comparison.reasons)")
        #expect(AddressComparator.compare(right, left) == forth)
    }

    @Test(
        "what differs in them is not taken for their form",
        arguments: [
            ("100 Market St PMB 207, Troy, NY 12180", "100 Market St #270, Troy, NY 12180"),
            ("RR#4 Box 117, Ames, IA 50010", "RR 5 Box 117, Ames, IA 50010"),
            ("RR 4, Box 117, Ames, IA 50010", "RR 4 Box 171, Ames, IA 50010"),
            ("465 Piedmont La., 68102", "465 Piedmont Pike, 68102"),
            ("465 Piedmont St, Monroe, LA 71201", "465 Piedmont St, Monroe, WA 98272"),
            ("48S 400E, Salt Lake City, UT", "48 South 400 West, Salt Lake City, UT"),
            ("9 Hwy #3, Vail, CO 81657", "9 Hwy #4, Vail, CO 81657"),
        ]
    )
    func different(left: String, right: String) {
        let forth = AddressComparator.compare(left, right)
        #expect(forth.comparison.score < 80, "\(forth.comparison.reasons)")
        #expect(AddressComparator.compare(right, left) == forth)
    }

    @Test(
        "letters in a house number are digits misread where nothing else makes sense of them",
        arguments: [
            ("1B6", "186", true), ("3S7", "357", true), ("4S", "45", true), ("B2", "82", true), ("S74", "574", true),
            ("L7698", "17698", true), ("l5l7B", "15178", true), ("6O4B", "6048", true), ("12O", "120", true),
            ("12B", "128", false), ("B36", "863", false), ("12A", "124", false),
            ("12B", "12C", false), ("1B6", "187", false),
        ]
    )
    func misreadNumbers(left: String, right: String, isSame: Bool) {
        let (left, right) = ("\(left) Hough Ln, Austin, TX 78701", "\(right) Hough Ln, Austin, TX 78701")
        let forth = AddressComparator.compare(left, right)
        #expect((forth.comparison.score >= 80) == isSame, "\(forth.comparison.reasons)")
        #expect(AddressComparator.compare(right, left) == forth)
    }
}
