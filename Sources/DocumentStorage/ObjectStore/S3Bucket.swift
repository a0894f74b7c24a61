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
        let response = try await send(.put, path(of: name), body: object)
        guard response.status == 200 else { throw refusal(.put, response) }
    }

    func get(_ name: String, limit: Int) async throws(DocumentContentError) -> [UInt8] {
        let response = try await send(.get, path(of: name), responseLimit: limit)
        guard response.status == 200 else { throw refusal(.get, response) }
        // Longer than anything that was ever put there.
        guard !response.isTruncated else { throw .tampered }
        return response.body
    }

    func delete(_ name: String) async throws(DocumentContentError) {
        let response = try await send(.delete, path(of: name))
        guard response.status != 204, response.status != 200 else { return }
        let refusal = refusal(.delete, response)
        guard refusal == .notFound else { throw refusal }
    }

    /// The next objects whose names begin so, in the order of their names.
    func list(namesBeginning beginning: String, after name: String?) async throws(DocumentContentError) -> S3Listing {
        // Signed as it stands, so in the canonical spelling: sorted, and the one special character escaped.
        var query = "list-type=2&max-keys=500&prefix=" + escaped(configuration.prefix + beginning)
        if let name {
            query += "&start-after=" + escaped(configuration.prefix + name)
        }
        let response = try await send(.get, "/\(configuration.bucket)", query: query, responseLimit: 1_048_576)
        guard response.status == 200, !response.isTruncated,
            let listing = S3Listing(xml: response.body, prefix: configuration.prefix)
        else {
            report(.get, "listing with status \(response.status)")
            throw .unavailable
        }
        return listing
    }

    private func path(of name: String) -> String {
        "/\(configuration.bucket)/\(configuration.prefix)\(name)"
    }

    private func escaped(_ name: String) -> String {
        name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    }

    private func send(
        _ method: OutboundRequest.Method,
        _ path: String,
        query: String = "",
        body: [UInt8] = [],
        responseLimit: Int = 65_536
    ) async throws(DocumentContentError) -> OutboundResponse {
        let signature = RequestSignature(
            region: configuration.region,
            accessKeyID: configuration.accessKeyID,
            secretAccessKey: configuration.secretAccessKey
        )
        var headers = signature.headers(
            method: method,
            host: configuration.host,
            path: path,
            query: query,
            body: body,
            at: clock.now()
        )
        if method == .put {
            headers.append(OutboundHeader("Content-Type", "application/octet-stream"))
        }
        let url = configuration.origin + path + (query.isEmpty ? "" : "?" + query)
        do {
            return try await client.send(
                OutboundRequest(
                    method: method,
                    url: url,
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
