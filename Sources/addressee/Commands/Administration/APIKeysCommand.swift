import ArgumentParser
import Services
import Verification

/// Makes, lists, rotates and revokes API keys.
struct APIKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api-keys", abstract: "Makes, lists, rotates and revokes API keys.",
        subcommands: [Create.self, List.self, Rotate.self, Revoke.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key and prints it; it is not shown again.",
            discussion: "Scopes: \(Scope.allCases.map(\.rawValue).joined(separator: ", ")).")

        @OptionGroup var tenant: TenantOptions
        @Option(help: "A scope; may be given several times. All scopes without it.") var scope: [String] = []
        @Option(help: "Days until the key ends by itself.") var days: Int?

        func run() async throws {
            let tenant = try tenant.tenant()
            let scopes = try scope.map { text in
                guard let scope = Scope(rawValue: text) else { throw OperatorFault("\(text) is no scope.") }
                return scope
            }
            let days = days
            guard days.map((1...3650).contains) ?? true else { throw OperatorFault("A key lives 1 to 3650 days.") }
            try await Administration.run { administration, _ in
                let expiresAt = days.map { administration.clock.now() + .seconds($0 * 24 * 3600) }
                let key = try await administration.addKey(
                    for: tenant, scopes: scopes.isEmpty ? Set(Scope.allCases) : Set(scopes), expiresAt: expiresAt)
                print(key.text)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists a vendor's keys.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, _ in
                for key in try await administration.store.keys(tenant: tenant) {
                    let end =
                        key.revokedAt.map { "revoked from \($0.rfc3339)" }
                        ?? key.expiresAt.map { "expires \($0.rfc3339)" } ?? "live"
                    let scopes = key.scopes.map(\.rawValue).sorted().joined(separator: " ")
                    print("\(key.id)  ...\(key.lastFour)  \(end)  \(scopes)")
                }
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new key with the scopes of an old one, which ends after an overlap.")

        @OptionGroup var tenant: TenantOptions
        @Argument(help: "The old key's id (key_...).") var key: String
        @Option(help: "Hours for which both keys work.") var overlapHours = 24

        func run() async throws {
            let tenant = try tenant.tenant()
            guard let id = APIKeyID(key) else { throw OperatorFault("\(key) is no key id.") }
            guard (0...720).contains(overlapHours) else { throw OperatorFault("The overlap is 0 to 720 hours.") }
            let overlap = Duration.seconds(overlapHours * 3600)
            try await Administration.run { administration, _ in
                guard let old = try await administration.store.keys(tenant: tenant).first(where: { $0.id == id }) else {
                    throw OperatorFault("The vendor has no such key.")
                }
                let new = try await administration.addKey(for: tenant, scopes: old.scopes)
                let end = administration.clock.now() + overlap
                guard try await administration.store.revokeKey(id, tenant: tenant, at: end) else {
                    throw OperatorFault("The old key is gone; the new one is \(new.text)")
                }
                print(new.text)
            }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a key at once.")

        @OptionGroup var tenant: TenantOptions
        @Argument(help: "The key's id (key_...).") var key: String

        func run() async throws {
            let tenant = try tenant.tenant()
            guard let id = APIKeyID(key) else { throw OperatorFault("\(key) is no key id.") }
            try await Administration.run { administration, _ in
                guard try await administration.store.revokeKey(id, tenant: tenant, at: administration.clock.now())
                else {
                    throw OperatorFault("The vendor has no such key.")
                }
                print("Revoked.")
            }
        }
    }
}
