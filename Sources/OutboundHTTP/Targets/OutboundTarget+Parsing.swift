extension OutboundTarget {
    private static let longestURL = 2048

    /// Parses an absolute URL; anything two parsers could read differently is refused.
    init(parsing text: String) throws(TargetError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longestURL else { throw .length }
        let (scheme, rest) = try Self.scheme(of: bytes[...])
        let authorityEnd = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        let (host, port) = try Self.authority(rest[..<authorityEnd])
        self.init(
            scheme: scheme,
            host: host,
            port: port ?? scheme.defaultPort,
            pathAndQuery: try Self.pathAndQuery(rest[authorityEnd...])
        )
    }

    private static func scheme(of bytes: ArraySlice<UInt8>) throws(TargetError) -> (Scheme, ArraySlice<UInt8>) {
        for scheme in [Scheme.https, .http] {
            let prefix = "\(scheme.rawValue)://"
            if String(decoding: bytes.prefix(prefix.utf8.count), as: UTF8.self).lowercased() == prefix {
                return (scheme, bytes.dropFirst(prefix.utf8.count))
            }
        }
        throw .scheme
    }

    private static func authority(_ bytes: ArraySlice<UInt8>) throws(TargetError) -> (Host, UInt16?) {
        guard !bytes.contains(UInt8(ascii: "@")) else { throw .userInformation }
        guard bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) else { throw .character }
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { throw .host }
            let literal = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
            guard !literal.contains("%") else { throw .zone }
            guard let address = IPAddress(literal), case .v6 = address else { throw .host }
            return (.address(address), try port(bytes[(end + 1)...]))
        }
        let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        return (try host(bytes[..<end]), try port(bytes[end...]))
    }

    private static func port(_ bytes: ArraySlice<UInt8>) throws(TargetError) -> UInt16? {
        guard let colon = bytes.first else { return nil }
        let digits = bytes.dropFirst()
        guard colon == UInt8(ascii: ":"), (1...5).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = UInt16(String(decoding: digits, as: UTF8.self)), port > 0
        else { throw .port }
        return port
    }

    private static func host(_ bytes: ArraySlice<UInt8>) throws(TargetError) -> Host {
        let hasFinalDot = bytes.last == UInt8(ascii: ".")
        let name = String(decoding: hasFinalDot ? bytes.dropLast() : bytes, as: UTF8.self).lowercased()
        guard !name.isEmpty, name.utf8.count <= 253 else { throw .host }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        // A resolver reads a host that ends in a number as an IPv4 address, in one of many spellings.
        if let last = labels.last, isNumber(last) {
            guard let address = IPAddress(name) else { throw .ambiguousAddress }
            return .address(address)
        }
        guard labels.allSatisfy(isLabel) else { throw .host }
        return .name(name)
    }

    private static func isNumber(_ label: Substring) -> Bool {
        !label.isEmpty
            && (label.utf8.allSatisfy { (0x30...0x39).contains($0) }
                || label.hasPrefix("0x") && label.utf8.dropFirst(2).allSatisfy(isHexadecimal))
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.utf8.first != UInt8(ascii: "-")
            && label.utf8.last != UInt8(ascii: "-")
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// RFC 3986 sections 3.3 and 3.4.
    private static func pathAndQuery(_ bytes: ArraySlice<UInt8>) throws(TargetError) -> String {
        guard !bytes.contains(UInt8(ascii: "#")) else { throw .fragment }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%") {
                let digits = bytes[(index + 1)...].prefix(2)
                guard digits.count == 2, digits.allSatisfy(isHexadecimal) else { throw .character }
            } else {
                guard isAlphanumeric(bytes[index]) || "-._~!$&'()*+,;=:@/?".utf8.contains(bytes[index]) else {
                    throw .character
                }
            }
            index += 1
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("/") ? text : "/" + text
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
