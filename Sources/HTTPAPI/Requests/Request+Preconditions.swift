import Crypto
import HTTPTypes
import Hummingbird
import Services

extension Request {
    /// The version named in `If-Match`; nil without the field and for `*`.
    func expectedVersion() throws(ServiceError) -> Int? {
        guard let field = headers[.ifMatch], field != "*" else { return nil }
        guard let version = Self.version(in: field) else {
            throw ServiceError(.invalidHeader, "If-Match takes one strong entity tag, such as \"3\".")
        }
        return version
    }

    /// Whether the caller has this version already.
    func hasCurrent(version: Int) -> Bool {
        headers[.ifNoneMatch].map { Self.version(in: $0) == version } ?? false
    }

    private static func version(in field: String) -> Int? {
        guard field.utf8.count <= 22, field.hasPrefix("\""), field.hasSuffix("\""), field.utf8.count > 2 else {
            return nil
        }
        let digits = field.dropFirst().dropLast()
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(digits)
    }

    /// The `Idempotency-Key` as it was sent; nil without the field.
    func idempotencyKeyText() throws(ServiceError) -> String? {
        guard let text = headers[.idempotencyKey] else { return nil }
        guard (1...255).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw ServiceError(.invalidHeader, "Idempotency-Key takes 1 to 255 printable ASCII characters.")
        }
        return text
    }

    /// The hash of what the answer depends on, to be fed with the raw body.
    func fingerprint() -> SHA256 {
        var hash = SHA256()
        hash.update(data: Array("\(method.rawValue)\n\(uri.path)\n".utf8))
        return hash
    }

    /// The idempotency key with the fingerprint over a body that was read as a whole.
    func idempotencyKey(operation: String, body: [UInt8]) throws(ServiceError) -> IdempotencyKey? {
        guard let text = try idempotencyKeyText() else { return nil }
        var hash = fingerprint()
        hash.update(data: body)
        return IdempotencyKey(operation: operation, key: text, fingerprint: Array(hash.finalize()))
    }
}

extension HTTPField.Name {
    static let idempotencyKey = known("Idempotency-Key")
}
