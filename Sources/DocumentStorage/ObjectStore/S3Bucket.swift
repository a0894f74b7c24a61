internal import Encryption
internal import Logging
internal import OutboundHTTP
internal import Services
internal import Verification

/// Puts, gets and deletes whole objects of one bucket.
struct S3Bucket: Sendable {
    let configuration: S3Configuration
    let client: any OutboundHTTPClient
    let clock: any WallClock
    let logger: Logger

    func put(_ object: [UInt8], as name: String) async throws(DocumentContentError) {
        let response = try await send(.put, name, body: object)
        guard response.status == 200 else { throw refusal(.put, response) }
    }

    func get(_ name: String, limit: Int) async throws(DocumentContentError) -> [UInt8] {
        let response = try await send(.get, name, responseLimit: limit)
        guard response.status == 200 else { throw refusal(.get, response) }
        // Longer than anything that was ever put there.
        guard !response.isTruncated else { throw .tampered }
        return response.body
    }

    func delete(_ name: String) async throws(DocumentContentError) {
        let response = try await send(.delete, name)
        guard response.status != 204, response.status != 200 else { return }
        let refusal = refusal(.delete, response)
        guard refusal == .notFound else { throw refusal }
    }

    private func send(
        _ method: OutboundRequest.Method,
        _ name: String,
        body: [UInt8] = [],
        responseLimit: Int = 65_536
    ) async throws(DocumentContentError) -> OutboundResponse {
        let path = "/\(configuration.bucket)/\(configuration.prefix)\(name)"
        let signature = RequestSignature(
            region: configuration.region,
            accessKeyID: configuration.accessKeyID,
            secretAccessKey: configuration.secretAccessKey
        )
        var headers = signature.headers(
            method: method,
            host: configuration.host,
            path: path,
            body: body,
            at: clock.now()
        )
        if method == .put {
            headers.append(OutboundHeader("Content-Type", "application/octet-stream"))
        }
        do {
            return try await client.send(
                OutboundRequest(
                    method: method,
                    url: configuration.origin + path,
                    headers: headers,
                    body: body,
                    deadline: configuration.deadline,
                    responseLimit: responseLimit,
                    overflow: .truncate,
                    reuseGroup: "documents"
                )
            )
        } catch {
            report(method, "\(error.code)")
            throw .unavailable
        }
    }

    private func refusal(_ method: OutboundRequest.Method, _ response: OutboundResponse) -> DocumentContentError {
        // A missing bucket is a 404 too, and must not make every document look deleted.
        if response.status == 404, String(decoding: response.body, as: UTF8.self).contains("<Code>NoSuchKey</Code>") {
            return .notFound
        }
        report(method, "status \(response.status)")
        return .unavailable
    }

    private func report(_ method: OutboundRequest.Method, _ failure: String) {
        logger.error(
            "The object store failed to answer as expected.",
            metadata: ["document_store.operation": "\(method.rawValue)", "document_store.failure": "\(failure)"]
        )
    }
}
