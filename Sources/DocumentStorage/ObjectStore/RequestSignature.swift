internal import Crypto
internal import Encryption
internal import FoundationEssentials
internal import OutboundHTTP
internal import Verification

/// Signs requests with AWS Signature Version 4, which every S3-compatible store checks.
struct RequestSignature: Sendable {
    let region: String
    let accessKeyID: String
    let secretAccessKey: Secret<String>

    /// The fields that must be sent with the request. Path and query must already be in canonical spelling.
    func headers(
        method: OutboundRequest.Method,
        host: String,
        path: String,
        query: String = "",
        body: [UInt8],
        at moment: Timestamp
    ) -> [OutboundHeader] {
        let time = basicTime(moment)
        let digest = hexadecimal(SHA256.hash(data: body))
        let signedHeaders = "host;x-amz-content-sha256;x-amz-date"
        let request = """
            \(method.rawValue)
            \(path)
            \(query)
            host:\(host)
            x-amz-content-sha256:\(digest)
            x-amz-date:\(time)

            \(signedHeaders)
            \(digest)
            """
        let scope = "\(time.prefix(8))/\(region)/s3/aws4_request"
        let text = "AWS4-HMAC-SHA256\n\(time)\n\(scope)\n\(hexadecimal(SHA256.hash(data: Data(request.utf8))))"
        let signature = hexadecimal(code(text, key: signingKey(day: String(time.prefix(8)))))
        return [
            OutboundHeader("X-Amz-Date", time),
            OutboundHeader("X-Amz-Content-SHA256", digest),
            OutboundHeader(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=\(accessKeyID)/\(scope), SignedHeaders=\(signedHeaders), "
                    + "Signature=\(signature)"
            ),
        ]
    }

    private func signingKey(day: String) -> SymmetricKey {
        [day, region, "s3", "aws4_request"].reduce(
            SymmetricKey(data: Data("AWS4\(secretAccessKey.reveal())".utf8))
        ) { key, part in
            SymmetricKey(data: code(part, key: key))
        }
    }

    private func code(_ text: String, key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    }

    /// `20260131T090807Z`.
    private func basicTime(_ moment: Timestamp) -> String {
        moment.rfc3339.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
