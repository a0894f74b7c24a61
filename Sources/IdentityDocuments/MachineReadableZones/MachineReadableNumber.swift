/// A document number that may go on in the optional data, as TD1 and TD2 let long numbers do.
struct MachineReadableNumber {
    let number: [UInt8]
    let isCheckDigitValid: Bool
    /// What the number leaves of the optional data.
    let optional: ArraySlice<UInt8>

    init(field: ArraySlice<UInt8>, check: ArraySlice<UInt8>, optional: ArraySlice<UInt8>, mayGoOn: Bool) {
        let filler = UInt8(ascii: "<")
        let rest = optional.prefix { $0 != filler }
        guard mayGoOn, check.first == filler, !field.contains(filler), let last = rest.last else {
            number = field.filter { $0 != filler }
            isCheckDigitValid = CheckDigit.isValid(check, for: field)
            self.optional = optional
            return
        }
        number = field + rest.dropLast()
        isCheckDigitValid = CheckDigit.isValid([last], for: number)
        self.optional = optional.dropFirst(rest.count)
    }
}
