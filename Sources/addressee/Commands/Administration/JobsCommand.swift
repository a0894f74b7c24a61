import ArgumentParser
import Services
import Verification

/// Looks after jobs that gave up.
struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Lists and revives jobs that gave up.", subcommands: [Dead.self, Retry.self])

    struct Dead: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists dead jobs, newest first.")

        @Option var limit = 50

        func run() async throws {
            let limit = min(max(limit, 1), 1000)
            try await Administration.run { administration, _ in
                for job in try await administration.store.deadJobs(limit: limit) {
                    print(
                        "\(job.id)  \(job.diedAt.rfc3339)  \(job.kind.rawValue)  \(job.verificationID)  "
                            + "after \(job.attempts) attempts: \(job.reason)")
                }
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Puts a dead job back to work.")

        @Argument(help: "The job's id (job_...).") var job: String

        func run() async throws {
            guard let id = JobID(job) else { throw OperatorFault("\(job) is no job id.") }
            try await Administration.run { administration, _ in
                guard try await administration.store.reviveJob(id) else {
                    throw OperatorFault("There is no such dead job.")
                }
                print("Back in its queue.")
            }
        }
    }
}
