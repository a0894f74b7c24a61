import OutboundHTTP
import Testing

@Suite struct TargetTests {
    private let open = AddressPolicy(
        allowedNetworks: Network.everything,
        requiresHTTPS: false,
        ports: .any
    )

    @Test(
        "a URL has one spelling after parsing",
        arguments: [
            ("https://Example.COM", "https://example.com/"),
            ("HTTPS://example.com.:443/a?b=c", "https://example.com/a?b=c"),
            ("http://example.com:8080?x", "http://example.com:8080/?x"),
            ("https://[::1]:8443/", "https://[0:0:0:0:0:0:0:1]:8443/"),
            ("http://127.0.0.1./", "http://127.0.0.1/"),
            ("https://a.example/%2e%2E/../x", "https://a.example/%2e%2E/../x"),
            ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        ]
    )
    func normalises(text: String, expected: String) throws {
        #expect(try open.validate(url: text).url == expected)
    }

    @Test(
        "what two parsers could read differently is refused",
        arguments: [
            ("", .length), ("https://example.com/" + String(repeating: "a", count: 2029), .length),
            ("ftp://example.com/", .scheme), ("file:///etc/passwd", .scheme), ("//example.com", .scheme),
            (" https://example.com", .scheme), ("https:/example.com", .scheme), ("gopher://127.0.0.1", .scheme),
            ("https://user@example.com/", .userInformation), ("https://a:b@127.0.0.1/", .userInformation),
            ("https://example.com#@evil.example/", .fragment), ("https://example.com/#x", .fragment),
            ("https://", .host), ("https:///path", .host), ("https://.", .host), ("https://a..b/", .host),
            ("https://-a.example/", .host), ("https://[::1/", .host), ("https://[127.0.0.1]/", .host),
            ("https://[::1]x/", .port), ("https://exa%6dple.com/", .host), ("https://ex_a!.com/", .host),
            ("https://example.com:/", .port), ("https://example.com:0/", .port), ("https://example.com:65536/", .port),
            ("https://example.com:+80/", .port), ("https://a:1:2/", .port), ("https://example.com:4 3/", .character),
            ("https://example.com/a b", .character), ("https://example.com/\r\nX: y", .character),
            ("https://example.com\r\n/", .character), ("https://example.com/%zz", .character),
            ("https://example.com/%2", .character), ("https://example.com/\u{0}", .character),
            ("https://example.com\\@evil.example/", .userInformation),
            ("https://example.com\\evil.example/", .character),
            ("https://ex\u{E4}mple.com/", .character), ("https://\u{FF11}\u{FF12}\u{FF17}.0.0.1/", .character),
            ("https://2130706433/", .ambiguousAddress), ("https://0x7f.1/", .ambiguousAddress),
            ("https://0177.0.0.1/", .ambiguousAddress), ("https://127.1/", .ambiguousAddress),
            ("https://0x7f000001/", .ambiguousAddress), ("https://0X7F.0.0.0x1/", .ambiguousAddress),
            ("https://127.0.0.1.0x/", .ambiguousAddress), ("https://1.2.3.4.5/", .ambiguousAddress),
            ("https://127.0.0.01./", .ambiguousAddress), ("https://[fe80::1%25eth0]/", .zone),
            ("https://[::1%eth0]/", .zone),
        ] as [(String, TargetError)]
    )
    func refuses(text: String, error: TargetError) {
        #expect(throws: error) { try open.validate(url: text) }
    }

    @Test(
        "the default policy is for strangers",
        arguments: [
            ("http://example.com:8080/", .plainHTTP), ("https://example.com:80/", .portForbidden),
            ("https://example.com:22/", .portForbidden), ("https://example.com:1023/", .portForbidden),
            ("https://127.0.0.1/", .addressForbidden), ("https://[::1]/", .addressForbidden),
            ("https://[::ffff:127.0.0.1]/", .addressForbidden), ("https://[::ffff:7f00:1]/", .addressForbidden),
            ("https://169.254.169.254/latest/meta-data", .addressForbidden), ("https://0.0.0.0/", .addressForbidden),
            ("https://127.0.0.1./", .addressForbidden), ("https://[fd00:ec2::254]/", .addressForbidden),
            ("https://[64:ff9b::7f00:1]/", .addressForbidden),
        ] as [(String, TargetError)]
    )
    func strangers(text: String, error: TargetError) {
        #expect(throws: error) { try AddressPolicy().validate(url: text) }
    }

    @Test("ports 443 and from 1024 on are for strangers", arguments: ["", ":443", ":1024", ":65535"])
    func strangersPorts(port: String) throws {
        _ = try AddressPolicy().validate(url: "https://hooks.example.com\(port)/x")
    }

    @Test("our own hosts are refused, in any letter case and with a final dot")
    func ownHosts() {
        let policy = AddressPolicy(hosts: .anyExcept(["API.addressee.example"]))

        #expect(throws: TargetError.hostForbidden) { try policy.validate(url: "https://api.Addressee.example./") }
    }

    @Test("a trusting policy knows only its hosts")
    func trusting() throws {
        let policy = AddressPolicy.trusting(hosts: ["provider.example", "127.0.0.1"], requiresHTTPS: false)

        _ = try policy.validate(url: "http://127.0.0.1:80/v1")
        _ = try policy.validate(url: "https://Provider.example/v1")
        #expect(throws: TargetError.hostForbidden) { try policy.validate(url: "https://other.example/") }
        #expect(throws: TargetError.hostForbidden) { try policy.validate(url: "http://127.0.0.2/") }
    }
}
