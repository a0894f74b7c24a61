import StrictJSON

/// The person of a decision (veriff.md 7.3).
package struct VeriffPerson: Sendable, Equatable {
    package let firstName: String?
    package let lastName: String?
    package let fullName: String?
    package let middleName: String?
    package let firstNameOnly: String?
    package let firstNameSuffix: String?
    package let gender: String?
    package let idNumber: String?
    package let dateOfBirth: String?
    package let yearOfBirth: String?
    package let nationality: String?
    package let placeOfBirth: String?
    package let addresses: [VeriffAddress]

    init(json: JSONValue?) {
        firstName = json?.text("firstName")
        lastName = json?.text("lastName")
        fullName = json?.text("fullName")
        let components = json?.member("nameComponents")
        middleName = components?.text("middleName")
        firstNameOnly = components?.text("firstNameOnly")
        firstNameSuffix = components?.text("firstNameSuffix")
        gender = json?.text("gender")
        idNumber = json?.text("idNumber")
        dateOfBirth = json?.text("dateOfBirth")
        yearOfBirth = json?.text("yearOfBirth")
        nationality = json?.text("nationality")
        placeOfBirth = json?.text("placeOfBirth")
        // One published example says `address` for the array; an empty array of one name hides nothing of the other.
        let elements = [json?.member("addresses"), json?.member("address")].compactMap { $0 }.flatMap {
            $0.array ?? [$0]
        }
        addresses = elements.compactMap(VeriffAddress.init(json:))
    }
}
