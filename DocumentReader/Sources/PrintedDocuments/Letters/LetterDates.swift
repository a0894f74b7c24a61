import DocumentFields
import DocumentLayout
import IdentityDocuments

/// When a paper was issued, and until when it holds.
struct LetterDates: Sendable {
    private(set) var issued: FieldReading?
    private(set) var expires: FieldReading?

    init(_ pages: [LabelledPage<LetterField>], kind: DocumentKind) {
        issued = Self.labelled(.issued, pages)
        if kind == .currentLease, issued == nil { issued = Self.inProse(madeOn, pages) }
        switch kind {
        case .currentLease, .homeInsurancePolicy, .vehicleInsurancePolicy:
            expires = Self.labelled(.expires, pages) ?? Self.endOfPeriod(pages) ?? Self.barePeriod(pages)
            if kind == .currentLease, expires == nil { expires = Self.inProse(endsOn, pages) }
        case .vehicleRegistrationCard, .usDriverLicense, .usNondriverID:
            expires = Self.labelled(.expires, pages) ?? Self.endOfPeriod(pages)
        default: break
        }
    }

    /// The first date behind or under a label; a specific label goes before a plain `Date`.
    private static func labelled(_ field: LetterField, _ pages: [LabelledPage<LetterField>]) -> FieldReading? {
        for isPlain in [false, true] {
            for page in pages {
                for label in page.labels(for: field) where (label.tokens.count == 1) == isPlain {
                    if let reading = reading(of: label, page, isPlain: isPlain && field == .issued) { return reading }
                }
            }
        }
        return nil
    }

    private static func reading(
        of label: Label<LetterField>, _ page: LabelledPage<LetterField>, isPlain: Bool
    ) -> FieldReading? {
        for value in page.values(of: label).prefix(2) {
            guard let found = date(in: value.tokens, at: 0) ?? date(in: value.tokens, at: 1) else { continue }
            // Two dates are a period, which no single label means.
            guard dates(in: value.tokens).count == 1 || !value.isBeside else { continue }
            return Self.reading(found, value.tokens, page.page.page, certainty: isPlain ? 0.88 : 0.96)
        }
        return nil
    }

    private static func reading(_ found: DateText, _ tokens: [Token], _ page: Int, certainty: Double) -> FieldReading {
        let own = Array(tokens[found.tokens])
        let isShort = found.isRepaired && own.confidence > 0.9 && own.count == 1
        return FieldReading(
            value: .text(found.date.description),
            confidence: min(found.isRepaired ? (isShort ? 0.88 : 0.75) : certainty, own.confidence),
            place: own.box.map { PagePlace(page: page, box: $0) })
    }

    /// The second of the two dates of a policy's period or a lease's term.
    private static func endOfPeriod(_ pages: [LabelledPage<LetterField>]) -> FieldReading? {
        for page in pages {
            for label in page.labels(for: .period) {
                for value in page.values(of: label).prefix(3) {
                    let found = dates(in: value.tokens)
                    guard found.count == 2, let end = found.last, let start = found.first, start.date < end.date else {
                        continue
                    }
                    return reading(end, value.tokens, page.page.page, certainty: 0.93)
                }
            }
        }
        return nil
    }

    /// Two dates with nothing else between than `to`, wherever they stand.
    private static func barePeriod(_ pages: [LabelledPage<LetterField>]) -> FieldReading? {
        for page in pages {
            for segment in page.page.segments where segment.tokens.count <= 9 {
                let found = dates(in: segment.tokens)
                guard found.count == 2, let start = found.first, let end = found.last, start.date < end.date,
                    start.tokens.lowerBound == 0, end.tokens.upperBound == segment.tokens.count
                else { continue }
                return reading(end, segment.tokens, page.page.page, certainty: 0.8)
            }
        }
        return nil
    }

    /// The first date that follows one of the phrases in running text.
    private static func inProse(_ phrases: [Phrase], _ pages: [LabelledPage<LetterField>]) -> FieldReading? {
        for page in pages {
            let tokens = page.page.segments.flatMap(\.tokens)
            for place in tokens.indices {
                guard let count = phrases.longest(in: tokens, at: place) else { continue }
                let next = place + count
                guard let found = (next..<next + 3).lazy.compactMap({ date(in: tokens, at: $0) }).first else {
                    continue
                }
                return reading(found, tokens, page.page.page, certainty: 0.92)
            }
        }
        return nil
    }
}

private let madeOn = [Phrase](
    parsing: """
        MADE ON|MADE|DATED|AS OF|ENTERED INTO ON|ENTERED INTO|MADE AND ENTERED INTO|DATED AS OF|EXECUTED ON|\
        SIGNED ON|MADE THIS|ENTERED INTO THIS
        """)
private let endsOn = [Phrase](
    parsing: """
        ENDS ON|TERMINATES ON|THROUGH|ENDING ON|ENDING|EXPIRES ON|AND ENDING|UNTIL|TERMINATING ON|END ON|EXPIRING ON|\
        ENDS
        """)
