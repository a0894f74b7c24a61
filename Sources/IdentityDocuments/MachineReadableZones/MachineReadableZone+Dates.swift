extension MachineReadableZone {
    /// The day the document expires, in this century; nil when it is none, or its day or month is unknown.
    public var expiresOn: DocumentDate? { expiry?.date(inCentury: 2000) }

    /// The date of birth in the latest century in which it is not in the future.
    ///
    /// - Parameter reference: The present day.
    /// - Returns: Nil when it is no date, or its day or month is unknown.
    public func dateOfBirth(on reference: DocumentDate) -> DocumentDate? {
        possibleDatesOfBirth(on: reference).first
    }

    /// The dates of birth that are not in the future and less than 120 years past, the later first.
    ///
    /// Two digits of a year cannot tell a child from a person of more than a hundred years.
    public func possibleDatesOfBirth(on reference: DocumentDate) -> [DocumentDate] {
        guard let dateOfBirth else { return [] }
        return centuries(of: reference).compactMap(dateOfBirth.date).filter {
            $0 <= reference && reference.year - $0.year < 120
        }
    }

    /// The year of birth, also where month and day are unknown.
    public func yearOfBirth(on reference: DocumentDate) -> Int? {
        guard let dateOfBirth else { return nil }
        if let date = self.dateOfBirth(on: reference) { return date.year }
        return centuries(of: reference).map { $0 + dateOfBirth.yearOfCentury }.first { $0 <= reference.year }
    }

    private func centuries(of reference: DocumentDate) -> [Int] {
        let century = reference.year - reference.year % 100
        return [century, century - 100]
    }
}
