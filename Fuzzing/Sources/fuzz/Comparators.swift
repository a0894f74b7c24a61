import ValidationRules
import Verification

/// Compares two names.
func checkNames(_ bytes: [UInt8]) {
    TextPair(bytes).expectSoundness(of: NameComparator.compare)
}

/// Compares two addresses, each written in one line.
func checkAddresses(_ bytes: [UInt8]) {
    TextPair(bytes).expectSoundness { AddressComparator.compare($0, $1).comparison }
}

/// Compares two dates and explains the comparison.
func checkDates(_ bytes: [UInt8]) {
    let pair = TextPair(bytes)
    pair.expectSoundness(of: DateComparator.compare)
    expect(DateComparator.explain(pair.left, pair.right).count >= 3, "both dates are explained")
    guard let today = LocalDate(year: 2026, month: 11, day: 20) else { return }
    let date = DateReader.read(pair.left)
    let isRead = date == nil || DateReader.readings(pair.left).contains { $0.date == date }
    expect(isRead, "a date is one of its readings: \(pair)")
    _ = (DateReader.readBirthDate(pair.left, on: today), DateReader.readExpiry(pair.left, on: today))
}

/// Compares two document numbers, of nobody in particular and of issuers with one format and with several.
func checkNumbers(_ bytes: [UInt8]) {
    let pair = TextPair(bytes)
    let states = ["CA", "AZ", "WA"].map { DocumentNumberIssuer(of: .usDriverLicense, state: USState(code: $0)) }
    for issuer in states + [nil] {
        pair.expectSoundness { DocumentNumberComparator.compare($0, $1, issuedBy: issuer) }
    }
}

/// Compares two countries, and reads two states.
func checkPlaces(_ bytes: [UInt8]) {
    let pair = TextPair(bytes)
    pair.expectSoundness(of: CountryComparator.compare)
    if let state = USState(reading: pair.left) {
        expect(USState(code: state.code) == state, "a code stands for its state")
    }
}
