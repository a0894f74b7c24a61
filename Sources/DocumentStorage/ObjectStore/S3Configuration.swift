package import Encryption

/// How an S3-compatible store is reached: its address, the bucket and the credentials.
package struct S3Configuration: Sendable {
    /// A setting that no store can be reached with; the description says which, and is safe to show.
    package struct Invalid: Error, Hashable, CustomStringConvertible {
        /// One sentence.
        package let description: String
    }

    let origin: String
    let host: String
    let region: String
    let bucket: String
    let prefix: String
    let accessKeyID: String
    let secretAccessKey: Secret<String>
    let largestDocumentInBytes: Int
    let deadline: Duration

    /// The host without its port, for the address policy of the client that reaches it.
    package var hostName: String {
        String(host.prefix { $0 != ":" })
    }

    /// Checks the settings. `endpoint` is `https://host` or `https://host:port` without a path; the bucket is named in
    /// the path of every request, which all compatible stores understand. `prefix` stands before every object's name.
    package init(
        endpoint: String,
        region: String,
        bucket: String,
        prefix: String = "",
        accessKeyID: String,
        secretAccessKey: Secret<String>,
        largestDocumentInBytes: Int = 10 * 1024 * 1024,
        deadline: Duration = .seconds(30)
    ) throws(Invalid) {
        (origin, host) = try Self.origin(of: endpoint)
        try Self.check(region, "region", isWord: { $0.isPlain || $0 == "-" })
        try Self.check(bucket, "bucket", isWord: { $0.isPlain || $0 == "-" || $0 == "." })
        try Self.check(accessKeyID, "access key id", isWord: { $0.isASCII && ($0.isLetter || $0.isNumber) })
        if !prefix.isEmpty {
            try Self.check(prefix, "prefix", isWord: { $0.isPlain || $0 == "-" || $0 == "_" || $0 == "/" })
        }
        guard !secretAccessKey.reveal().isEmpty else {
            throw Invalid(description: "The object store's secret access key is empty.")
        }
        self.region = region
        self.bucket = bucket
        self.prefix = prefix
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.largestDocumentInBytes = largestDocumentInBytes
        self.deadline = deadline
    }

    /// The origin and the host exactly as the client will send it, because the host is signed.
    private static func origin(of endpoint: String) throws(Invalid) -> (origin: String, host: String) {
        for (scheme, port) in [("https://", ":443"), ("http://", ":80")] where endpoint.hasPrefix(scheme) {
            var host = endpoint.dropFirst(scheme.count)
            if host.hasSuffix(port) { host = host.dropLast(port.count) }
            try check(
                String(host),
                "endpoint",
                isWord: { $0.isPlain || $0 == "-" || $0 == "." || $0 == ":" }
            )
            return (scheme + host, String(host))
        }
        throw Invalid(description: "The object store's endpoint must begin with https:// or http://.")
    }

    // With these characters only, no name needs an escape, neither in the URL nor in what is signed.
    private static func check(_ text: String, _ name: String, isWord: (Character) -> Bool) throws(Invalid) {
        guard (1...255).contains(text.utf8.count), text.allSatisfy(isWord) else {
            throw Invalid(
                description: "The object store's \(name) is empty, too long or has a character it cannot have."
            )
        }
    }
}

extension Character {
    fileprivate var isPlain: Bool { ("a"..."z").contains(self) || ("0"..."9").contains(self) }
}
