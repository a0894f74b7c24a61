import Foundation
import OutboundHTTP
import Testing

@Suite(.timeLimit(.minutes(1)), .enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.program)))
struct TLSTests {
    private let resolver = StubResolver([["127.0.0.1"]])

    @Test("a certificate of a trusted authority for the right name is accepted")
    func trusted() async throws {
        let server = try TLSServer(name: "hooks.example")
        let client = try CurlClient.fixture(certificates: server.certificatePath, resolver: resolver)

        #expect(try await client.send(.get("https://hooks.example:\(server.port)/")).status == 200)
    }

    @Test("a self-signed certificate is refused before anything is sent")
    func selfSigned() async throws {
        let server = try TLSServer(name: "hooks.example")
        let client = try CurlClient.fixture(resolver: resolver)

        do {
            _ = try await client.send(.get("https://hooks.example:\(server.port)/"))
            Issue.record("The certificate was accepted.")
        } catch {
            #expect(error.code == .tls)
            #expect(!error.mayHaveBeenSent)
        }
    }

    @Test("a certificate for another name is refused")
    func otherName() async throws {
        let server = try TLSServer(name: "other.example")
        let client = try CurlClient.fixture(certificates: server.certificatePath, resolver: resolver)

        #expect(await client.failure(of: .get("https://hooks.example:\(server.port)/")) == .tls)
    }
}
