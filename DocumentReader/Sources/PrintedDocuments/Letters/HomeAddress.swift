import DocumentFields
import DocumentLayout

/// The address of the person whom a paper is for, among all that stand on it.
struct HomeAddress: Sendable {
    let best: FoundAddress?
    /// How much speaks for it, and how much more than for the next.
    private let support: Double
    private let lead: Double

    init(_ pages: [LabelledPage<LetterField>], kind: DocumentKind) {
        let found = pages.flatMap { page in addresses(on: page.page).map { (page: page, address: $0) } }
        let counts = Dictionary(grouping: found, by: \.address.key).mapValues(\.count)
        var scores: [String: (score: Double, address: FoundAddress)] = [:]
        for (page, address) in found.prefix(60) {
            let score = Self.score(address, on: page, kind: kind)
            let before = scores[address.key]
            let address = before.map { $0.address.confidence >= address.confidence ? $0.address : address } ?? address
            scores[address.key] = (max(before?.score ?? -10, score), address)
        }
        let ranked = scores.map {
            (
                key: $0.key, score: $0.value.score + 1.5 * Double(min(counts[$0.key] ?? 1, 3) - 1),
                address: $0.value.address
            )
        }
        .sorted { ($1.score, $0.key) < ($0.score, $1.key) }
        best = ranked.first?.score ?? -10 > -1 ? ranked.first?.address : nil
        lead = (ranked.first?.score ?? 0) - (ranked.dropFirst().first?.score ?? -2)
        support = ranked.first?.score ?? 0
    }

    /// The reading; a lead over the next address and a second mention make it surer.
    var reading: FieldReading? {
        guard let best else { return nil }
        let certainty = lead >= 3 && support >= 3 ? 0.97 : lead >= 1.5 && support >= 1 ? 0.86 : 0.55
        return FieldReading(
            value: .address(best.value), confidence: min(certainty, best.confidence),
            place: PagePlace(page: best.page, box: best.box))
    }

    private static func score(_ address: FoundAddress, on page: LabelledPage<LetterField>, kind: DocumentKind) -> Double
    {
        var score = 0.0
        switch context(of: address, on: page) {
        case .home: score += kind == .currentLease ? 6 : 4
        case .customer: score += 5
        case .stranger, .payee, .issuer: score -= 6
        case .other, .issued, .due, .period, .expires, .number, nil: break
        }
        if address.isPostBox { score -= 2.5 }
        if let name = nameLine(above: address, on: page) {
            if isCompany(name) { score -= 4 } else if NameLine(name) != nil { score += 3 }
        }
        if kind == .currentLease, address.firstSegment == nil || !address.before.isEmpty {
            score += proseScore(address)
        }
        return score
    }

    /// In running text the words before an address say whose it is.
    private static func proseScore(_ address: FoundAddress) -> Double {
        let words = Set(address.before.map(\.core))
        if !words.isDisjoint(with: [
            "PREMISES", "LOCATED", "DWELLING", "RESIDENCE", "APARTMENT", "PROPERTY", "ARE", "AT", "UNIT",
        ]),
            words.isDisjoint(with: ["OFFICES", "OFFICE", "WHOSE"])
        {
            return 4
        }
        if !words.isDisjoint(with: ["OFFICES", "OFFICE", "WHOSE", "LANDLORD", "LESSOR"]) { return -4 }
        return 0
    }

    /// The label that an address stands behind, beside or under.
    static func context(of address: FoundAddress, on page: LabelledPage<LetterField>) -> LetterField? {
        let first = address.firstSegment ?? address.lastSegment
        for label in page.labels where label.segment == first || label.segment == address.lastSegment {
            if let box = page.page.segments[label.segment].tokens[label.tokens].box, box.left <= address.box.left + 4,
                label.field != .other
            {
                return label.field
            }
        }
        // To the left on the same line, then above in the same column, over the name that may be between.
        let start = page.page.segments[first].box
        let leftLabels = page.labels.filter { label in
            let segment = page.page.segments[label.segment]
            return segment.box.right <= address.box.left && segment.box.sharesLine(with: start)
                && address.box.left - segment.box.right < 16 * segment.height
        }
        if let label = leftLabels.max(by: {
            page.page.segments[$0.segment].box.right < page.page.segments[$1.segment].box.right
        }) {
            return label.field
        }
        var current = first
        for _ in 0..<3 {
            let segment = page.page.segments[current]
            guard let above = page.page.above(segment.box, height: segment.height, within: 2.6, excluding: current)
            else {
                return nil
            }
            if let label = page.labels.first(where: { $0.segment == above }), label.field != .other {
                return label.field
            }
            current = above
        }
        return nil
    }

    /// The line above an address that may name somebody.
    static func nameLine(above address: FoundAddress, on page: LabelledPage<LetterField>) -> [Token]? {
        guard let first = address.firstSegment, address.before.isEmpty else { return nil }
        let segment = page.page.segments[first]
        guard let above = page.page.above(segment.box, height: segment.height, within: 1.8, excluding: first),
            abs(page.page.segments[above].box.left - segment.box.left) < segment.height * 3,
            let free = page.free(in: above).last
        else { return nil }
        return Array(page.page.segments[above].tokens[free]).filter { !$0.bare.isEmpty }
    }
}

/// Whether words name a company or office and no person.
func isCompany(_ tokens: [Token]) -> Bool {
    tokens.contains { companyWords.contains($0.core.filter { $0 != "." }) }
}

private let companyWords: Set<String> = Set(
    """
    LLC INC CORP CORPORATION COMPANY CO LP LLP LTD BANK UNION TRUST ELECTRIC ENERGY POWER GAS WATER WIRELESS MOBILE
    TELEPHONE BROADBAND FIBER INSURANCE MUTUAL CASUALTY GROUP AGENCY DEPARTMENT OFFICE UTILITIES UTILITY AUTHORITY
    DISTRICT COOPERATIVE COUNTY CITY STATE BOARD REGISTRAR RENTALS PROPERTIES APARTMENTS MANAGEMENT RESIDENTIAL
    REALTY SERVICES SERVICE SCHOOL CHURCH LIBRARY CENTER PAYMENT PAYMENTS PROCESSING COMMUNICATIONS CABLE INTERNET
    FINANCIAL CREDIT SAVINGS FEDERAL NATIONAL ASSOCIATION PO BOX STATEMENT BILL ACCOUNT LEASE AGREEMENT POLICY & AND
    HALL DEPT CENTRE BILLING CUSTOMER CARD REGISTRATION INFORMATION IDENTIFICATION ELECTIONS VOTERS DECLARATIONS
    SPECIMEN SAMPLE INVENTED PAGE DATE NUMBER AMOUNT TOTAL BALANCE SUMMARY ADDRESS CHARGES DUE LANDLORD TENANT AGENT
    """.split(whereSeparator: \.isWhitespace).map(String.init))
