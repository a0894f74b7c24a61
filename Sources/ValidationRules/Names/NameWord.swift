/// One word of a name in the foldings it can be written in.
struct NameWord: Sendable, Equatable {
    let plain: [UInt8]
    /// The machine-readable-zone spelling, where it differs.
    let transliterated: [UInt8]?

    init(plain: [UInt8], transliterated: [UInt8]? = nil) {
        self.plain = plain
        self.transliterated = transliterated == plain ? nil : transliterated
    }

    /// Several words written as one.
    init(joining words: some Collection<NameWord>) {
        let hasTransliteration = words.contains { $0.transliterated != nil }
        self.init(
            plain: words.flatMap(\.plain),
            transliterated: hasTransliteration ? words.flatMap { $0.transliterated ?? $0.plain } : nil
        )
    }

    var isInitial: Bool { plain.count == 1 }

    /// Equal in any of the foldings.
    func agrees(with other: NameWord) -> Bool {
        if plain == other.plain { return true }
        if let transliterated, transliterated == other.plain || transliterated == other.transliterated { return true }
        return other.transliterated == plain
    }

    /// Whether one is the beginning of the other in any folding.
    func starts(with other: NameWord) -> Bool {
        plain.starts(with: other.plain) || (transliterated ?? plain).starts(with: other.transliterated ?? other.plain)
    }
}
