extension DeliveryLineReader {
    /// `RR 2 BOX 10`, `HC 68 BOX 9`, `PSC 1 BOX 200`, `GENERAL DELIVERY`.
    mutating func takeRoute() -> Bool {
        if end > 1, tokens[0].word == Self.general, tokens[1].word == Self.delivery {
            address.isGeneralDelivery = true
            takePlaces(from: 2)
            return true
        }
        guard let start = (0..<min(end, 2)).first(where: { routeWord(at: $0) != nil }), let route = routeWord(at: start)
        else { return false }
        var index = start + 1
        while index < end, !tokens[index].hasDigit,
            tokens[index].meaning.highway != .none || tokens[index].word == Self.contract
                || tokens[index].meaning.roles.contains(.noDesignator) || tokens[index].word == Self.sharp
        {
            index += 1
        }
        // `STAR ROUTE BOX 12` has no number.
        guard index < end,
            tokens[index].hasDigit && tokens[index].count <= 6 || tokens[index].meaning.roles.contains(.box)
        else { return false }
        let number = index..<(tokens[index].hasDigit ? index + 1 : index)
        index = number.upperBound
        while index < end, tokens[index].word == Self.sharp { index += 1 }
        guard index + 1 < end, tokens[index].meaning.roles.contains(.box) else { return false }
        index += 1
        while index + 1 < end, tokens[index].word == Self.sharp || tokens[index].meaning.roles.contains(.noDesignator) {
            index += 1
        }
        guard tokens[index].hasDigit || tokens[index].isLetter else { return false }
        address.route = route
        address.streetName = number
        address.routeBox = tokens[index].word.filter { $0.isDigit || $0.isLetter }.withoutLeadingZeros
        takePlaces(from: index + 1)
        if address.city.isEmpty { address.city = index + 1..<end }
        return true
    }

    private func routeWord(at index: Int) -> AddressWord? {
        let token = tokens[index]
        let roles = token.meaning.roles
        if roles.contains(.military) { return token.word }
        if roles.contains(.ruralRoute) { return Self.rural }
        if roles.contains(.contractRoute) { return Self.contractRoute }
        // `HIGHWAY CONTRACT ROUTE 2 BOX 9`, `RT 2 BOX 10`, `RD 2 BOX 10`.
        guard token.meaning.highway == .highway || token.meaning.highway == .road, index + 1 < end else { return nil }
        if tokens[index + 1].word == Self.contract { return Self.contractRoute }
        return Self.rural
    }

    private static let general = AddressWord("GENERAL")
    private static let delivery = AddressWord("DELIVERY")
    private static let contract = AddressWord("CONTRACT")
    private static let rural = AddressWord("RR")
    private static let contractRoute = AddressWord("HC")
    private static let sharp = AddressWord("#")
}
