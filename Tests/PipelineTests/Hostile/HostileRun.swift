import AddresseeTesting
import OutboundHTTP
import Persistence
import Services
import StrictJSON
import Synchronization
import Veriff
import Verification

/// Drives the verifications of a plan through the pipeline, with a provider and a machine that misbehave.
struct HostileRun {
    /// How much goes wrong.
    private static let share = 0.3
    private static let workers = 12
    /// More rounds without anything to do than any wait of the pipeline needs.
    private static let maximumRounds = 60

    let plan: HostilePlan
    let pipeline: PipelineHarness

    /// Runs to the end of every verification, and beyond it: what comes too late comes too.
    func run() async throws -> [VerificationRecord] {
        try await pipeline.control(
            .post, "/faults",
            #"{"seed":\#(plan.seed),"share":\#(Self.share),"held_milliseconds":100,"slow_milliseconds":40}"#)
        try await pipeline.control(
            .post, "/webhooks", #"{"seed":\#(plan.seed),"share":\#(Self.share),"late_seconds":120}"#)

        let records = try await submitAll()
        try await drive(until: plan.entries.count { $0.photoID.isSilent || $0.address.isSilent })
        // Sessions whose opening was lost expire, and that is announced too.
        try await pass(days: 8)
        try await endProvidersTime()
        try await answerRejections(of: records)
        // What the provider had kept to itself comes when nobody waits for it any more.
        try await pass(days: 8)
        return records
    }

    // MARK: The verifications

    private func submitAll() async throws -> [VerificationRecord] {
        try await each(plan.entries) { entry in
            try await pipeline.submit(
                Self.command(for: entry), photoID: Self.marker(entry.photoID, of: entry),
                address: Self.marker(entry.address, of: entry))
        }
    }

    /// Nobody shares a name, an address, a number or a file with anybody else.
    private static func command(for entry: HostilePlan.Entry) -> CreateVerification {
        .fixture(
            expectedData: .fixture(
                person: .fixture(lastName: "Lopez" + letters(of: entry.index)),
                address: .fixture(street: "\(entry.index + 12) Oak Street"),
                documents: [
                    ExpectedDocument(
                        kind: .photoID, types: [.usDriverLicense], number: "D\(1_000_000 + entry.index)")
                ]),
            vendorReference: "hostile-\(entry.index)")
    }

    private static func marker(_ story: SessionStory, of entry: HostilePlan.Entry, attempt: Int = 1) -> String {
        let statement = story.statement.isEmpty ? "" : "," + story.statement
        return #"{"file":"\#(entry.index).\#(attempt)"\#(statement)}"#
    }

    private static func letters(of number: Int) -> String {
        var (text, rest) = ("", number)
        repeat {
            text.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))))
            rest /= 26
        } while rest > 0
        return text
    }

    private func answerRejections(of records: [VerificationRecord]) async throws {
        let answered = zip(plan.entries, records).filter { $0.0.isAnswered }
        _ = try await each(Array(answered)) { entry, record in
            let now = try await pipeline.platform.read(record)
            guard now.status == .rejected, now.finalDecision?.isResubmittable == true else { return }
            let marker = Self.marker(.agrees, of: entry, attempt: 2)
            let documents = (pipeline.license(stating: marker) + [pipeline.lease(stating: marker)]).map {
                ReceivedDocument(kind: $0.kind, type: $0.type, file: $0.file, replaces: true)
            }
            try await resubmit(record, with: ResubmitVerification(documents: documents, submits: true))
        }
        try await drive(until: 0)
    }

    /// Late news that comes at the same moment goes first; then it is asked again, as any client does, but not for ever.
    private func resubmit(_ record: VerificationRecord, with command: ResubmitVerification) async throws {
        for remaining in (0..<10).reversed() {
            do {
                _ = try await pipeline.platform.verifications.resubmit(
                    record.id, with: command, tenant: record.tenant, by: pipeline.platform.vendor.principal.actor)
                return
            } catch {
                guard error.code == .versionConflict, remaining > 0 else { throw error }
            }
        }
    }

    // MARK: Time

    /// Runs jobs, and lets time pass where none is due, until no more than so many verifications wait.
    private func drive(until waiting: Int) async throws {
        for round in 0..<Self.maximumRounds {
            while try await runDue(round: round) > 0 {}
            guard try await waitingCount() > waiting else { return }
            try await pipeline.control(.post, "/clock", #"{"advance_seconds":60}"#)
            try await passOver(round: round)
        }
    }

    /// Lets days pass for the provider, and has done what becomes due.
    private func pass(days: Int) async throws {
        try await pipeline.control(.post, "/clock", #"{"advance_seconds":\#(days * 86_400)}"#)
        try await settleWebhooks()
        while try await runDue(round: -days) > 0 {}
    }

    private func endProvidersTime() async throws {
        try await pipeline.platform.runScript(
            """
            UPDATE verifications SET provider_deadline = now() - interval '1 second' WHERE status = 'submitted'
            """, unguarded: true)
        try await passOver(round: 0)
        try await drive(until: 0)
    }

    /// Waits are over, and what a lost worker held comes back.
    private func passOver(round: Int) async throws {
        try await pipeline.platform.expireLeases()
        _ = try await pipeline.platform.jobs.rescue(limit: 10_000)
        try await pipeline.platform.makeJobsDue()
    }

    /// Waits until the provider has sent whatever is due by its clock.
    private func settleWebhooks() async throws {
        var (before, quietLooks) = (-1, 0)
        try await pipeline.wait {
            let count = pipeline.relay.count
            quietLooks = count == before ? quietLooks + 1 : 0
            before = count
            return quietLooks == 20
        }
    }

    private func waitingCount() async throws -> Int {
        try await pipeline.platform.texts("SELECT count(*) FROM verifications WHERE status = 'submitted'")
            .compactMap(Int.init).first ?? 0
    }

    // MARK: Workers

    /// Lets several workers run what is due; some of them are lost with what they have taken.
    private func runDue(round: Int) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for worker in 0..<Self.workers {
                group.addTask {
                    try await work(
                        random: SeededGenerator(seed: plan.seed &+ UInt64(bitPattern: Int64(round * 100 + worker))))
                }
            }
            return try await group.reduce(0, +)
        }
    }

    private func work(random: SeededGenerator) async throws -> Int {
        var random = random
        var count = 0
        while true {
            var claimed: [ClaimedJob] = []
            for queue in JobQueueName.allCases {
                claimed += try await pipeline.platform.jobs.claim(queue, limit: 2, lease: .seconds(60))
            }
            guard !claimed.isEmpty else { return count }
            for job in claimed where Int.random(in: 0..<100, using: &random) > 0 {
                await pipeline.run(job)
                count += 1
            }
        }
    }

    /// Does the same for many, some at a time, and keeps their order.
    private func each<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ body: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for (index, element) in elements.enumerated() {
                if index >= 6, let (done, result) = try await group.next() { results[done] = result }
                group.addTask { (index, try await body(element)) }
            }
            for try await (done, result) in group { results[done] = result }
            return elements.indices.compactMap { results[$0] }
        }
    }
}
