/// How a comparator does on its labelled pairs at the score of 80; a test computes the figures again.
package struct ComparatorScore: Sendable, Equatable {
    /// What is compared, which is also the name of the table of pairs.
    package let subject: String
    package let pairs: Int
    /// In ten-thousandths.
    package let f1: Int
    /// Different things that score 80 or more, in ten-thousandths of the different ones.
    package let falseMatches: Int

    /// Creates a score.
    package init(_ subject: String, pairs: Int, f1: Int, falseMatches: Int) {
        self.subject = subject
        self.pairs = pairs
        self.f1 = f1
        self.falseMatches = falseMatches
    }

    /// The scores of this version of the packs.
    package static let published = [
        ComparatorScore("names", pairs: 3500, f1: 9997, falseMatches: 6),
        ComparatorScore("addresses", pairs: 3748, f1: 10_000, falseMatches: 0),
        ComparatorScore("dates", pairs: 2180, f1: 10_000, falseMatches: 0),
    ]

    /// A table of scores as Markdown.
    static func markdown(of scores: [ComparatorScore]) -> String {
        let rows = scores.map { score in
            "| \(score.subject) | \(score.pairs) | \(fraction(score.f1)) | \(percent(score.falseMatches)) |"
        }
        return """
            | compared | labelled pairs | F1 | false matches |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))
            """
    }

    private static func fraction(_ tenThousandths: Int) -> String {
        "\(tenThousandths / 10_000)." + padded(tenThousandths % 10_000, to: 4)
    }

    private static func percent(_ tenThousandths: Int) -> String {
        "\(tenThousandths / 100)." + padded(tenThousandths % 100, to: 2) + " %"
    }

    private static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
