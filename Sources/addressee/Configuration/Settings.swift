import DocumentReading
import DocumentStorage
import Encryption
import Logging
import OutboundHTTP
import Postgres
import Verification

/// The whole configuration, read once and valid.
struct Settings: Sendable {
    struct Database: Sendable {
        let configuration: PostgresConfiguration
        let connections: Int
    }

    /// Where sealed document files lie.
    enum Documents: Sendable {
        case directory(String)
        case objectStore(S3Configuration)
    }

    struct Server: Sendable {
        let host: String
        let port: Int
        let publicURL: String
        let privateHost: String
        let privatePort: Int
        let linkLifetime: Duration
        let requestsPerSecond: Int
        let maximumUploads: Int
        let trustedProxies: Set<String>
    }

    struct Provider: Sendable {
        let hosts: Set<String>
        let allowsHTTP: Bool
    }

    struct Worker: Sendable {
        let lease: Duration
        let rescueInterval: Duration
        let concurrency: Int
        let firstPoll: Duration
        let webhookConcurrency: Int
        let webhookPerEndpoint: Int
    }

    struct Reader: Sendable {
        /// Nil where no documents are read.
        let configuration: ReaderConfiguration?
        let flows: [Environment: Set<FlowName>]
    }

    struct Sandbox: Sendable {
        let port: Int
        let ledger: String
        let controlToken: String
        let integrations: String
        let decisionDelay: Duration
    }

    let database: Database
    let keyRingFile: String
    let documents: Documents
    let server: Server
    let provider: Provider
    let allowedNetworks: [Network]
    let worker: Worker
    let reader: Reader

    /// Reads and checks everything that a node needs.
    init(from reader: SettingsReader) throws(ConfigurationFault) {
        database = try Self.database(from: reader)
        keyRingFile = try reader.string(.keyRingFile)
        documents = try Self.documents(from: reader)
        server = Server(
            host: try reader.string(.serverHost), port: try reader.integer(.serverPort, in: 0...65_535),
            publicURL: try Self.publicURL(from: reader), privateHost: try reader.string(.privateHost),
            privatePort: try reader.integer(.privatePort, in: 0...65_535),
            linkLifetime: .seconds(try reader.integer(.linkLifetime, in: 1...365) * 24 * 3600),
            requestsPerSecond: try reader.integer(.requestsPerSecond, in: 1...1_000_000),
            maximumUploads: try reader.integer(.maximumUploads, in: 1...1000),
            trustedProxies: Set(try reader.list(.trustedProxies)))
        provider = Provider(
            hosts: Set(try reader.list(.providerHosts)), allowsHTTP: try reader.boolean(.providerAllowsHTTP))
        allowedNetworks = try reader.networks(.allowedNetworks)
        worker = Worker(
            lease: try reader.seconds(.workerLease, in: 0.5...600),
            rescueInterval: try reader.seconds(.workerRescueInterval, in: 0.1...300),
            concurrency: try reader.integer(.workerConcurrency, in: 1...200),
            firstPoll: try reader.seconds(.workerFirstPoll, in: 0.1...3600),
            webhookConcurrency: try reader.integer(.webhookConcurrency, in: 1...1000),
            webhookPerEndpoint: try reader.integer(.webhookPerEndpoint, in: 1...100))
        self.reader = try Self.reader(from: reader)
    }

    /// Only the database, for commands that need no more.
    static func database(from reader: SettingsReader) throws(ConfigurationFault) -> Database {
        var configuration: PostgresConfiguration
        do {
            let url = try reader.string(.databaseURL)
            // libpq takes an empty one for its defaults, and would look for a server that nobody named.
            guard !url.isEmpty else {
                throw ConfigurationFault("\(Setting.databaseURL.environmentVariable) is not set.")
            }
            configuration = try PostgresConfiguration.parse(url: url)
        } catch let fault as ConfigurationFault {
            throw fault
        } catch {
            throw ConfigurationFault("\(Setting.databaseURL.environmentVariable) is no PostgreSQL URL.")
        }
        configuration.statementTimeout = try reader.seconds(.databaseStatementTimeout, in: 0.1...3600)
        return Database(
            configuration: configuration, connections: try reader.integer(.databaseConnections, in: 2...200))
    }

    /// Only the provider's sandbox, which needs no database.
    static func sandbox(from reader: SettingsReader) throws(ConfigurationFault) -> Sandbox {
        Sandbox(
            port: try reader.integer(.sandboxPort, in: 0...65_535), ledger: try reader.string(.sandboxLedger),
            controlToken: try reader.string(.sandboxControlToken),
            integrations: try reader.string(.sandboxIntegrations),
            decisionDelay: try reader.seconds(.sandboxDecisionDelay, in: 0...3600))
    }

    /// Only the document reader.
    static func reader(from reader: SettingsReader) throws(ConfigurationFault) -> Reader {
        let program = try reader.string(.readerProgram)
        let processes = try reader.integer(.readerProcesses, in: 1...32)
        return Reader(
            configuration: program.isEmpty ? nil : ReaderConfiguration(program: program, processes: processes),
            flows: [
                .live: Set(try reader.words(.readerLiveFlows, of: FlowName.self)),
                .sandbox: Set(try reader.words(.readerSandboxFlows, of: FlowName.self)),
            ])
    }

    /// The level of the log.
    static func logLevel(from reader: SettingsReader) throws(ConfigurationFault) -> Logger.Level {
        guard let level = Logger.Level(rawValue: try reader.string(.logLevel)) else {
            throw ConfigurationFault("\(Setting.logLevel.environmentVariable) is no log level.")
        }
        return level
    }

    private static func documents(from reader: SettingsReader) throws(ConfigurationFault) -> Documents {
        let endpoint = try reader.string(.s3Endpoint)
        guard !endpoint.isEmpty else { return .directory(try reader.string(.documentsDirectory)) }
        let region = try reader.string(.s3Region)
        let bucket = try reader.string(.s3Bucket)
        let prefix = try reader.string(.s3Prefix)
        let accessKeyID = try reader.string(.s3AccessKeyID)
        let secret = Secret(try reader.string(.s3SecretAccessKey))
        do {
            return .objectStore(
                try S3Configuration(
                    endpoint: endpoint, region: region, bucket: bucket, prefix: prefix, accessKeyID: accessKeyID,
                    secretAccessKey: secret))
        } catch {
            throw ConfigurationFault(error.description)
        }
    }

    private static func publicURL(from reader: SettingsReader) throws(ConfigurationFault) -> String {
        let url = try reader.string(.publicURL)
        let isURL = url.hasPrefix("https://") || url.hasPrefix("http://")
        guard isURL, url.utf8.count <= 200, !url.contains("#"), !url.contains("?") else {
            throw ConfigurationFault(
                "\(Setting.publicURL.environmentVariable) must be an http or https URL of at most 200 characters "
                    + "without query or fragment.")
        }
        return url
    }
}
