import HTTPAPI
import HTTPTypes
import Services
import StrictJSON
import Testing

@Suite struct ContractTests {
    @Test("every route is in the contract with its operation and scope, and every path of the contract is routed")
    func agrees() async throws {
        let test = TestAPI()
        let contract = Contract(try await test.send(.get, "/openapi.yaml", key: nil).text)

        let routed = Set(test.api.declarations.map(Contract.Operation.init))

        #expect(contract.operations.subtracting(routed) == [])
        #expect(routed.subtracting(contract.operations) == [])
    }

    @Test("every error code is in the contract and in the list of errors")
    func listsErrors() async throws {
        let test = TestAPI()
        let text = try await test.send(.get, "/openapi.yaml", key: nil).text
        let list = try await test.send(.get, "/v1/errors", key: nil)

        let codes = (list.json["data"]?.array ?? []).compactMap { $0["code"]?.string }

        #expect(codes == ErrorCode.allCases.map(\.rawValue))
        for code in codes { #expect(text.contains("        - \(code)\n"), "\(code)") }
    }
}

/// The little of a YAML document that names operations.
private struct Contract {
    struct Operation: Hashable {
        let id: String
        let method: String
        let path: String
        let scope: String?

        init(id: String, method: String, path: String, scope: String?) {
            self.id = id
            self.method = method
            self.path = path
            self.scope = scope
        }

        init(_ declaration: RouteDeclaration) {
            id = declaration.operation
            method = declaration.method.rawValue.lowercased()
            path = declaration.path
            if case .vendor(let scope) = declaration.access { self.scope = scope.rawValue } else { scope = nil }
        }
    }

    private(set) var operations: Set<Operation> = []

    init(_ text: String) {
        var isInPaths = false
        var path = ""
        var method = ""
        var found: [String: (id: String, path: String, method: String, scope: String?)] = [:]
        for line in text.split(separator: "\n") {
            if !line.hasPrefix(" ") { isInPaths = line == "paths:" }
            guard isInPaths else { continue }
            let word = line.drop { $0 == " " }
            switch line.count - word.count {
            case 2: path = String(word.dropLast())
            case 4: method = String(word.dropLast())
            case 6 where word.hasPrefix("operationId: "):
                found[path + method] = (String(word.dropFirst(13)), path, method, nil)
            case 6 where word.hasPrefix("x-scope: "): found[path + method]?.scope = String(word.dropFirst(9))
            default: continue
            }
        }
        operations = Set(found.values.map { Operation(id: $0.id, method: $0.method, path: $0.path, scope: $0.scope) })
    }
}
