/// One configuration key: where it is read, what it means, and what holds without it.
struct Setting: Sendable {
    /// Dotted, such as `database.url`; the environment variable is `ADDRESSEE_DATABASE_URL`.
    let key: String
    let summary: String
    /// What holds when it is not set; nil when it must be.
    let standard: String?
    let isSecret: Bool

    init(_ key: String, _ summary: String, standard: String?, isSecret: Bool = false) {
        self.key = key
        self.summary = summary
        self.standard = standard
        self.isSecret = isSecret
    }

    /// The environment variable that sets it.
    var environmentVariable: String {
        "ADDRESSEE_" + key.uppercased().replacing(".", with: "_")
    }
}

extension Setting {
    static let databaseURL = Setting(
        "database.url",
        "PostgreSQL, as postgres://user@host1,host2/name?host=/socket/directory. Its user must be a "
            + "member of the roles that the migrations make.", standard: nil, isSecret: true)
    static let databaseConnections = Setting(
        "database.connections", "The most connections a process opens (2 to 200).", standard: "20")
    static let databaseStatementTimeout = Setting(
        "database.statement_timeout", "Seconds after which the server cancels a statement.", standard: "15")

    static let keyRingFile = Setting(
        "keys.file", "The key ring: a file that `addressee keys create` writes.", standard: nil)

    static let documentsDirectory = Setting(
        "documents.directory", "Where sealed document files lie; shared by all nodes.", standard: "documents")

    static let s3Endpoint = Setting(
        "documents.s3_endpoint",
        "An S3-compatible store, such as https://s3.example.com; takes the place of the "
            + "directory.", standard: "")
    static let s3Region = Setting("documents.s3_region", "The store's region.", standard: "us-east-1")
    static let s3Bucket = Setting("documents.s3_bucket", "The store's bucket.", standard: "")
    static let s3Prefix = Setting("documents.s3_prefix", "What object names begin with.", standard: "")
    static let s3AccessKeyID = Setting("documents.s3_access_key_id", "The store's access key id.", standard: "")
    static let s3SecretAccessKey = Setting(
        "documents.s3_secret_access_key", "The store's secret access key.", standard: "", isSecret: true)

    static let serverHost = Setting("server.host", "The address the API listens on.", standard: "127.0.0.1")
    static let serverPort = Setting("server.port", "The port the API listens on.", standard: "8080")
    static let publicURL = Setting(
        "server.public_url", "Where end users reach this server; links begin with it.",
        standard: "http://127.0.0.1:8080")
    static let privateHost = Setting(
        "private.host", "The address of the private listener with /metrics.", standard: "127.0.0.1")
    static let privatePort = Setting(
        "private.port", "The port of the private listener; 0 switches it off.", standard: "0")
    static let linkLifetime = Setting("links.lifetime_days", "Days until a link lapses (1 to 365).", standard: "30")

    static let requestsPerSecond = Setting(
        "limits.requests_per_second",
        "Requests a second that one API key may make of a node; one client address may make twice as many.",
        standard: "1000")
    static let maximumUploads = Setting(
        "limits.uploads", "Uploads under way at once in a node (1 to 1000).", standard: "32")
    static let trustedProxies = Setting(
        "server.trusted_proxies", "Addresses of proxies whose X-Forwarded-For is believed, separated by commas.",
        standard: "")

    static let providerHosts = Setting(
        "provider.hosts", "Host names of the provider, separated by commas; an integration's base URL must have one.",
        standard: "stationapi.veriff.com,api.veriff.me,api-saas.veriff.com")
    static let providerAllowsHTTP = Setting(
        "provider.allow_http", "Whether the provider may be reached without TLS: only for a sandbox on this machine.",
        standard: "false")

    static let allowedNetworks = Setting(
        "webhooks.allowed_networks", "Networks (CIDR) that webhooks may reach although they are private.", standard: "")
    static let webhookConcurrency = Setting(
        "webhooks.concurrency", "Deliveries under way at once in a worker process (1 to 1000).", standard: "64")
    static let webhookPerEndpoint = Setting(
        "webhooks.per_endpoint", "Deliveries under way at once to one endpoint (1 to 100).", standard: "4")

    static let workerLease = Setting(
        "worker.lease", "Seconds a claimed job is kept without a heartbeat.", standard: "30")
    static let workerRescueInterval = Setting(
        "worker.rescue_interval", "Seconds between looks for lost jobs.", standard: "5")
    static let workerConcurrency = Setting(
        "worker.concurrency", "Provider calls under way at once in a worker process (1 to 200).", standard: "16")
    static let workerFirstPoll = Setting(
        "worker.first_poll", "Seconds after which the provider is asked, should its webhook stay away.",
        standard: "30")

    static let readerProgram = Setting(
        "reader.program", "The document reader: the path of addressee-reader. Without it no documents are read here.",
        standard: "")
    static let readerProcesses = Setting(
        "reader.processes", "Files that a process lets the reader read at once (1 to 32).", standard: "1")
    static let readerLiveFlows = Setting(
        "reader.live_flows", "Flows whose documents a worker reads a second time, separated by commas.", standard: "")
    static let readerSandboxFlows = Setting(
        "reader.sandbox_flows", "The same for sandbox tenants.", standard: "usps1583,identity")

    static let sandboxPort = Setting("sandbox.port", "The port of the provider's sandbox.", standard: "8089")
    static let sandboxLedger = Setting(
        "sandbox.ledger", "The sandbox's append-only ledger file.", standard: "sandbox-ledger.jsonl")
    static let sandboxControlToken = Setting(
        "sandbox.control_token", "Guards the sandbox's control endpoints.", standard: "sandbox", isSecret: true)
    static let sandboxIntegrations = Setting(
        "sandbox.integrations",
        "A JSON file with the sandbox's integrations: [{\"kind\": \"idv\", \"poa\" or \"db\", "
            + "\"api_key\", \"secret\", \"webhook_url\"}].", standard: "")
    static let sandboxDecisionDelay = Setting(
        "sandbox.decision_delay", "Seconds from submission to the sandbox's decision.", standard: "0.05")

    static let logLevel = Setting(
        "log.level", "trace, debug, info, notice, warning, error or critical.", standard: "info")

    /// Every key, in the order of the documentation.
    static let all: [Setting] = [
        databaseURL, databaseConnections, databaseStatementTimeout, keyRingFile, documentsDirectory, s3Endpoint,
        s3Region, s3Bucket, s3Prefix, s3AccessKeyID, s3SecretAccessKey, serverHost, serverPort, publicURL,
        trustedProxies, privateHost, privatePort, linkLifetime, requestsPerSecond, maximumUploads, providerHosts,
        providerAllowsHTTP,
        allowedNetworks, webhookConcurrency, webhookPerEndpoint, workerLease, workerRescueInterval, workerConcurrency,
        workerFirstPoll, readerProgram, readerProcesses, readerLiveFlows, readerSandboxFlows, sandboxPort,
        sandboxLedger, sandboxControlToken, sandboxIntegrations,
        sandboxDecisionDelay, logLevel,
    ]
}
