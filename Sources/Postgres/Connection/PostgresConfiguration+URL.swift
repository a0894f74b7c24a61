import CLibPQ

extension PostgresConfiguration {
    /// Reads `postgres://user:password@host1,host2:5432/database?sslmode=...`, or libpq's `keyword=value` form.
    ///
    /// Several hosts are tried in their order; `?host=/directory` names a unix socket.
    package static func parse(url: String) throws(PostgresError) -> PostgresConfiguration {
        guard let options = unsafe PQconninfoParse(url, nil) else {
            // libpq's explanation may repeat the password.
            throw PostgresError(.invalidConfiguration, explanation: "the database URL is not valid")
        }
        defer { unsafe PQconninfoFree(options) }
        var keywords: [String: String] = [:]
        var option = unsafe options
        // The list ends with an option without keyword.
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe keywords[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return PostgresConfiguration(keywords: keywords)
    }
}
