import CCurl

extension Exchange {
    /// Translates the end of the transfer.
    func outcome(of result: CURLcode) -> Outcome {
        if result == CURLE_OK { return .success(collector.response) }
        if let refusal { return refusal }
        switch result {
        case CURLE_OPERATION_TIMEDOUT:
            return failure(.timedOut, "There was no complete answer in time.")
        case CURLE_COULDNT_RESOLVE_HOST:
            return failure(.nameResolution, "The host name has no address.")
        case CURLE_COULDNT_CONNECT:
            return failure(.connect, "No connection could be opened.")
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_USE_SSL_FAILED:
            return failure(.tls, "The TLS handshake failed or the certificate was not accepted.")
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND:
            return failure(.connectionLost, "The connection ended before the whole answer.")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING, CURLE_HTTP2:
            return failure(.invalidResponse, "The answer is not valid HTTP.")
        default:
            return failure(.internal, "The request failed inside the client (code \(result.rawValue)).")
        }
    }
}
