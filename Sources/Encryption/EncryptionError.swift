/// What went wrong in this module; it never says anything about keys, contexts or plaintext.
package struct EncryptionError: Error, Hashable, Sendable {
    /// The kind of failure, for callers that tell them apart.
    package struct Code: Hashable, Sendable {
        private enum Value: Hashable {
            case malformedKeyRing, unknownKey, keyInUse, authenticationFailed, unsupportedFormat, lengthLimit
            case randomness
        }

        private let value: Value

        /// The key ring's text breaks its format.
        package static let malformedKeyRing = Code(value: .malformedKeyRing)
        /// The key ring has no key of the asked id.
        package static let unknownKey = Code(value: .unknownKey)
        /// The current key cannot be taken out of its ring.
        package static let keyInUse = Code(value: .keyInUse)
        /// The bytes are damaged, incomplete, or sealed under another key or for another context.
        package static let authenticationFailed = Code(value: .authenticationFailed)
        /// The bytes are not of a format version this program reads.
        package static let unsupportedFormat = Code(value: .unsupportedFormat)
        /// The content is longer than the format carries.
        package static let lengthLimit = Code(value: .lengthLimit)
        /// The source of randomness gave something other than the asked number of bytes.
        package static let randomness = Code(value: .randomness)
    }

    /// The kind of failure.
    package let code: Code
    private let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    // One wording for every way of failing, so that an answer never tells which check refused.
    static let authenticationFailed = EncryptionError(
        .authenticationFailed,
        "The sealed content is damaged or belongs elsewhere."
    )
    static let unsupportedFormat = EncryptionError(
        .unsupportedFormat,
        "The sealed content has a format this version does not read."
    )
    static let lengthLimit = EncryptionError(.lengthLimit, "The content is longer than the format carries.")

    static func malformedKeyRing(line: Int? = nil, _ reason: String) -> EncryptionError {
        let place = line.map { ", line \($0)" } ?? ""
        return EncryptionError(.malformedKeyRing, "The key ring file is malformed\(place): \(reason).")
    }
}

extension EncryptionError: CustomStringConvertible {
    /// One sentence that is safe to show.
    package var description: String { message }
}
