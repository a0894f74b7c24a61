import Postgres
import PostgresTesting
import Testing

struct ConfigurationTests {
    @Test("a URL may name several hosts, ports and parameters")
    func severalHosts() throws {
        let configuration = try PostgresConfiguration.parse(
            url: "postgres://user:p%40ss@one,two:5433/database?sslmode=require&target_session_attrs=read-write"
        )

        #expect(configuration.hosts == ["one", "two"])
        #expect(configuration.databaseName == "database")
        #expect(configuration.keywords["password"] == "p@ss")
        #expect(configuration.keywords["port"] == ",5433")
        #expect(configuration.keywords["sslmode"] == "require")
        #expect(configuration.keywords["target_session_attrs"] == "read-write")
    }

    @Test("a URL may name a socket directory")
    func socketDirectory() throws {
        let configuration = try PostgresConfiguration.parse(url: "postgres:///database?host=/run/postgresql&user=me")

        #expect(configuration.hosts == ["/run/postgresql"])
        #expect(configuration.keywords["user"] == "me")
    }

    @Test(
        "a false URL is refused without repeating it",
        arguments: ["postgres://user:secret@host/?secret=1", "nonsense"]
    )
    func refusal(url: String) throws {
        let error = #expect(throws: PostgresError.self) { try PostgresConfiguration.parse(url: url) }

        #expect(error?.code == .invalidConfiguration)
        #expect(error.map { String(reflecting: $0).contains("secret") } == false)
    }

    @Test("a printed configuration does not show the password")
    func printing() throws {
        let configuration = try PostgresConfiguration.parse(url: "postgres://user:secret@host/database")
        var dumped = ""
        dump(configuration, to: &dumped)

        #expect(!"\(configuration) \(String(reflecting: configuration)) \(dumped)".contains("secret"))
    }
}

@Suite(.sharedEmptyDatabase)
struct ConnectingTests {
    @Test("the second host is tried when the first does not answer")
    func secondHost() async throws {
        let directory = TestDatabase.current.configuration().hosts[0]
        let configuration = try PostgresConfiguration.parse(
            url: TestDatabase.current.url().replacing("host=", with: "host=%2Fnonexistent%2C")
        )
        #expect(configuration.hosts == ["/nonexistent", directory])

        let pool = PostgresPool(configuration, logger: .tests)
        _ = try await pool.execute(BackendID())
        pool.close()
    }

    @Test("the description of an error leaks nothing")
    func errors() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)

        let error = try #require(
            await #expect(throws: PostgresError.self) { _ = try await pool.execute(Nonsense()) }
        )

        #expect(error.description == "the database refused the statement (SQLSTATE 42P01)")
        #expect(String(reflecting: error).contains("nowhere"))
        #expect(!String(reflecting: error).contains("personal data"))
    }
}
