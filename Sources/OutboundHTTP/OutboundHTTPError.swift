/// Why a request got no usable answer; every text in it is safe to show.
package struct OutboundHTTPError: Error, Hashable, Sendable {
    /// The class of a failure.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Value: String {
            case targetForbidden = "target_forbidden"
            case invalidURL = "invalid_url"
            case invalidRequest = "invalid_request"
            case nameResolution = "name_resolution"
            case connect = "connect"
            case tls = "tls"
            case timedOut = "timed_out"
            case responseTooLarge = "response_too_large"
            case invalidResponse = "invalid_response"
            case connectionLost = "connection_lost"
            case cancelled = "cancelled"
            case tooManyRequests = "too_many_requests"
            case `internal` = "internal"
        }

        private let value: Value

        /// The address policy refuses the target; nothing was sent.
        package static let targetForbidden = Code(value: .targetForbidden)
        /// The URL is not one absolute HTTP URL in strict spelling.
        package static let invalidURL = Code(value: .invalidURL)
        /// A header field cannot be sent as given.
        package static let invalidRequest = Code(value: .invalidRequest)
        /// The host name has no address, or the name service did not answer in time.
        package static let nameResolution = Code(value: .nameResolution)
        /// No connection could be opened.
        package static let connect = Code(value: .connect)
        /// The TLS handshake or the check of the certificate failed.
        package static let tls = Code(value: .tls)
        /// The deadline or the connect time-out passed.
        package static let timedOut = Code(value: .timedOut)
        /// The answer is longer than the request allows, or its head is too long.
        package static let responseTooLarge = Code(value: .responseTooLarge)
        /// The answer is not HTTP.
        package static let invalidResponse = Code(value: .invalidResponse)
        /// The connection ended before the whole answer.
        package static let connectionLost = Code(value: .connectionLost)
        /// The calling task was cancelled or the client was shut down.
        package static let cancelled = Code(value: .cancelled)
        /// All slots and all waiting places are taken.
        package static let tooManyRequests = Code(value: .tooManyRequests)
        /// A defect of ours or exhausted memory.
        package static let `internal` = Code(value: .internal)

        /// The stable name of the class, for records and metrics.
        package var description: String { value.rawValue }
    }

    /// The class of the failure.
    package let code: Code
    /// One sentence about the failure, without addresses, queries or texts of the other side.
    package let message: String
    /// Whether the other side may have received the request.
    package let mayHaveBeenSent: Bool

    /// Creates an error, also for clients that stand in for the network.
    package init(_ code: Code, _ message: String, mayHaveBeenSent: Bool = false) {
        self.code = code
        self.message = message
        self.mayHaveBeenSent = mayHaveBeenSent
    }
}

extension OutboundHTTPError: CustomStringConvertible {
    /// The class and the sentence.
    package var description: String { "\(code): \(message)" }
}

extension OutboundHTTPError {
    /// Creates the error of a target that the policy refused.
    init(_ refusal: TargetError) {
        self.init(refusal.isRefusal ? .targetForbidden : .invalidURL, refusal.description)
    }
}
