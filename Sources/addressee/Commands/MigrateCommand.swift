import ArgumentParser
import Logging
import Postgres

/// Brings the database to the schema of this program.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Applies the migrations that the database lacks.")

    @Option(help: "The folder with the numbered SQL files.")
    var directory = "Migrations"

    func run() async throws {
        try await Program.run { reader, logger in
            let database = try Settings.database(from: reader)
            let migrations = try PostgresMigration.load(directory: directory)
            let applied = try await PostgresMigrator(
                database.configuration, migrations: migrations, logger: logger
            ).migrate()
            print(
                applied.isEmpty
                    ? "The database is up to date."
                    : "Applied: " + applied.map { "\($0.version) \($0.name)" }.joined(separator: ", "))
        }
    }
}
