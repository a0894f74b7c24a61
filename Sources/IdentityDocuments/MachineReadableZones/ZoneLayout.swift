/// Where the fields of a format stand; columns count from 0, unlike those of Doc 9303.
package struct ZoneLayout: Sendable {
    package let documentCode = ZoneField(0, 0..<2)
    package let issuingState = ZoneField(0, 2..<5)
    package let names: ZoneField
    package let number: ZoneField
    package let numberCheck: ZoneField
    package let nationality: ZoneField
    package let birth: ZoneField
    package let birthCheck: ZoneField
    package let sex: ZoneField
    package let expiry: ZoneField
    package let expiryCheck: ZoneField
    package let optional: [ZoneField]
    package let optionalCheck: ZoneField?
    package let composite: [ZoneField]
    package let compositeCheck: ZoneField?

    /// The layout of a format.
    package static func of(_ format: MachineReadableFormat) -> ZoneLayout {
        switch format {
        case .td1: td1
        case .td2: twoLines(36, optional: 28..<35, compositeCheck: 35)
        case .td3: twoLines(44, optional: 28..<42, optionalCheck: 42, compositeCheck: 43)
        case .visaA: twoLines(44, optional: 28..<44)
        case .visaB: twoLines(36, optional: 28..<36)
        }
    }

    private static func twoLines(
        _ length: Int, optional: Range<Int>, optionalCheck: Int? = nil, compositeCheck: Int? = nil
    ) -> ZoneLayout {
        ZoneLayout(
            names: ZoneField(0, 5..<length),
            number: ZoneField(1, 0..<9),
            numberCheck: ZoneField(1, 9),
            nationality: ZoneField(1, 10..<13),
            birth: ZoneField(1, 13..<19),
            birthCheck: ZoneField(1, 19),
            sex: ZoneField(1, 20),
            expiry: ZoneField(1, 21..<27),
            expiryCheck: ZoneField(1, 27),
            optional: [ZoneField(1, optional)],
            optionalCheck: optionalCheck.map { ZoneField(1, $0) },
            composite: compositeCheck.map { [ZoneField(1, 0..<10), ZoneField(1, 13..<20), ZoneField(1, 21..<$0)] }
                ?? [],
            compositeCheck: compositeCheck.map { ZoneField(1, $0) }
        )
    }

    private static let td1 = ZoneLayout(
        names: ZoneField(2, 0..<30),
        number: ZoneField(0, 5..<14),
        numberCheck: ZoneField(0, 14),
        nationality: ZoneField(1, 15..<18),
        birth: ZoneField(1, 0..<6),
        birthCheck: ZoneField(1, 6),
        sex: ZoneField(1, 7),
        expiry: ZoneField(1, 8..<14),
        expiryCheck: ZoneField(1, 14),
        optional: [ZoneField(0, 15..<30), ZoneField(1, 18..<29)],
        optionalCheck: nil,
        composite: [ZoneField(0, 5..<30), ZoneField(1, 0..<7), ZoneField(1, 8..<15), ZoneField(1, 18..<29)],
        compositeCheck: ZoneField(1, 29)
    )
}
