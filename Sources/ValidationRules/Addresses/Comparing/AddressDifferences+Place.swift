extension AddressDifferences {
    /// Compares ZIP code, state and city: a contradiction in all of them is another place, in one of them perhaps a slip.
    mutating func comparePlaces(_ left: StreetAddress, _ right: StreetAddress) {
        let haveZIP = !left.zip5.isEmpty && !right.zip5.isEmpty
        let isSameZIP = haveZIP && left.zip5 == right.zip5
        let city = CityDifference.between(left, right)
        compareStates(left, right, isSameZIP: isSameZIP)
        if haveZIP {
            compareZIPCodes(left, right, city)
        } else if left.zip5 != right.zip5 {
            // The one's ZIP code may lie in no state of the other's.
            let zip5 = left.zip5.isEmpty ? right.zip5 : left.zip5
            let state = left.zip5.isEmpty ? left.state : right.state
            if left.state != right.state, !state.isEmpty, ZIPCodeTable.canLie(zip5, in: state) == false {
                conflict("the ZIP code lies in another state", cap: 45)
            }
            gap("the ZIP code is missing on one side", factor: 0.98)
        }
        switch city {
        case .same: break
        case .missing:
            if !isSameZIP { gap("the city is missing on one side", factor: 0.95, soft: haveZIP ? 1 : 2) }
        case .bothMissing:
            if !haveZIP { gap("neither side names a city or the same ZIP code", factor: 0.9, soft: 2) }
        case .alias:
            if !isSameZIP { gap("the cities are named differently", factor: 0.95) }
        case .slip: doubt("the city is spelled differently", factor: 0.95)
        case .other:
            if isSameZIP {
                gap("the cities are named differently", factor: 0.93)
            } else {
                conflict("the cities differ", cap: 50)
            }
        }
    }

    private mutating func compareZIPCodes(_ left: StreetAddress, _ right: StreetAddress, _ city: CityDifference) {
        guard left.zip5 != right.zip5 else {
            if !left.zip4.isEmpty, !right.zip4.isEmpty, left.zip4 != right.zip4 {
                gap("the ZIP+4 codes differ", factor: 0.96)
            }
            return
        }
        // In one city and one region, or one slip away, the code can be wrong on one side.
        let isNear = (0..<3).allSatisfy { left.zip5[$0] == right.zip5[$0] } || isSlip(left.zip5, right.zip5)
        if city.isSame, isNear {
            placeDoubt("the ZIP codes differ", factor: 0.84)
        } else {
            conflict("the ZIP codes differ", cap: city.isSame ? 70 : 45)
        }
    }

    /// One digit wrong, or two neighbours changed places.
    private func isSlip(_ left: AddressWord, _ right: AddressWord) -> Bool {
        EditDistance.between(left.bytes, right.bytes, limit: 1) != nil
    }

    private mutating func compareStates(_ left: StreetAddress, _ right: StreetAddress, isSameZIP: Bool) {
        guard left.state != right.state, !left.state.isEmpty, !right.state.isEmpty else { return }
        if isSameZIP {
            placeDoubt("the states differ", factor: 0.84)
        } else {
            conflict("the states differ", cap: 45)
        }
    }
}
