import DocumentFields
import DocumentLayout

/// The name of the person whom a paper is for.
struct Customer {
    private let pages: [LabelledPage<LetterField>]
    private let home: HomeAddress
    private let issuer: String?
    private let kind: DocumentKind

    init(_ pages: [LabelledPage<LetterField>], kind: DocumentKind, home: HomeAddress, issuer: String?) {
        self.kind = kind
        self.pages = pages
        self.home = home
        self.issuer = issuer
    }

    /// The whole name and its parts.
    var reading: [FieldName: FieldReading]? {
        let candidates = labelled + aboveHome + inProse
        guard let best = candidates.first else { return nil }
        let mentions = candidates.count { Spelling.shape($0.key) == Spelling.shape(best.key) }
        let certainty = mentions > 1 ? 0.96 : best.certainty
        let confidence = min(certainty, best.tokens.confidence)
        let place = best.tokens.box.map { PagePlace(page: best.page, box: $0) }
        let name = best.line.name
        var fields = [FieldName.name: FieldReading(value: .text(best.text), confidence: confidence, place: place)]
        let parts = [
            (FieldName.firstName, name.first), (.middleName, name.middle), (.lastName, name.last),
            (.suffix, name.suffix),
        ]
        for (field, text) in parts {
            guard let text else { continue }
            // Of more than two names the first is a given name; where the family's begin is a guess.
            let isSure = best.line.words.count == 2 || field == .firstName
            let limit = isSure ? confidence : min(confidence, 0.85)
            fields[field] = FieldReading(value: .text(text), confidence: limit, place: place)
        }
        return fields
    }

    private struct Candidate {
        let line: NameLine
        let page: Int
        let certainty: Double

        var tokens: [Token] { line.tokens }
        var text: String { line.text }
        var key: String { text.uppercased().filter(\.isLetter) }
    }

    /// Behind or under `Account holder`, `Tenant`, `Named insured`.
    private var labelled: [Candidate] {
        pages.flatMap { page in
            page.labels(for: .customer).filter { !page.isOwner($0) || kind != .currentLease }.compactMap { label in
                page.values(of: label).prefix(2).compactMap { candidate($0.tokens, page.page.page, certainty: 0.93) }
                    .first
            }
        }
    }

    /// Above the address, as on an envelope.
    private var aboveHome: [Candidate] {
        guard let best = home.best else { return [] }
        return pages.flatMap { page in
            addresses(on: page.page).filter { $0.key == best.key }.compactMap { address in
                HomeAddress.nameLine(above: address, on: page).flatMap {
                    candidate($0, page.page.page, certainty: 0.92)
                }
            }
        }
    }

    /// `... and Jane Doe ("Tenant")`, `... and Jane Doe, hereinafter called Tenant`.
    private var inProse: [Candidate] {
        pages.flatMap { page in
            let words = page.page.segments.flatMap(\.tokens)
            return words.indices.compactMap { place -> Candidate? in
                guard ["TENANT", "LESSEE", "RESIDENT", "RENTER"].contains(words[place].core.filter(\.isLetter)) else {
                    return nil
                }
                var end = place
                while end > 0, proseLinks.contains(words[end - 1].core) || words[end - 1].core.isEmpty { end -= 1 }
                guard end < place || words[place].text.hasPrefix("(") || words[place].text.contains("\"") else {
                    return nil
                }
                var start = end
                while start > 0, end - start < 5, isProseName(words[start - 1]),
                    start == end || !words[start - 1].endsWithComma
                {
                    start -= 1
                }
                return candidate(Array(words[start..<end]), page.page.page, certainty: 0.9)
            }
        }
    }

    private func isProseName(_ token: Token) -> Bool {
        token.isWord && token.bare.first?.isUppercase ?? false && token.core != "AND" && !token.text.hasSuffix(")")
    }

    private func candidate(_ tokens: [Token], _ page: Int, certainty: Double) -> Candidate? {
        guard let line = NameLine(tokens), !isCompany(tokens),
            !line.tokens.contains(where: { StreetWords.suffixes.contains($0.core) && tokens.count > 5 })
        else { return nil }
        let candidate = Candidate(line: line, page: page, certainty: certainty)
        return candidate.text == issuer ? nil : candidate
    }
}

private let proseLinks: Set<String> = [
    "THE", "HEREINAFTER", "CALLED", "HEREIN", "REFERRED", "TO", "AS", "COLLECTIVELY",
]
