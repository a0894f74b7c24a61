extension AAMVABarcode {
    /// The family name.
    public var familyName: String? { value("DCS") ?? value("DAB") ?? fullName.family }

    /// The first given name.
    public var firstName: String? { value("DAC") ?? givenNames.first ?? fullName.first }

    /// The other given names, with blanks between them.
    public var middleNames: String? {
        value("DAD").flatMap { Self.joined(Self.parts($0, separators: ",")) } ?? givenNames.middle ?? fullName.middle
    }

    /// The generational suffix, such as `JR`.
    public var suffix: String? { value("DCU") ?? value("DAE") ?? fullName.suffix }

    /// Whether the family name was cut to fit.
    public var isFamilyNameTruncated: Bool { value("DDE") == "T" }

    /// Whether the first name was cut to fit.
    public var isFirstNameTruncated: Bool { value("DDF") == "T" }

    /// Whether the middle names were cut to fit.
    public var isMiddleNameTruncated: Bool { value("DDG") == "T" }

    /// The holder's date of birth.
    public var dateOfBirth: DocumentDate? { date("DBB") }

    /// The holder's sex; nil when the barcode does not tell.
    public var sex: DocumentSex? {
        switch value("DBC")?.uppercased() {
        case "1", "M": .male
        case "2", "F": .female
        case "9", "X": .unspecified
        default: nil
        }
    }

    /// The day the holder turns 18, on cards of minors.
    public var under18Until: DocumentDate? { date("DDH") }

    /// The day the holder turns 19, on cards of minors.
    public var under19Until: DocumentDate? { date("DDI") }

    /// The day the holder turns 21, on cards of younger holders.
    public var under21Until: DocumentDate? { date("DDJ") }

    /// `DCT` of the second and third edition: all given names, split at commas, or at blanks when it has none.
    private var givenNames: (first: String?, middle: String?) {
        value("DCT").map(Self.firstAndMiddle) ?? (nil, nil)
    }

    /// `DAA` of the first edition: family name, first name, middle name and suffix in one.
    private var fullName: (family: String?, first: String?, middle: String?, suffix: String?) {
        guard let text = value("DAA") else { return (nil, nil, nil, nil) }
        var parts = Self.parts(text, separators: ",@")
        if parts.count == 1 {
            // Without a separator the order is still that of the standard.
            parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        }
        guard let family = parts.first else { return (nil, nil, nil, nil) }
        if parts.count == 2 {
            let (first, middle) = Self.firstAndMiddle(parts[1])
            return (family, first, middle, nil)
        }
        func part(_ number: Int) -> String? {
            number < parts.count && !parts[number].isEmpty ? parts[number] : nil
        }
        let isMiddleLeftOut = parts.count == 3 && part(2).map(Self.isGenerationalSuffix) == true
        return (
            family.isEmpty ? nil : family, part(1), isMiddleLeftOut ? nil : part(2), isMiddleLeftOut ? part(2) : part(3)
        )
    }

    /// Who has no middle name may have the suffix in its place.
    private static func isGenerationalSuffix(_ text: String) -> Bool {
        ["JR", "SR", "II", "III", "IV"].contains(text.uppercased())
    }

    private static func firstAndMiddle(_ text: String) -> (first: String?, middle: String?) {
        let separators = text.utf8.contains(UInt8(ascii: ",")) ? "," : " "
        let names = parts(text, separators: separators).filter { !$0.isEmpty }
        return (names.first, joined(names.dropFirst()))
    }

    private static func parts(_ text: String, separators: String) -> [String] {
        text.utf8.split(omittingEmptySubsequences: false) { separators.utf8.contains($0) }
            .map { Array($0).withoutOuterBlanks.text }
    }

    private static func joined(_ names: some Sequence<String>) -> String? {
        let names = names.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }
}
