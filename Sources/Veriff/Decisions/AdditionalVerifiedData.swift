import StrictJSON

/// The provider's `additionalVerifiedData`: an object, an array of objects to merge, empty, or null (veriff.md 7.5).
struct AdditionalVerifiedData {
    private let parts: [JSONValue]

    init(json: JSONValue?) {
        guard let json else {
            parts = []
            return
        }
        let elements = json.elements
        parts = elements.isEmpty ? [json] : elements
    }

    func member(_ name: String) -> JSONValue? {
        for part in parts {
            if let value = part.member(name) { return value }
        }
        return nil
    }

    /// The elements of an array, of all parts that have one.
    func elements(_ name: String) -> [JSONValue] { parts.flatMap { $0.elements(name) } }

    func text(_ name: String) -> String? { member(name)?.lenientText }
}
