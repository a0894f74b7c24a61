import DocumentReading
import Logging
import OutboundHTTP
import Persistence
import Pipeline
import Postgres
import ServiceLifecycle
import Services
import Veriff
import Webhooks

extension Platform {
    /// The services of a worker: pipeline, deliveries and standing duties.
    func workerServices() throws -> [any Service] {
        let jobs = PostgresJobQueue(database, hints: hints)
        let deliveries = PostgresDeliveryStore(database, vaults: vaults, clock: clock, hints: hints)
        let worker = settings.worker
        let reader = settings.reader.configuration.map { ReaderPool(configuration: $0, logger: logger) }
        let stages = Stages(
            store: PostgresPipelineStore(database, vaults: vaults, hints: hints), verifications: verificationStore,
            repetitions: PostgresRepetitionStore(database, vaults: vaults),
            provider: VeriffProvider(
                http: try Integrations.providerClient(settings, concurrency: worker.concurrency, logger: logger)),
            content: content, identifiers: identifiers, timing: StageTiming(firstPoll: worker.firstPoll),
            secondReading: reader.map { SecondReading(by: $0, flows: settings.reader.flows) }, clock: clock,
            logger: logger)
        // The reader first: what is up last is shut down first, and jobs that are under way still need it.
        return [reader].compactMap { $0 } + [
            HintListeningService(
                hints: hints,
                listener: PostgresListener(Databases.configuration(settings, role: .worker), logger: logger)),
            JobRunner(
                queue: jobs, stages: stages,
                configuration: JobRunnerConfiguration(
                    concurrency: [.pipeline: 8, .provider: worker.concurrency], lease: worker.lease),
                logger: logger),
            DeliveryWorker(
                store: deliveries, client: try webhookClient(), clock: clock, identifiers: identifiers,
                configuration: DeliveryWorkerConfiguration(
                    concurrency: worker.webhookConcurrency, perEndpoint: worker.webhookPerEndpoint),
                logger: logger),
            Maintenance(
                jobs: jobs, deliveries: deliveries, verifications: verifications,
                upkeep: PostgresMaintenance(database), content: content, clock: clock,
                configuration: MaintenanceConfiguration(rescueInterval: worker.rescueInterval), logger: logger),
        ]
    }

    /// Talks to addresses that strangers chose; each endpoint keeps its own connection.
    private func webhookClient() throws -> CurlClient {
        if !settings.allowedNetworks.isEmpty {
            logger.notice(
                "Webhooks may reach networks that are closed to them otherwise",
                metadata: ["networks": "\(settings.allowedNetworks.map(\.description).joined(separator: " "))"])
        }
        return try CurlClient(
            configuration: CurlClientConfiguration(
                policy: AddressPolicy(
                    allowedNetworks: settings.allowedNetworks, requiresHTTPS: false,
                    hosts: .anyExcept(PublicHost.names(in: settings))),
                userAgent: "Addressee-Webhooks/1.0",
                maximumConcurrentRequests: settings.worker.webhookConcurrency),
            logger: logger)
    }
}
