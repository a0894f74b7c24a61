/// A keyword of libpq with its value.
struct ConnectionSetting: Hashable, Sendable {
    let keyword: String
    let value: String
}

/// How to reach the database, and the limits every connection works under.
package struct PostgresConfiguration: Sendable {
    /// What the URL said, in libpq's keywords; holds the password.
    package private(set) var keywords: [String: String]

    /// Shown by the server's monitoring.
    package var applicationName = "addressee"
    /// The server ends longer statements; nil leaves the server's setting.
    package var statementTimeout: Duration? = .seconds(15)
    /// The server ends longer waits for a lock; nil leaves the server's setting.
    package var lockTimeout: Duration? = .seconds(5)
    /// The server ends sessions that leave a transaction open; nil leaves the server's setting.
    package var idleInTransactionTimeout: Duration? = .seconds(30)
    /// The longest attempt to reach one host; at least two seconds.
    package var connectTimeout: Duration = .seconds(5)
    /// The longest this program waits for an answer, whatever the server does.
    package var callTimeout: Duration = .seconds(20)
    /// The role every session takes after it has connected.
    package var role: String?

    /// Starts from libpq's keywords and values, such as `["host": "/run/postgresql", "dbname": "addressee"]`.
    package init(keywords: [String: String]) {
        self.keywords = keywords
    }

    /// The database the settings name, if they do.
    package var databaseName: String? {
        get { keywords["dbname"] }
        set { keywords["dbname"] = newValue }
    }

    /// Where the servers are: names, addresses or socket directories; empty for libpq's default.
    package var hosts: [String] {
        [keywords["host"], keywords["hostaddr"]].compactMap(\.self).flatMap {
            $0.split(separator: ",").map(String.init)
        }
    }

    /// What is handed to libpq.
    var settings: [ConnectionSetting] {
        var values = Self.liveness
        values.merge(keywords) { _, given in given }
        values["application_name"] = applicationName
        values["client_encoding"] = "UTF8"
        values["connect_timeout"] = String(max(2, (connectTimeout.milliseconds + 999) / 1_000))
        values["options"] = options
        return values.filter { !$0.value.isEmpty }
            .sorted { $0.key < $1.key }
            .map { ConnectionSetting(keyword: $0.key, value: $0.value) }
    }

    /// A vanished peer is noticed within a minute or so, not within the kernel's hours.
    private static let liveness = [
        "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "30000",
    ]

    /// Session settings, in the form of the server's command line.
    private var options: String {
        // The server compiles statements whose estimate is high, and these are: claiming 64 of 400,000 waiting deliveries
        // took 76 ms with the compiler and 14 ms without. The URL may say otherwise.
        var words = ["-c jit=off"]
        if let given = keywords["options"] { words.append(given) }
        let limits: [(String, Duration?)] = [
            ("statement_timeout", statementTimeout), ("lock_timeout", lockTimeout),
            ("idle_in_transaction_session_timeout", idleInTransactionTimeout),
        ]
        for case (let name, let limit?) in limits {
            words.append("-c \(name)=\(limit.milliseconds)")
        }
        if let role { words.append("-c role=\(Self.escaped(role))") }
        return words.joined(separator: " ")
    }

    /// Spaces and backslashes in one word are escaped with a backslash.
    private static func escaped(_ word: String) -> String {
        String(word.flatMap { $0 == " " || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}

// The password must not be printed with the rest.
extension PostgresConfiguration: CustomStringConvertible, CustomReflectable {
    package var description: String {
        "database \(databaseName ?? "default") on \(hosts.isEmpty ? "default" : hosts.joined(separator: ","))"
    }

    package var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}
