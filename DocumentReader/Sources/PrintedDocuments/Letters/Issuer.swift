import DocumentFields
import DocumentLayout

/// The company or office behind a paper.
struct Issuer {
    private let pages: [LabelledPage<LetterField>]
    private let kind: DocumentKind
    private let home: FoundAddress?

    init(_ pages: [LabelledPage<LetterField>], kind: DocumentKind, home: FoundAddress?) {
        self.pages = pages
        self.kind = kind
        self.home = home
    }

    var reading: FieldReading? {
        let candidates =
            switch kind {
            case .currentLease: labelled + inProse
            case .vehicleRegistrationCard, .voterCard: offices + letterheads
            default: payees + letterheads
            }
        guard let best = candidates.first else { return nil }
        let mentions = Set(candidates.filter { $0.key == best.key }.compactMap(\.tokens.box)).count
        let certainty = mentions > 1 ? 0.95 : best.certainty
        return FieldReading(
            value: .text(best.text), confidence: min(certainty, best.tokens.confidence),
            place: best.tokens.box.map { PagePlace(page: best.page, box: $0) })
    }

    private struct Candidate {
        let tokens: [Token]
        let page: Int
        let certainty: Double

        var text: String { String(tokens.joined.trimmingMarks { " ,;:|_".contains($0) }) }
        var key: String { Spelling.shape(text.uppercased().filter { $0.isLetter || $0.isNumber }) }
    }

    /// Behind or under `Landlord`.
    private var labelled: [Candidate] {
        pages.flatMap { page in
            (page.labels(for: .issuer) + page.labels(for: .customer).filter { page.isOwner($0) }).compactMap { label in
                page.values(of: label).first { isNameable($0.tokens) }.map {
                    Candidate(tokens: $0.tokens, page: page.page.page, certainty: 0.9)
                }
            }
        }
    }

    /// `between Thistle Company ("Landlord")`.
    private var inProse: [Candidate] {
        pages.compactMap { page in
            let words = page.page.segments.flatMap(\.tokens)
            guard let start = words.firstIndex(where: { $0.core == "BETWEEN" }) else { return nil }
            let end = words[(start + 1)...].prefix(10).firstIndex { token in
                token.text.hasPrefix("(") || ["HEREINAFTER", "LANDLORD", "LESSOR", "WHOSE", "THE"].contains(token.core)
            }
            guard let end, end > start + 1, isNameable(Array(words[(start + 1)..<end])) else { return nil }
            return Candidate(tokens: Array(words[(start + 1)..<end]), page: page.page.page, certainty: 0.88)
        }
    }

    /// Whom checks are payable to; also the line above an address that is not the customer's.
    private var payees: [Candidate] {
        pages.flatMap { page in
            addresses(on: page.page).filter { $0.key != home?.key }.compactMap { address in
                let context = HomeAddress.context(of: address, on: page)
                guard context == .payee || (address.isPostBox && context != .stranger),
                    let tokens = HomeAddress.nameLine(above: address, on: page), isNameable(tokens), isCompany(tokens)
                else { return nil }
                return Candidate(tokens: tokens, page: page.page.page, certainty: 0.88)
            }
        }
    }

    /// Lines that name a department of a state or an office of a county.
    private var offices: [Candidate] {
        pages.flatMap { page in
            page.page.segments.filter { segment in
                isNameable(segment.tokens) && !segment.isProse
                    && segment.tokens.contains { officeWords.contains($0.core) }
            }.map { whole($0, on: page) }
        }
    }

    /// The largest words at the top that are no title.
    private var letterheads: [Candidate] {
        guard let page = pages.first else { return [] }
        let text = page.page.segments.map(\.box).union ?? Box(left: 0, top: 0, width: 0, height: 0)
        let limit = text.top + max(text.height / 4, 3 * page.page.lineHeight)
        let labelled = Set(page.labels.filter { $0.field != .other && $0.field != .customer }.map(\.segment))
        let top = page.page.segments.indices.filter { !labelled.contains($0) }.map { page.page.segments[$0] }
            .filter { $0.box.bottom <= limit && isNameable($0.tokens) && !$0.isProse }
        let ranked = top.sorted { weight($0) > weight($1) }
        return ranked.prefix(2).map { whole($0, on: page) }
    }

    /// A line of a letterhead with what an unusually wide blank parted from it.
    private func whole(_ segment: Segment, on page: LabelledPage<LetterField>) -> Candidate {
        let neighbours = page.page.segments.filter { other in
            let gap = max(other.box.left - segment.box.right, segment.box.left - other.box.right)
            return other.box.sharesLine(with: segment.box) && gap >= 0 && gap < 2 * segment.height
                && abs(other.height - segment.height) * 3 < segment.height && isNameable(other.tokens)
        }
        let tokens = (neighbours + [segment]).flatMap(\.tokens).sorted { $0.box.left < $1.box.left }
        return Candidate(tokens: tokens, page: page.page.page, certainty: neighbours.isEmpty ? 0.87 : 0.8)
    }

    /// The height of the letters, more for the name of a company and less for a title.
    private func weight(_ segment: Segment) -> Double {
        let words = segment.tokens.map(\.core)
        var weight = Double(segment.height)
        if isCompany(segment.tokens) { weight *= 1.6 }
        if words.contains(where: { titleWords.contains($0) }) { weight *= 0.3 }
        return weight
    }

    private func isNameable(_ tokens: [Token]) -> Bool {
        let text = tokens.joined
        return text.count(where: \.isLetter) >= 4 && text.count(where: \.isNumber) <= 2 && tokens.count <= 8
            && !tokens.contains { ["SPECIMEN", "SAMPLE"].contains($0.core) }
    }
}

extension LabelledPage<LetterField> {
    /// Whether a label says `Owner`: of a vehicle it is the customer, of a home the landlord.
    func isOwner(_ label: Label<LetterField>) -> Bool {
        page.segments[label.segment].tokens[label.tokens].contains { $0.core == "OWNER" }
    }
}

private let officeWords: Set<String> = [
    "DEPARTMENT", "DEPT", "ELECTIONS", "REGISTRAR", "SECRETARY", "DMV", "CLERK", "COMMISSION", "BUREAU", "DIVISION",
]

private let titleWords: Set<String> = [
    "STATEMENT", "BILL", "POLICY", "DECLARATIONS", "REGISTRATION", "CARD", "SUMMARY", "LEASE", "AGREEMENT", "VOTER",
    "YOUR",
    "INVOICE", "ACCOUNT", "CERTIFICATE", "PAGE",
]
