import HTTPAPI
import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct AccessTests {
    @Test("without credentials only open operations answer")
    func refusesAnonymous() async throws {
        let test = TestAPI()

        for route in test.api.declarations {
            let answer = try await test.send(
                route.method, route.concretePath, "{}", key: nil, address: route.operation)
            switch route.access {
            case .open: #expect(answer.status != 401, "\(route.operation)")
            case .vendor, .endUser, .provider:
                #expect(answer.status == 401, "\(route.operation)")
                #expect(answer.header("WWW-Authenticate") == "Bearer", "\(route.operation)")
            }
        }
    }

    @Test("a vendor's operation needs exactly the scope it declares")
    func checksScopes() async throws {
        let test = TestAPI()

        for route in test.api.declarations {
            guard case .vendor(let scope) = route.access else { continue }
            let lacking = test.makeKey(scopes: Set(Scope.allCases).subtracting([scope]))
            let having = test.makeKey(scopes: [scope])

            let refused = try await test.send(route.method, route.concretePath, "{}", key: lacking)
            let admitted = try await test.send(route.method, route.concretePath, "{}", key: having)

            #expect(refused.code == "insufficient_scope", "\(route.operation)")
            #expect(admitted.status != 401 && admitted.status != 403, "\(route.operation)")
        }
    }

    @Test("a vendor's key opens nothing of the end users', and a link's token nothing of the vendors'")
    func separatesPrincipals() async throws {
        let test = TestAPI()
        let created = try await test.createVerification()
        let code = try #require(created.json["url"]?.string?.split(separator: "#").last)
        let exchanged = try await test.send(.post, "/v1/links/exchange", #"{"code":"\#(code)"}"#, key: nil)
        let token = try #require(exchanged.json["token"]?.string)

        for route in test.api.declarations {
            switch route.access {
            case .vendor:
                let answer = try await test.send(
                    route.method, route.concretePath, "{}", key: token, address: route.path)
                #expect(answer.status == 401, "\(route.operation)")
            case .endUser:
                let answer = try await test.send(route.method, route.concretePath, "{}", address: route.path)
                #expect(answer.status == 401, "\(route.operation)")
            case .open, .provider: continue
            }
        }
    }

    @Test("every object of another tenant is missing")
    func separatesTenants() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        let document = try await test.send(.post, "/v1/verifications/\(id)/documents", Bodies.upload()).id
        let endpoint = try await test.send(.post, "/v1/webhook_endpoints", #"{"url":"https://a.example"}"#).id
        let integration = try await test.send(.post, "/v1/integrations", Bodies.integration()).id
        let event = try #require(try await test.send(.get, "/v1/events").ids.first)
        let foreign = test.makeKey(tenant: test.otherTenant())

        for route in test.api.declarations {
            guard case .vendor = route.access, route.path.contains("{") else { continue }
            let path = route.path
                .replacing("{verification_id}", with: id).replacing("{document_id}", with: document)
                .replacing("{webhook_endpoint_id}", with: endpoint).replacing("{event_id}", with: event)
                .replacing("{integration_id}", with: integration)
            let body = route.operation == "uploadDocument" ? Bodies.upload() : "{}"
            let answer = try await test.send(
                route.method, path, route.operation == "rejectVerification" ? #"{"comment":"x"}"# : body, key: foreign)
            #expect(answer.status == 404, "\(route.operation)")
            #expect(answer.code == "not_found", "\(route.operation)")
        }
    }

    @Test("revoked, expired, mistyped and foreign keys are all refused alike")
    func refusesDeadKeys() async throws {
        let test = TestAPI()
        let past = test.clock.now() - .seconds(1)
        let keys = [
            test.makeKey(revokedAt: past), test.makeKey(expiresAt: past), String(test.key.dropLast()) + "!",
            "sk_live_x", "", test.key.replacing("sk_test_", with: "sk_live_"),
        ]

        for key in keys {
            let answer = try await test.send(.get, "/v1/verifications", key: key)
            #expect(answer.status == 401)
            #expect(answer.code == "unauthenticated")
        }
    }

    @Test("a key is refused on the request after it was revoked")
    func revokes() async throws {
        let test = TestAPI()
        let before = try await test.send(.get, "/v1/verifications")
        let now = test.clock.now()
        test.stores.inspect { state in
            state.keys = state.keys.mapValues { key in
                APIKey(
                    id: key.id, tenant: key.tenant, digest: key.digest, lastFour: key.lastFour, scopes: key.scopes,
                    createdAt: key.createdAt, revokedAt: now)
            }
        }

        let after = try await test.send(.get, "/v1/verifications")

        #expect(before.status == 200)
        #expect(after.status == 401)
    }
}

extension RouteDeclaration {
    /// The path with identifiers that name nothing.
    var concretePath: String {
        path.replacing("{verification_id}", with: VerificationID(value: 1).description)
            .replacing("{document_id}", with: DocumentID(value: 1).description)
            .replacing("{webhook_endpoint_id}", with: WebhookEndpointID(value: 1).description)
            .replacing("{event_id}", with: EventID(value: 1).description)
            .replacing("{integration_id}", with: IntegrationID(value: 1).description)
            .replacing("{rule_pack}", with: "usps1583")
            .replacing("{flow}", with: "usps1583")
    }
}
