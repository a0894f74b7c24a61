import CCurl

/// Sets the options of a transfer: what every transfer has in common, then what the request asks for.
struct TransferOptions {
    let configuration: CurlClientConfiguration

    /// Prepares a fresh handle; the caller checks `isConfigured`.
    func apply(to handle: EasyHandle, _ exchange: Exchange, addresses: [IPAddress], now: ContinuousClock.Instant) {
        applyGuards(to: handle)
        applyTransport(to: handle, exchange, addresses: addresses, now: now)
        applyMessage(to: handle, exchange.request)
        handle.attach(exchange)
    }

    /// Everything that could lead a request elsewhere is off, whatever the environment or the answer says.
    private func applyGuards(to handle: EasyHandle) {
        handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_PROXY, "")
        handle.set(CURLOPT_NOPROXY, "*")
        handle.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        handle.set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        handle.set(CURLOPT_HTTP09_ALLOWED, 0)
        handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let path = configuration.certificateBundlePath {
            handle.set(CURLOPT_CAINFO, path)
            handle.set(CURLOPT_CAPATH, nil)
        }
    }

    private func applyTransport(
        to handle: EasyHandle,
        _ exchange: Exchange,
        addresses: [IPAddress],
        now: ContinuousClock.Instant
    ) {
        let target = exchange.target
        handle.set(CURLOPT_URL, target.url)
        // The bytes of the path may be part of a signature.
        handle.set(CURLOPT_PATH_AS_IS, 1)
        handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_TCP_NODELAY, 1)
        let remaining = now.duration(to: exchange.deadline)
        handle.set(CURLOPT_TIMEOUT_MS, remaining.milliseconds)
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, min(remaining, exchange.request.connectTimeout).milliseconds)
        if case .name(let name) = target.host {
            // The plus sign lets the entry expire, so that names do not pile up in the handle's memory.
            let list = addresses.map { if case .v6 = $0 { "[\($0)]" } else { "\($0)" } }.joined(separator: ",")
            handle.set(CURLOPT_RESOLVE, lines: ["+\(name):\(target.port):\(list)"])
        }
        if handle.group == nil, exchange.request.reuseGroup != nil || !configuration.reuseConnections {
            handle.set(CURLOPT_FRESH_CONNECT, 1)
            handle.set(CURLOPT_FORBID_REUSE, 1)
            handle.set(CURLOPT_SSL_SESSIONID_CACHE, 0)
        }
        handle.set(CURLOPT_MAXAGE_CONN, configuration.idleConnectionLifetime.milliseconds / 1000)
    }

    private func applyMessage(to handle: EasyHandle, _ request: OutboundRequest) {
        handle.set(CURLOPT_USERAGENT, configuration.userAgent)
        // An empty value takes a default field of libcurl away.
        var lines = ["Expect:"]
        switch request.method {
        case .head:
            handle.set(CURLOPT_NOBODY, 1)
        case .get where request.body.isEmpty:
            handle.set(CURLOPT_HTTPGET, 1)
        case .delete where request.body.isEmpty:
            handle.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        case .get, .delete, .post, .patch, .put:
            handle.set(CURLOPT_POST, 1)
            handle.set(body: request.body)
            handle.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
            if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
                lines.append("Content-Type:")
            }
        }
        lines += request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        handle.set(CURLOPT_HTTPHEADER, lines: lines)
    }
}

extension Duration {
    /// The whole milliseconds, rounded up, between 1 and what libcurl takes.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        guard self > .zero else { return 1 }
        return max(1, Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
