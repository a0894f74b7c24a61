/// Which states the first three digits of ZIP codes lie in: enough to doubt a state, never to prove one.
///
/// Compiled from general knowledge of the postal service's sectional centers; unlisted prefixes tell nothing.
package enum ZIPCodeTable {
    /// Whether a five-digit ZIP code can lie in a state of this code; nil when either is not in the table.
    package static func canLie(_ zip5: String, in stateCode: String) -> Bool? {
        guard zip5.utf8.count == 5, stateCode.utf8.count == 2 else { return nil }
        return canLie(AddressWord(zip5), in: AddressWord(stateCode.uppercased()))
    }

    /// Whether a ZIP code of five digits can lie in a state; nil when either is not in the table.
    static func canLie(_ zip5: AddressWord, in state: AddressWord) -> Bool? {
        guard (0..<5).allSatisfy({ zip5[$0].isDigit }), let ranges = rangesByState[state] else { return nil }
        let prefix = (0..<3).reduce(0) { $0 * 10 + Int(zip5[$1]) - 48 }
        return isKnown[prefix] ? ranges.contains { $0.contains(prefix) } : nil
    }

    private static let rangesByState: [AddressWord: [ClosedRange<Int>]] = {
        var rangesByState: [AddressWord: [ClosedRange<Int>]] = [:]
        for entry in text.split(separator: ";") {
            let words = entry.split(separator: " ")
            guard let state = words.first else { continue }
            rangesByState[AddressWord(String(state))] = words.dropFirst().compactMap { word in
                let ends = word.split(separator: "-").compactMap { Int($0) }
                guard let first = ends.first, let last = ends.last, first <= last else { return nil }
                return first...last
            }
        }
        return rangesByState
    }()

    /// Whether a prefix is in the table.
    private static let isKnown: [Bool] = {
        let known = Set(rangesByState.values.joined().joined())
        return (0..<1000).map { known.contains($0) }
    }()

    private static let text = """
        AL 350-352 354-369; AK 995-999; AZ 850-853 855-857 859-860 863-865; AR 716-729; CA 900-908 910-928 930-961;\
        CO 800-816; CT 060-069; DE 197-199; DC 200 202-205 569; FL 320-339 341-342 344 346-347 349; GA 300-319 398-399;\
        HI 967-968; ID 832-838; IL 600-629; IN 460-479; IA 500-516 520-528; KS 660-662 664-679; KY 400-427;\
        LA 700-701 703-708 710-714; ME 039-049; MD 206-212 214-219; MA 010-027 055; MI 480-499; MN 550-551 553-567;\
        MS 386-397; MO 630-631 633-641 644-658; MT 590-599; NE 680-681 683-693; NV 889-891 893-895 897-898;\
        NH 030-038; NJ 070-089; NM 870-871 873-875 877-884; NY 005 063 100-149; NC 270-289; ND 580-588; OH 430-459;\
        OK 730-731 734-741 743-749; OR 970-979; PA 150-196; RI 028-029; SC 290-299; SD 570-577; TN 370-385;\
        TX 733 750-770 772-799 885; UT 840-847; VT 050-054 056-059; VA 201 220-246; WA 980-986 988-994; WV 247-268;\
        WI 530-532 534-535 537-549; WY 820-831; PR 006-007 009; VI 008; GU 969; MP 969; AS 967 969; FM 969; MH 969;\
        PW 969; AA 340; AE 090-099; AP 962-966
        """
}
