import FoundationEssentials

/// One numbered, forward-only change of the schema.
package struct PostgresMigration: Hashable, Sendable {
    package let version: Int32
    package let name: String
    package let sql: String

    package init(version: Int32, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }

    /// Recognises a changed text; no defence against a forged one.
    var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return "\(sql.utf8.count):\(String(hash, radix: 16))"
    }
}

extension PostgresMigration {
    /// Reads all files of a directory that are named like `0001_first_tables.sql`, in their order.
    package static func load(directory: String) throws(PostgresError) -> [PostgresMigration] {
        var migrations: [PostgresMigration] = []
        for file in try names(in: directory) where file.hasSuffix(".sql") {
            migrations.append(try load(file, in: directory))
        }
        migrations.sort { $0.version < $1.version }
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.version == later.version {
            throw PostgresError(.migrationRefused, explanation: "two files have the number \(later.version)")
        }
        return migrations
    }

    private static func names(in directory: String) throws(PostgresError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw PostgresError(
                .migrationRefused,
                explanation: "the migrations directory cannot be read",
                details: "\(error)"
            )
        }
    }

    private static func load(_ file: String, in directory: String) throws(PostgresError) -> PostgresMigration {
        let stem = file.dropLast(4)
        let digits = stem.prefix { $0.isASCII && $0.isNumber }
        let name = stem.dropFirst(digits.count + 1)
        guard let version = Int32(digits), version > 0, !name.isEmpty, stem.dropFirst(digits.count).first == "_" else {
            throw PostgresError(.migrationRefused, explanation: "\(file) is not named like 0001_name.sql")
        }
        guard
            let data = FileManager.default.contents(atPath: "\(directory)/\(file)"),
            let sql = String(validating: data, as: UTF8.self)
        else {
            throw PostgresError(.migrationRefused, explanation: "\(file) cannot be read as UTF-8 text")
        }
        return PostgresMigration(version: version, name: String(name), sql: sql)
    }
}
