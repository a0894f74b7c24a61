import StrictJSON
import Verification

extension ReadDocument {
    /// Reads a line of the reader's; what this version does not know is passed over.
    init?(answer line: [UInt8]) {
        let limits = JSONLimits(maximumBytes: 1 << 20, maximumStringBytes: 1 << 16)
        guard let json = try? JSONValue(parsing: line, limits: limits),
            let status = json["status"]?.string.flatMap(Status.init(rawValue:))
        else { return nil }
        let fields = json["fields"]?.object?.members ?? []
        self.init(
            status: status, type: json["kind"]?.string.flatMap(DocumentType.init(rawValue:)),
            side: json["side"]?.string.flatMap(DocumentSide.init(rawValue:)),
            values: fields.flatMap { field in Self.values(of: field.name, field.value) },
            reason: json["reason"]?.string)
    }

    /// A field's value, and what other sources say that differs.
    private static func values(of name: String, _ field: JSONValue) -> [ReadValue] {
        guard let name = ReadValue.Name(rawValue: name) else { return [] }
        return ([field] + (field["alternatives"]?.array ?? [])).compactMap { ReadValue(name, json: $0) }
    }
}

extension ReadValue {
    fileprivate init?(_ name: Name, json: JSONValue) {
        // An address comes in parts, with the whole of it beside them.
        guard let value = json["value"], let text = value.string ?? value["full"]?.string,
            let source = json["source"]?.string.flatMap(Source.init(rawValue:))
        else { return nil }
        let confidence = json["confidence"]?.number?.double ?? 0
        self.init(name, text, confidence: min(max(confidence, 0), 1), source: source)
    }
}
