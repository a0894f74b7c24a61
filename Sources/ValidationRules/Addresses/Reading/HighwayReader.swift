/// Finds the names of numbered roads: `US HWY 40`, `COUNTY ROAD 9`, `FM 2222`, `I-35`.
struct HighwayReader {
    let tokens: [AddressToken]
    let end: Int

    struct Highway {
        let system: HighwaySystem
        /// Where the number stands.
        let number: Int
        /// Behind the number and what belongs to it.
        let next: Int
    }

    /// The highway whose name begins at a word.
    func highway(at start: Int) -> Highway? {
        guard start < end else { return nil }
        let first = tokens[start].meaning.highway
        switch first {
        case .none, .number, .to, .market: return stateCodeHighway(at: start)
        case .unitedStates: return numbered(.unitedStates, at: skip([.highway, .road], from: start + 1))
        case .state:
            let next = skip([.highway, .road], from: start + 1)
            return next > start + 1 ? numbered(.state, at: next) : nil
        case .stateRoute: return numbered(.state, at: start + 1)
        case .county:
            let next = skip([.highway, .road], from: start + 1)
            return next > start + 1 ? numbered(.county, at: next) : nil
        case .countyRoad: return numbered(.county, at: start + 1)
        case .farmToMarket: return numbered(.farm, at: skip([.road, .highway], from: start + 1))
        case .farm:
            return numbered(.farm, at: skip([.road], from: skip([.market], from: skip([.to], from: start + 1))))
        case .ranchToMarket: return numbered(.ranch, at: skip([.road], from: start + 1))
        case .ranch:
            let next = skip([.road], from: skip([.market], from: skip([.to], from: start + 1)))
            return next > start + 1 ? numbered(.ranch, at: next) : nil
        case .interstate: return numbered(.interstate, at: skip([.highway], from: start + 1))
        case .highway: return numbered(.general, at: start + 1)
        // `RD 5` is one; `RD B` begins nothing.
        case .road:
            return start + 1 < end && tokens[start + 1].isNumber ? numbered(.general, at: start + 1) : nil
        case .township:
            let next = skip([.road, .highway], from: start + 1)
            return next > start + 1 || (next < end && tokens[next].isNumber) ? numbered(.township, at: next) : nil
        case .forest:
            let next = skip([.road, .highway], from: start + 1)
            return next > start + 1 ? numbered(.forest, at: next) : nil
        }
    }

    /// `AL HIGHWAY 157`, `TX-71`.
    private func stateCodeHighway(at start: Int) -> Highway? {
        guard tokens[start].count == 2, let state = PlaceNames.state(tokens[start].word), state.isCode else {
            return nil
        }
        let next = skip([.state], from: start + 1)
        let after = skip([.highway], from: next)
        if after > next { return numbered(.state, at: after) }
        // `TX-360`; codes that are other words as well need the word for highway.
        let isNumberNext = next < end && tokens[next].isNumber && tokens[start].meaning.isUnknown
        return isNumberNext ? numbered(.state, at: next) : nil
    }

    private func skip(_ words: [HighwayWord], from start: Int) -> Int {
        start < end && words.contains(tokens[start].meaning.highway) && tokens[start].meaning.highway != .none
            ? start + 1 : start
    }

    private func numbered(_ system: HighwaySystem, at start: Int) -> Highway? {
        let number = skip([.number], from: start)
        guard number < end, !tokens[number].startsSegment || number == start else { return nil }
        let token = tokens[number]
        let isNumber = token.hasDigit && token.count <= 6 && !token.isOrdinalNumber
        // Counties of Wisconsin letter their roads, directions included.
        let isLetter =
            token.isLetter
            && (system == .county
                || token.meaning.direction.isEmpty && (number + 1 == end || tokens[number + 1].startsSegment))
        guard isNumber || isLetter else { return nil }
        // `FM 1488 RD`.
        let isNamedAgain = number + 1 < end && system != .general && tokens[number + 1].meaning.highway == .road
        return Highway(system: system, number: number, next: number + (isNamedAgain ? 2 : 1))
    }
}
