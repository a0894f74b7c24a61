import HTTPAPI
import HTTPTypes
import Services
import StrictJSON
import Testing

@Suite struct UploadTests {
    @Test("a side is stored and can be downloaded as it was, whatever the pieces it came in", arguments: [1, 7, 4096])
    func stores(pieceLength: Int) async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let file = Pictures.jpeg(padding: 5000)
        let body = Array(Bodies.upload(content: file.base64).utf8)
        let pieces = stride(from: 0, to: body.count, by: pieceLength).map {
            Array(body[$0..<min($0 + pieceLength, body.count)])
        }

        let answer = try await test.send(.post, "/v1/verifications/\(id)/documents", chunks: pieces)
        let content = try await test.send(.get, "/v1/verifications/\(id)/documents/\(answer.id)/content?side=front")

        #expect(answer.status == 201)
        #expect(answer.json["sides"]?.array?.first?["media_type"]?.string == "image/jpeg")
        #expect(answer.json["sides"]?.array?.first?["size"]?.number?.text == String(file.count))
        #expect(content.body == file)
        #expect(content.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(content.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        #expect(content.header("X-Content-Type-Options") == "nosniff")
        #expect(content.header("Cache-Control") == "no-store")
    }

    @Test(
        "an unacceptable file is refused and leaves nothing behind",
        arguments: [
            (Bodies.upload(content: "!!!!"), 422, "validation_failed"),
            (Bodies.upload(content: "/9j/4AA"), 422, "validation_failed"),
            (Bodies.upload(content: "data:image/jpeg;base64," + Pictures.png().base64), 422, "file_type_mismatch"),
            (Bodies.upload(content: "data:image/gif;base64," + Pictures.png().base64), 422, "file_type_mismatch"),
            (Bodies.upload(content: [0xFF, 0xD8].base64), 422, "file_unreadable"),
            (Bodies.upload(content: Array("GIF89a and so on, and so on".utf8).base64), 422, "file_unreadable"),
            (Bodies.upload(content: Pictures.png(width: 11_000, height: 11_000).base64), 422, "file_dimensions"),
            (Bodies.upload(content: Pictures.jpeg(width: 20_000, height: 10).base64), 422, "file_dimensions"),
            (Bodies.upload(kind: "passport"), 422, "validation_failed"),
            (Bodies.upload(more: #","colour":"red""#), 422, "validation_failed"),
            (Bodies.upload(kind: "selfie"), 422, "validation_failed"),
            (Bodies.upload(side: "back"), 422, "validation_failed"),
            (#"{"kind":"photo_id","type":"us_passport","side":"front"}"#, 422, "validation_failed"),
            (#"{"kind":"photo_id","type":"us_passport","side":"front","content":5}"#, 422, "validation_failed"),
            (String(Bodies.upload().dropLast(20)), 400, "invalid_json"),
        ] as [(String, Int, String)])
    func refuses(_ body: String, _ status: Int, _ code: String) async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(.post, "/v1/verifications/\(id)/documents", body)

        #expect(answer.status == status)
        #expect(answer.code == code)
        #expect(test.stores.inspect { $0.files.isEmpty })
        #expect(test.stores.inspect { $0.openWriters } == 0)
        #expect(test.stores.inspect { $0.records.values.allSatisfy(\.documents.isEmpty) })
    }

    @Test("a file over the limit is refused while it is read, and the connection ends")
    func refusesLargeFile() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let start = Array((#"{"content":""# + Array(Pictures.jpeg(padding: 60).prefix(60)).base64).utf8)
        let piece = [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 20)

        let answer = try await test.send(
            .post, "/v1/verifications/\(id)/documents", chunks: [start] + Array(repeating: piece, count: 15))

        #expect(answer.status == 413)
        #expect(answer.header("Connection") == "close")
        #expect(test.stores.inspect { $0.openWriters } == 0)
    }

    @Test("a body announced over the limit is refused before it is read")
    func refusesAnnouncedBody() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(
            .post, "/v1/verifications/\(id)/documents", "{}", headers: [.contentLength: "14680065"])

        #expect(answer.status == 413)
        #expect(answer.code == "body_too_large")
        #expect(answer.header("Connection") == "close")
    }

    @Test("a client that goes away before the end leaves nothing behind")
    func forgetsBrokenUpload() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let body = Bodies.upload()

        let answer = try await test.send(
            .post, "/v1/verifications/\(id)/documents", body, headers: [.contentLength: String(body.utf8.count + 1)])

        #expect(answer.status == 503)
        #expect(test.stores.inspect { $0.files.isEmpty && $0.openWriters == 0 })
    }

    @Test("an upload whose commit was done and not answered keeps its bytes", arguments: [nil, "front-1"])
    func keepsBytesOfUnknownOutcome(idempotencyKey: String?) async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)/documents"
        var headers: HTTPFields = [:]
        if let idempotencyKey { headers[.init("Idempotency-Key")!] = idempotencyKey }
        test.stores.inspect { $0.losesAnswers = true }

        let answer = try await test.send(.post, path, Bodies.upload(), headers: headers)
        let document = try await test.send(.get, path).ids.first ?? ""
        let content = try await test.send(.get, "\(path)/\(document)/content?side=front")

        #expect(answer.status == (idempotencyKey == nil ? 503 : 201))
        #expect(content.status == 200)
        #expect(!content.body.isEmpty)
    }

    @Test("a second document of a kind needs to be asked for")
    func replaces() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)/documents"
        _ = try await test.send(.post, path, Bodies.upload())

        let refused = try await test.send(.post, path, Bodies.upload())
        let replaced = try await test.send(.post, path, Bodies.upload(more: #","replace":true"#))
        let list = try await test.send(.get, path)

        #expect(refused.status == 409)
        #expect(refused.code == "document_exists")
        #expect(replaced.status == 201)
        #expect(list.ids == [replaced.id])
        // The refused bytes are gone; those that were replaced stay in their attempt's record.
        #expect(test.stores.inspect { $0.files.count } == 2)
    }

    @Test("an upload is replayed under its idempotency key")
    func replays() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)/documents"
        let headers: HTTPFields = [.init("Idempotency-Key")!: "front-1"]

        let first = try await test.send(.post, path, Bodies.upload(), headers: headers)
        let second = try await test.send(.post, path, Bodies.upload(), headers: headers)
        let third = try await test.send(.post, path, Bodies.upload(side: "back"), headers: headers)

        #expect(second.body == first.body)
        #expect(second.header("Idempotent-Replayed") == "true")
        #expect(third.code == "idempotency_key_reused")
        #expect(test.stores.inspect { $0.files.count } == 1)
    }

    @Test("a document is taken back, and none can be changed after submission")
    func deletes() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let path = "/v1/verifications/\(id)/documents"
        let document = try await test.send(.post, path, Bodies.upload()).id

        let deleted = try await test.send(.delete, "\(path)/\(document)")
        let again = try await test.send(.delete, "\(path)/\(document)")
        _ = try await test.send(.post, "/v1/verifications/\(id)/cancel")
        let late = try await test.send(.post, path, Bodies.upload())

        #expect(deleted.status == 204)
        #expect(again.status == 404)
        #expect(late.status == 409)
        #expect(late.code == "illegal_action")
    }

    @Test("uploads past the permits are refused with a time to try again")
    func boundsUploads() async throws {
        let test = TestAPI { $0.maximumUploads = 0 }
        let id = try await test.createVerification().id

        let answer = try await test.send(.post, "/v1/verifications/\(id)/documents", Bodies.upload())

        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") == "1")
    }
}
