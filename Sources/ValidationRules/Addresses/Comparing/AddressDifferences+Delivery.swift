extension AddressDifferences {
    // MARK: Boxes and numbers

    mutating func comparePostOfficeBoxes(_ left: StreetAddress, _ right: StreetAddress, haveStreets: Bool) {
        guard left.postOfficeBox != right.postOfficeBox else { return }
        if !left.postOfficeBox.isEmpty, !right.postOfficeBox.isEmpty {
            conflict("the post office boxes differ", cap: 10)
        } else if haveStreets {
            gap("a post office box beside the street on one side only", factor: 0.93)
        } else {
            conflict("a post office box on one side only", cap: 30)
        }
    }

    /// Rural routes and military units, with their boxes.
    mutating func compareRoutes(_ left: StreetAddress, _ right: StreetAddress) {
        guard left.postOfficeBox.isEmpty || left.postOfficeBox != right.postOfficeBox else { return }
        let isSameRoute = left.route == right.route && left.routeBox == right.routeBox
        if !isSameRoute || left.hasStreet && right.hasStreet && !StreetNames.areSame(left, right) {
            conflict("the route or its box differs", cap: 15)
        }
    }

    mutating func compareHouseNumbers(_ left: StreetAddress, _ right: StreetAddress) {
        let one = left.houseNumber
        let other = right.houseNumber
        guard one != other else { return }
        if one.isMisreading(of: other) {
            doubt("the house number has a letter for a digit", factor: 0.95)
            return
        }
        guard one.hasSameDigits(as: other) else {
            conflict("the house numbers differ", cap: 15)
            return
        }
        if one.tail != other.tail {
            // `123A MAIN ST` is `123 MAIN ST APT A`.
            let isDoor = one.tail == right.door && other.tail.isEmpty || other.tail == left.door && one.tail.isEmpty
            if !isDoor { conflict("the house numbers differ in their letter or fraction", cap: 40) }
            return
        }
        if one.isRange != other.isRange { gap("a house number lies in the other side's range", factor: 0.93) }
    }

    // MARK: Units

    mutating func compareUnits(_ left: StreetAddress, _ right: StreetAddress) {
        let areNumbersMisread =
            left.houseNumber != right.houseNumber && left.houseNumber.isMisreading(of: right.houseNumber)
        let isLeftTail = !areNumbersMisread && right.houseNumber.tail.isEmpty
        let isRightTail = !areNumbersMisread && left.houseNumber.tail.isEmpty
        let leftDoor = left.door.isEmpty && isLeftTail ? left.doorOrTail : left.door
        let rightDoor = right.door.isEmpty && isRightTail ? right.doorOrTail : right.door
        if leftDoor != rightDoor, leftDoor.isEmpty != rightDoor.isEmpty {
            // `FL 2` and `APT 2`, `STE 210` and `FL 2`: the floor tells the door.
            let door = leftDoor.isEmpty ? rightDoor : leftDoor
            let floor = leftDoor.isEmpty ? left.floor : right.floor
            let otherFloor = leftDoor.isEmpty ? right.floor : left.floor
            if !floor.isEmpty, otherFloor.isEmpty {
                if door == floor { return }
                if door[0] == floor[0], door.count > 2, floor.count == door.count - 2 {
                    missingUnit("a floor on one side, a door on it on the other")
                    return
                }
            }
        }
        let isMailboxForDoor =
            leftDoor.isEmpty != rightDoor.isEmpty && left.privateMailbox.isEmpty == !leftDoor.isEmpty
            && right.privateMailbox.isEmpty == !rightDoor.isEmpty
        if isMailboxForDoor {
            // A private mailbox may be written as `#`.
            let one = leftDoor.isEmpty ? left.privateMailbox : leftDoor
            let other = rightDoor.isEmpty ? right.privateMailbox : rightDoor
            if one != other { unitConflict("the private mailbox differs from the unit") }
        } else {
            compareUnit(leftDoor, rightDoor, conflict: "the units differ", gap: "the unit is missing on one side")
            compareUnit(
                left.privateMailbox,
                right.privateMailbox,
                conflict: "the private mailboxes differ",
                gap: "the private mailbox is missing on one side"
            )
        }
        // Floor and building are often left out where the door tells: then their absence is soft.
        let isSameDoor = !leftDoor.isEmpty && leftDoor == rightDoor
        compareUnit(
            left.floor,
            right.floor,
            conflict: "the floors differ",
            gap: "the floor is missing on one side",
            isSoft: isSameDoor
        )
        compareUnit(
            left.building,
            right.building,
            conflict: "the buildings differ",
            gap: "the building is missing on one side",
            isSoft: isSameDoor
        )
    }

    private mutating func compareUnit(
        _ left: AddressWord,
        _ right: AddressWord,
        conflict conflictReason: String,
        gap gapReason: String,
        isSoft: Bool = false
    ) {
        guard left != right else { return }
        if !left.isEmpty, !right.isEmpty {
            unitConflict(conflictReason)
        } else if isSoft {
            gap(gapReason, factor: 0.95)
        } else {
            missingUnit(gapReason)
        }
    }
}

extension StreetAddress {
    /// The door, or the letter of the house number that can be one.
    var doorOrTail: AddressWord {
        door.isEmpty && houseNumber.tail.count == 1 ? houseNumber.tail : door
    }
}
