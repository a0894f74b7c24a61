extension AAMVABarcode {
    /// How far a card meets the federal REAL ID rules.
    public enum ComplianceType: String, Sendable, CaseIterable {
        case full = "F"
        case material = "M"
        case none = "N"
    }

    /// The number of the licence or identification card.
    public var documentNumber: String? { value("DAQ") }

    /// The number that tells this card from all others of the same holder.
    public var documentDiscriminator: String? { value("DCF") }

    /// The day the card expires; nil when it is missing, unreadable or never.
    public var expiresOn: DocumentDate? { date("DBA") }

    /// Whether the card says that it has no expiry.
    public var neverExpires: Bool { value("DBA").map(AAMVADate.isUnlimited) ?? false }

    /// The day the card was issued.
    public var issuedOn: DocumentDate? { date("DBD") }

    /// The day of the card's design.
    public var cardRevisedOn: DocumentDate? { date("DDB") }

    /// Whether the holder's lawful stay is temporary.
    public var isLimitedDuration: Bool { value("DDD") == "1" }

    /// How far the card meets the REAL ID rules; nil when it does not say.
    public var complianceType: ComplianceType? { value("DDA").flatMap(ComplianceType.init) }

    /// The country that issued the card, `USA` or `CAN`; nil when the barcode does not say.
    public var country: String? {
        switch value("DCG")?.uppercased() {
        case "US": "USA"
        case "CA": "CAN"
        case let country: country
        }
    }

    /// The identifiers of mandatory elements that are missing, empty, or dates that cannot be read.
    ///
    /// Those are required that every edition has; where editions name one thing differently, the present identifier
    /// stands for all.
    public var missingMandatoryElements: [String] {
        var missing: [String] = []
        if documentNumber == nil { missing.append("DAQ") }
        if familyName == nil { missing.append("DCS") }
        if firstName == nil { missing.append("DAC") }
        if dateOfBirth == nil { missing.append("DBB") }
        if expiresOn == nil, !neverExpires { missing.append("DBA") }
        if street == nil { missing.append("DAG") }
        if city == nil { missing.append("DAI") }
        if state == nil { missing.append("DAJ") }
        if postalCode == nil { missing.append("DAK") }
        return missing
    }

    /// The date of an element.
    func date(_ identifier: String) -> DocumentDate? {
        value(identifier).flatMap(AAMVADate.read)
    }
}
