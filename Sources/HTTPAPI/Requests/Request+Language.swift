import HTTPTypes
import Hummingbird
import Verification

extension Request {
    /// The first language of `Accept-Language`, by weight and then by order, in which there are texts; nil when it names
    /// none of them.
    func preferredLanguage() -> Language? {
        guard let field = headers[.acceptLanguage] else { return nil }
        var best: (language: Language, weight: Double)?
        for range in field.prefix(Self.maximumLanguageField).split(separator: ",") {
            let parts = range.split(separator: ";", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = parts.first, let language = Language(tag: tag) else { continue }
            let weight = parts.count > 1 ? Self.weight(parts[1]) : 1
            guard let weight, weight > (best?.weight ?? 0) else { continue }
            best = (language, weight)
        }
        return best?.language
    }

    private static let maximumLanguageField = 1000

    /// The weight in `q=0.8`; nil for what is none.
    private static func weight(_ parameter: String) -> Double? {
        guard parameter.lowercased().hasPrefix("q=") else { return nil }
        return Double(parameter.dropFirst(2)).flatMap { (0...1).contains($0) ? $0 : nil }
    }
}

extension Language {
    /// The language of a tag such as `es-MX`; nil for one in which there are no texts.
    init?(tag: String) {
        self.init(rawValue: tag.prefix { $0 != "-" }.lowercased())
    }
}

extension Response {
    /// Says which language the texts are in, and that another would have been possible.
    mutating func name(_ language: Language) {
        headers[.contentLanguage] = language.rawValue
        headers[.vary] = HTTPField.Name.acceptLanguage.rawName
    }
}
