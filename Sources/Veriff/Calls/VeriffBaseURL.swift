/// An integration's base URL, with or without `/v1` and a trailing slash at its end (veriff.md 1.1).
package struct VeriffBaseURL: Sendable, Equatable {
    private let root: String

    /// Takes an `http` or `https` URL without query, fragment or user; nothing for other text.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        guard !text.utf8.contains(where: { "?#@ \\".utf8.contains($0) || $0 < 0x20 }) else { return nil }
        var rest = text.dropFirst(scheme.count)
        rest.dropTrailingSlashes()
        if rest.hasSuffix("/v1") {
            rest.removeLast("/v1".count)
            rest.dropTrailingSlashes()
        }
        guard let first = rest.first, first != "/" else { return nil }
        root = scheme + rest
    }

    /// The URL of a path below `/v1`, such as `/sessions`.
    package func url(_ path: String) -> String { root + "/v1" + path }
}

extension Substring {
    fileprivate mutating func dropTrailingSlashes() {
        while hasSuffix("/") { removeLast() }
    }
}
