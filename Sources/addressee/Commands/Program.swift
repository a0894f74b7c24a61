import ArgumentParser
import Glibc
import Logging
import Postgres
import Services

/// What every command does first and last: settings, log, and a fault as one sentence.
enum Program {
    /// Runs a command's body; a wrong configuration ends it with its sentence and status 78 (EX_CONFIG).
    static func run(_ body: (SettingsReader, Logger) async throws -> Void) async throws {
        signal(SIGPIPE, SIG_IGN)
        do {
            let reader = try await SettingsReader.standard()
            let level = try Settings.logLevel(from: reader)
            LoggingSystem.bootstrap { JSONLogHandler(label: $0, logLevel: level) }
            try await body(reader, Logger(label: "addressee"))
        } catch let fault as ConfigurationFault {
            try fail(with: fault.description, code: 78)
        } catch let fault as OperatorFault {
            try fail(with: fault.description, code: 1)
        } catch let error as PostgresError {
            try fail(with: "The database cannot do this: \(error).", code: 69)
        } catch let error as StoreError {
            try fail(with: sentence(for: error), code: 69)
        } catch let error as ServiceError {
            let problems = error.problems.map { " \($0.pointer.dropFirst()): \($0.detail)" }
            try fail(with: error.detail + problems.joined(), code: error.code == .unavailable ? 69 : 1)
        }
    }

    private static func sentence(for error: StoreError) -> String {
        switch error {
        case .unknownReference(let name) where name.contains("vendor"): "There is no such vendor."
        case .unknownReference: "Something that this names does not exist."
        case .alreadyExists: "There is one already."
        case .unavailable: "The database cannot be reached, or takes no more at the moment."
        case .outcomeUnknown: "The database was lost in the middle: look whether this was done before trying again."
        case .corrupted(let what): "What is stored cannot be used: \(what)."
        case .conflict, .staleLease, .idempotencyKeyBusy, .idempotencyKeyUsed:
            "Somebody else changed this at the same moment; try again."
        }
    }

    /// Ends the program with a sentence on standard error.
    static func fail(with sentence: String, code: Int32) throws -> Never {
        let line = Array(("addressee: " + sentence + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        throw ExitCode(code)
    }
}

/// Why a command could not do what the operator asked, in a sentence.
struct OperatorFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
