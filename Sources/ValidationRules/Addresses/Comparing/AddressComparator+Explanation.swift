import Verification

extension AddressComparator {
    /// Tells in words how two addresses of one line were read part by part, and what comparing them found.
    package static func explain(_ left: String, _ right: String) -> [String] {
        let (leftReading, rightReading) = read(left, right)
        let found = compare(leftReading, rightReading)
        var lines = ["\(found.comparison.level.rawValue), score \(found.comparison.score)"]
        lines.append("outcome \(found.outcome.rawValue)")
        lines += found.comparison.reasons
        for (text, reading) in [(left, leftReading), (right, rightReading)] {
            lines += describe(reading, of: text)
        }
        return lines
    }

    private static func describe(_ reading: AddressReading?, of text: String) -> [String] {
        guard let reading else { return ["one address is empty or too long to be read"] }
        guard let parts = reading.parts else {
            let country = reading.country?.name ?? "a country abroad"
            return ["\"\(text)\" is an address in \(country) and is compared by its words"]
        }
        let found = parts.described
        guard !found.isEmpty else { return ["\"\(text)\" is not understood"] }
        return ["\"\(text)\" is read as " + found.map { "\($0.0) \($0.1)" }.joined(separator: ", ")]
    }
}

extension StreetAddress {
    /// The parts that were found, with their names.
    fileprivate var described: [(String, String)] {
        let parts: [(String, String)] = [
            ("route", route.text), ("box", routeBox.text), ("post office box", postOfficeBox.text),
            ("general delivery", isGeneralDelivery ? "yes" : ""),
            ("house number", houseNumber.isEmpty ? "" : houseNumber.text),
            ("direction", preDirection.abbreviation), ("road system", highway?.words ?? ""), ("street", nameText),
            ("suffix", suffixText), ("direction behind", postDirection.abbreviation), ("unit", door.text),
            ("floor", floor.text), ("building", building.text), ("private mailbox", privateMailbox.text),
            ("city", cityText), ("state", state.text), ("ZIP code", zip5.text), ("ZIP+4", zip4.text),
        ]
        return parts.filter { !$0.1.isEmpty }
    }
}
