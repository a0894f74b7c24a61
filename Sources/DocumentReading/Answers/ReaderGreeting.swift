import StrictJSON

/// The first line of a process: it is ready, and speaks the version of the protocol that we do.
struct ReaderGreeting {
    private static let version = 1

    init?(line: [UInt8]) {
        guard let json = try? JSONValue(parsing: line), json["ready"]?.bool == true,
            json["version"]?.number?.double == Double(Self.version)
        else { return nil }
    }
}
