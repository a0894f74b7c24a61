package import Verification

/// A caller's key that makes a repeated request answer as the first one did.
package struct IdempotencyKey: Sendable, Equatable {
    /// The operation's id in the API contract; part of the key's scope.
    package let operation: String
    /// At most 255 printable ASCII characters.
    package let key: String
    /// SHA-256 over method, route and raw body.
    package let fingerprint: [UInt8]

    /// Creates a key.
    package init(operation: String, key: String, fingerprint: [UInt8]) {
        self.operation = operation
        self.key = key
        self.fingerprint = fingerprint
    }
}

/// An answer as it went out, kept for replays.
package struct StoredAnswer: Sendable, Equatable {
    package let status: Int
    package let headers: [AnswerHeader]
    package let body: [UInt8]

    /// Creates an answer.
    package init(status: Int, headers: [AnswerHeader], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A header of a stored answer.
package struct AnswerHeader: Sendable, Equatable {
    package let name: String
    package let value: String

    /// Creates a header.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// An idempotent request with the way its result becomes an answer.
package struct IdempotentCall<Result: Sendable>: Sendable {
    package let key: IdempotencyKey
    package let render: @Sendable (Result) -> StoredAnswer

    /// Creates a call.
    package init(key: IdempotencyKey, render: @escaping @Sendable (Result) -> StoredAnswer) {
        self.key = key
        self.render = render
    }
}

/// What an idempotent use case came to.
package enum Answered<Result: Sendable>: Sendable {
    case fresh(Result)
    /// The same request was answered before.
    case replayed(StoredAnswer)
}

/// An answer to be stored in the effect's own transaction.
package struct IdempotentAnswer: Sendable, Equatable {
    package let key: IdempotencyKey
    package let answer: StoredAnswer
    package let expiresAt: Timestamp

    /// Creates an answer for a key.
    package init(key: IdempotencyKey, answer: StoredAnswer, expiresAt: Timestamp) {
        self.key = key
        self.answer = answer
        self.expiresAt = expiresAt
    }
}
