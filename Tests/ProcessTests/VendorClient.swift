import Foundation
import Logging
import OutboundHTTP
import StrictJSON

/// A vendor's program, as far as the tests need one.
struct VendorClient: Sendable {
    private let http: CurlClient
    private let baseURL: String
    private let apiKey: String

    /// Reads the vendor's key as `bootstrap` left it.
    init(of installation: Installation) throws {
        let file = try Data(contentsOf: installation.directory.appending(path: "vendor.json"))
        let vendor = try JSONValue(parsing: Array(file))
        guard let key = vendor["api_key"]?.string else { throw UnexpectedAnswer(status: 0, body: "no key") }
        apiKey = key
        baseURL = "http://127.0.0.1:\(installation.port)"
        http = try CurlClient(
            configuration: CurlClientConfiguration(
                policy: .trusting(hosts: ["127.0.0.1"], requiresHTTPS: false), reuseConnections: true),
            logger: Logger(label: "tests"))
    }

    /// Waits until the service answers, at most half a minute.
    func waitUntilReady() async throws {
        try await wait(for: "the service", within: .seconds(30)) {
            let answer = try? await http.send(OutboundRequest(method: .get, url: baseURL + "/readyz"))
            return answer?.status == 200
        }
    }

    /// Sends a request; anything but the expected status is an error.
    func call(
        _ method: OutboundRequest.Method, _ path: String, body: [UInt8] = [], expecting status: Int
    ) async throws -> JSONValue {
        let answer = try await http.send(
            OutboundRequest(
                method: method, url: baseURL + path,
                headers: [
                    OutboundHeader("Authorization", "Bearer " + apiKey),
                    OutboundHeader("Content-Type", "application/json"),
                ], body: body, responseLimit: 1 << 20))
        guard answer.status == status else {
            throw UnexpectedAnswer(status: answer.status, body: String(decoding: answer.body, as: UTF8.self))
        }
        return try JSONValue(parsing: answer.body)
    }

    /// Creates a verification, uploads its documents and submits it; answers its id.
    func submitVerification(_ sample: SampleVerification) async throws -> String {
        let created = try await call(.post, "/v1/verifications", body: sample.request, expecting: 201)
        guard let id = created["id"]?.string else { throw UnexpectedAnswer(status: 201, body: "no id") }
        for side in sample.sides {
            _ = try await call(.post, "/v1/verifications/\(id)/documents", body: side, expecting: 201)
        }
        _ = try await call(.post, "/v1/verifications/\(id)/submit", body: Array("{}".utf8), expecting: 200)
        return id
    }

    /// The status of a verification.
    func status(of id: String) async throws -> String {
        try await call(.get, "/v1/verifications/\(id)", expecting: 200)["status"]?.string ?? ""
    }

    /// Every status change of a verification.
    func history(of id: String) async throws -> [String] {
        let entries = try await call(.get, "/v1/verifications/\(id)/history", expecting: 200)["data"]?.array ?? []
        return entries.compactMap { $0["new_status"]?.string }
    }
}

/// An answer the test did not expect.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let status: Int
    let body: String

    var description: String { "unexpected answer \(status): \(body)" }
}

/// Waits for a condition, asking every few milliseconds, and fails when it does not come true in time.
func wait(
    for what: String, within limit: Duration, until isMet: () async throws -> Bool
) async throws {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while try await !isMet() {
        guard clock.now < end else { throw TimedOut(what: what) }
        try await Task.sleep(for: .milliseconds(15))
    }
}

/// A condition that did not come true in time.
struct TimedOut: Error, CustomStringConvertible {
    let what: String

    var description: String { "\(what) did not come in time" }
}
