import Logging
import Persistence
import Services
import Verification

/// What operators' commands need: the administration store under its own role.
struct Administration {
    let store: any AdministrationStore
    let ruleSettings: RuleSettingsService
    let replays: any ReplayStore
    let clock = SystemWallClock()
    let identifiers: IdentifierSource
    let logger: Logger
    private let database: Database
    private let vaults: Vaults

    /// What looks after vendors' accounts at the provider.
    func integrations(_ settings: Settings) throws -> IntegrationService {
        try Integrations.service(
            settings, database: database, vaults: vaults, identifiers: identifiers, logger: logger)
    }

    /// Runs a command's body over an open database.
    static func run(_ body: @Sendable (Administration, Settings) async throws -> Void) async throws {
        try await Program.run { reader, logger in
            let settings = try Settings(from: reader)
            let keyRing = try KeyRingFile.read(settings.keyRingFile)
            try await Databases.withOperatorPool(settings, logger: logger) { pool in
                let clock = SystemWallClock()
                let store = Stores.administration(pool, keyRing: keyRing)
                try await body(
                    Administration(
                        store: store, ruleSettings: Stores.ruleSettings(pool),
                        replays: Stores.replays(pool, keyRing: keyRing), identifiers: IdentifierSource(clock: clock),
                        logger: logger, database: Database(pool), vaults: Vaults(keyRing: keyRing)), settings)
            }
        }
    }
}
