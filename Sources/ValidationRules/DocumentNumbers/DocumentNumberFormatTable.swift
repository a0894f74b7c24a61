/// Formats of document numbers, as the issuers' own instructions and forms show them.
///
/// No issuer promises that it never issued others. So a number that fits none is compared without a format, and nothing is
/// refused for it.
enum DocumentNumberFormatTable {
    static let formats: [String: [DocumentNumberFormat]] = {
        var formats: [String: [DocumentNumberFormat]] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2 else { continue }
            formats[String(parts[0])] = parts[1].split(separator: " ").flatMap(DocumentNumberFormat.formats)
        }
        return formats
    }()

    /// `L` letters, `N` digits, `X` either; each with how many.
    private static let table = """
        US-AL: N1-8
        US-AK: N1-7
        US-AZ: L1N8 N9
        US-AR: N4-9
        US-CA: L1N7
        US-CO: N9 L1N3-6 L2N2-5
        US-CT: N9
        US-DC: N7 N9
        US-DE: N1-7
        US-FL: L1N12
        US-GA: N7-9
        US-HI: L1N8 N9
        US-IA: N9 N3L2N4
        US-ID: L2N6L1 N9
        US-IL: L1N11-12
        US-IN: N9-10 L1N9
        US-KS: L1N8 N9 L1N1L1N1L1
        US-KY: L1N8-9 N9
        US-LA: N1-9
        US-MA: L1N8 L2N7 N9
        US-MD: L1N12
        US-ME: N7-8 N7L1
        US-MI: L1N12 L1N10
        US-MN: L1N12
        US-MO: L1N5-9 L1N6L1 N8L2 N9L1 N9
        US-MS: N9
        US-MT: L1N8 N9 N13-14
        US-NC: N1-12
        US-ND: L3N6 N9
        US-NE: L1N6-8
        US-NH: N2L3N5 L3N8
        US-NJ: L1N14
        US-NM: N8-9
        US-NV: N9-10 N12 L1N8
        US-NY: N8-9 N16 L1N7 L1N18 L8
        US-OH: L2N6 L1N4-8 L2N3-7 N8
        US-OK: L1N9 N9
        US-OR: N1-9 L1N6
        US-PA: N8
        US-RI: N7-8 L1N6
        US-SC: N5-11
        US-SD: N6-10 N12
        US-TN: N7-9
        US-TX: N7-8
        US-UT: N4-10
        US-VA: L1N8-11 N9
        US-VT: N8 N7L1
        US-WA: L3X9 L1-7X5
        US-WI: L1N13
        US-WV: N7 L1-2N5-6
        US-WY: N9-10
        US passport: N9 L1N8
        US passport card: L1N8 N9
        US immigration card: L3N10 N9 L1N8-9
        US trusted traveler card: N8-9
        CA passport: L2N6 L1N6L2
        GB passport: N9
        IE passport: L2N7 L1X1N7
        IN passport: L1N7
        MX passport: L1N8 N11
        """
}
