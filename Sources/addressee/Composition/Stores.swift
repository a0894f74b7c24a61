import DocumentStorage
import Encryption
import Logging
import OutboundHTTP
import Persistence
import Postgres
import Services
import Verification

/// Where things are kept, chosen by the settings.
enum Stores {
    /// The operators' store.
    static func administration(_ pool: PostgresPool, keyRing: KeyRing) -> some AdministrationStore {
        PostgresAdministrationStore(Database(pool), vaults: Vaults(keyRing: keyRing))
    }

    /// What operators read and write of rule settings.
    static func ruleSettings(_ pool: PostgresPool) -> RuleSettingsService {
        RuleSettingsService(store: PostgresRuleSettingsStore(Database(pool)), clock: SystemWallClock())
    }

    /// The decisions that operators replay.
    static func replays(_ pool: PostgresPool, keyRing: KeyRing) -> some ReplayStore {
        PostgresReplayStore(Database(pool), vaults: Vaults(keyRing: keyRing))
    }

    /// The store of document bytes.
    static func content(
        _ settings: Settings, keyRing: KeyRing, logger: Logger
    ) async throws -> any DocumentContentStore & DocumentContentSweeper {
        switch settings.documents {
        case .directory(let root):
            do {
                return try await DirectoryDocumentStore(
                    root: root, keyRing: keyRing, clock: SystemWallClock(), logger: logger)
            } catch {
                throw ConfigurationFault(
                    "\(Setting.documentsDirectory.environmentVariable): \(root) is no directory that can be written to."
                )
            }
        case .objectStore(let configuration):
            let client = try CurlClient(
                configuration: CurlClientConfiguration(
                    policy: .trusting(hosts: [configuration.hostName], requiresHTTPS: false), reuseConnections: true),
                logger: logger)
            return S3DocumentStore(
                configuration: configuration, keyRing: keyRing, client: client, clock: SystemWallClock(),
                logger: logger)
        }
    }
}
