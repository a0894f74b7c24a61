import HTTPTypes
import Hummingbird
import NIOCore
import Services
import StrictJSON
import Synchronization
import Verification

extension StoredAnswer {
    /// A JSON answer; `version` becomes its entity tag.
    init(
        status: HTTPResponse.Status = .ok, version: Int? = nil, location: String? = nil,
        _ write: (inout JSONWriter) -> Void
    ) {
        var writer = JSONWriter(reservingCapacity: 1024)
        write(&writer)
        var headers = [AnswerHeader("Content-Type", "application/json")]
        if let version { headers.append(AnswerHeader("ETag", "\"\(version)\"")) }
        if let location { headers.append(AnswerHeader("Location", location)) }
        self.init(status: status.code, headers: headers, body: writer.bytes)
    }

    /// An answer without a body.
    static let noContent = StoredAnswer(status: 204, headers: [], body: [])

    /// The answer as it goes out.
    func response(replayed: Bool = false) -> Response {
        var fields = HTTPFields()
        for header in headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields[name] = header.value
        }
        if replayed { fields[.idempotentReplayed] = "true" }
        let body = status == 204 ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        var response = Response(status: HTTPResponse.Status(code: status), headers: fields, body: body)
        if status == 204 { response.headers[.contentLength] = nil }
        return response
    }
}

/// Answers an idempotent operation: the key when there is one, and each result rendered once.
struct IdempotentAnswering<Result: Sendable>: Sendable {
    /// What the use case is given.
    let call: IdempotentCall<Result>?
    private let render: @Sendable (Result) -> StoredAnswer
    private let rendered = RenderedAnswer()

    init(key: IdempotencyKey?, render: @escaping @Sendable (Result) -> StoredAnswer) {
        self.render = render
        let rendered = rendered
        call = key.map { key in
            IdempotentCall(key: key) { result in
                let answer = render(result)
                rendered.answer.withLock { $0 = answer }
                return answer
            }
        }
    }

    /// The answer to what the use case came to.
    func response(to answered: Answered<Result>) -> Response {
        switch answered {
        case .fresh(let result):
            (rendered.answer.withLock { $0 } ?? render(result)).response()
        case .replayed(let answer):
            answer.response(replayed: true)
        }
    }
}

/// Keeps what was rendered for the store, so that it need not be rendered for the caller again.
private final class RenderedAnswer: Sendable {
    let answer = Mutex<StoredAnswer?>(nil)
}

extension HTTPField.Name {
    static let idempotentReplayed = known("Idempotent-Replayed")
}
