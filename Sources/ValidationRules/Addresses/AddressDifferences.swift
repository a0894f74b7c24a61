/// Collects in what two addresses differ, and how much that means.
struct AddressDifferences {
    private(set) var hard: [String] = []
    private(set) var hardScore = 40
    private(set) var unitConflicts: [String] = []
    private(set) var unitsMissing: [String] = []
    private(set) var soft: [String] = []

    // MARK: Delivery line

    mutating func compareDelivery(_ left: StreetAddress, _ right: StreetAddress) {
        if !left.postOfficeBox.isEmpty || !right.postOfficeBox.isEmpty {
            comparePostOfficeBoxes(left, right)
            return
        }
        if left.houseNumber != right.houseNumber { addHard("the house numbers differ", score: 15) }
        compareDirectionals(left, right)
        compareStreetNames(left, right)
    }

    private mutating func comparePostOfficeBoxes(_ left: StreetAddress, _ right: StreetAddress) {
        if left.postOfficeBox.isEmpty || right.postOfficeBox.isEmpty {
            addHard("a post office box on one side only", score: 30)
        } else if left.postOfficeBox != right.postOfficeBox {
            addHard("the post office boxes differ", score: 10)
        }
    }

    private mutating func compareDirectionals(_ left: StreetAddress, _ right: StreetAddress) {
        let pairs = [(left.preDirectional, right.preDirectional), (left.postDirectional, right.postDirectional)]
        // 5TH ST N against N 5TH ST: one direction each, in different places.
        let leftAll = left.preDirectional + left.postDirectional
        let rightAll = right.preDirectional + right.postDirectional
        if leftAll == rightAll {
            if left.preDirectional != right.preDirectional { soft.append("the direction stands elsewhere") }
            return
        }
        if !leftAll.isEmpty, !rightAll.isEmpty, pairs.allSatisfy({ $0.0.isEmpty || $0.1.isEmpty }) {
            addHard("the directions differ", score: 40)
            return
        }
        for (one, other) in pairs where one != other {
            if one.isEmpty || other.isEmpty {
                soft.append("a direction is missing on one side")
            } else {
                addHard("the directions differ", score: 40)
            }
        }
    }

    private mutating func compareStreetNames(_ left: StreetAddress, _ right: StreetAddress) {
        let leftName = left.streetName.flatMap { $0 }
        let rightName = right.streetName.flatMap { $0 }
        let hasSameSuffix = left.suffix == right.suffix
        if leftName != rightName {
            // A suffix that one side counts to the name: BROADWAY ST against BROADWAY, LA CT as name or suffix.
            if leftName + left.suffix == rightName + right.suffix { return }
            compareMisspelled(left, right, leftName, rightName)
        }
        guard !hasSameSuffix else { return }
        if left.suffix.isEmpty || right.suffix.isEmpty {
            soft.append("the street's suffix is missing on one side")
        } else {
            addHard("the street's suffixes differ", score: 45)
        }
    }

    /// A slip of one letter in six is forgiven where house number, ZIP code and unit agree, and never in digits.
    private mutating func compareMisspelled(
        _ left: StreetAddress,
        _ right: StreetAddress,
        _ leftName: [UInt8],
        _ rightName: [UInt8]
    ) {
        let areDigitsEqual = leftName.filter(\.isDigit) == rightName.filter(\.isDigit)
        let agreesOtherwise =
            left.houseNumber == right.houseNumber && !left.zip5.isEmpty && left.zip5 == right.zip5
            && left.door == right.door
        let limit = min(leftName.count, rightName.count) / 6
        if areDigitsEqual, agreesOtherwise, limit > 0,
            EditDistance.between(leftName, rightName, limit: limit) != nil
        {
            soft.append("the street's name is spelled differently")
            return
        }
        let score = areDigitsEqual ? EditDistance.similarity(leftName, rightName) / 2 : 20
        addHard("the street names differ", score: score)
    }

    // MARK: Last line

    mutating func compareLastLine(_ left: StreetAddress, _ right: StreetAddress) {
        let haveZIP = !left.zip5.isEmpty && !right.zip5.isEmpty
        if haveZIP, left.zip5 != right.zip5 { addHard("the ZIP codes differ", score: 45) }
        if !haveZIP, left.zip5 != right.zip5 { soft.append("the ZIP code is missing on one side") }
        if !left.zip4.isEmpty, !right.zip4.isEmpty, left.zip4 != right.zip4 { soft.append("the ZIP+4 codes differ") }
        if !left.state.isEmpty, !right.state.isEmpty {
            if left.state != right.state { addHard("the states differ", score: 30) }
        } else if left.state != right.state, !haveZIP {
            soft.append("the state is missing on one side")
        }
        compareCities(left, right, hasSameZIP: haveZIP && left.zip5 == right.zip5)
    }

    private mutating func compareCities(_ left: StreetAddress, _ right: StreetAddress, hasSameZIP: Bool) {
        let leftCity = left.city.flatMap { $0 }
        let rightCity = right.city.flatMap { $0 }
        guard leftCity != rightCity else { return }
        if leftCity.isEmpty || rightCity.isEmpty {
            if !hasSameZIP { soft.append("the city is missing on one side") }
        } else if hasSameZIP || EditDistance.similarity(leftCity, rightCity) >= 72 {
            soft.append("the cities are named differently")
        } else {
            addHard("the cities differ", score: 45)
        }
    }

    // MARK: Units

    mutating func compareUnits(_ left: StreetAddress, _ right: StreetAddress) {
        compareUnit(left.door, right.door, "unit")
        compareUnit(left.privateMailbox, right.privateMailbox, "private mailbox")
        // Floor and building are often left out where the door tells: then their absence is soft.
        let hasSameDoor = !left.door.isEmpty && left.door == right.door
        compareUnit(left.floor, right.floor, "floor", isSoftWhenMissing: hasSameDoor)
        compareUnit(left.building, right.building, "building", isSoftWhenMissing: hasSameDoor)
    }

    private mutating func compareUnit(
        _ left: [UInt8],
        _ right: [UInt8],
        _ name: String,
        isSoftWhenMissing: Bool = false
    ) {
        guard left != right else { return }
        if !left.isEmpty, !right.isEmpty {
            unitConflicts.append("the \(name) differs")
        } else if isSoftWhenMissing {
            soft.append("the \(name) is missing on one side")
        } else {
            unitsMissing.append("the \(name) is missing on one side")
        }
    }

    private mutating func addHard(_ reason: String, score: Int) {
        hard.append(reason)
        hardScore = min(hardScore, score)
    }
}
