import OutboundHTTP
import Testing

@Suite struct AddressPolicyTests {
    @Test(
        "the first and the last address of every forbidden block are refused",
        arguments: [
            ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"),
            ("127.0.0.0", "127.255.255.255"), ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"),
            ("192.168.0.0", "192.168.255.255"), ("192.0.0.0", "192.0.0.255"), ("192.0.2.0", "192.0.2.255"),
            ("198.51.100.0", "198.51.100.255"), ("203.0.113.0", "203.0.113.255"), ("198.18.0.0", "198.19.255.255"),
            ("192.88.99.0", "192.88.99.255"), ("224.0.0.0", "239.255.255.255"), ("240.0.0.0", "255.255.255.255"),
            ("168.63.129.16", "168.63.129.16"),
            ("::", "ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), ("::1", "::ffff:127.0.0.1"),
            ("64:ff9b::", "64:ff9b::ffff:ffff"), ("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff"),
            ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"), ("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("100::", "100::ffff:ffff:ffff:ffff"), ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ]
    )
    func forbidden(first: String, last: String) throws {
        let policy = AddressPolicy()

        #expect(try !policy.permits(#require(IPAddress(first))))
        #expect(try !policy.permits(#require(IPAddress(last))))
    }

    @Test(
        "the addresses next to the forbidden blocks are permitted",
        arguments: [
            "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
            "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
            "192.0.1.0", "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0",
            "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0",
            "223.255.255.255", "2001:200::", "2001:db7:ffff::", "2001:db9::", "2003::", "2606:4700::1111",
            "3ffe::", "3fff:1000::", "2000::",
        ]
    )
    func permitted(text: String) throws {
        #expect(try AddressPolicy().permits(#require(IPAddress(text))))
    }

    @Test("a permitted block overrides the tables, also for the mapped spelling")
    func override() throws {
        let policy = AddressPolicy(allowedNetworks: [try #require(Network("127.0.0.0/8"))])

        #expect(try policy.permits(#require(IPAddress("127.255.255.255"))))
        #expect(try policy.permits(#require(IPAddress("::ffff:127.0.0.1"))))
        #expect(try !policy.permits(#require(IPAddress("10.0.0.1"))))
        #expect(try !policy.permits(#require(IPAddress("::1"))))
        #expect(try AddressPolicy(allowedNetworks: Network.everything).permits(#require(IPAddress("fe80::1"))))
    }

    @Test("our own public addresses are refused")
    func ownAddresses() throws {
        let own = try #require(IPAddress("8.8.4.4"))

        #expect(!AddressPolicy(ownAddresses: [own]).permits(own))
    }

    @Test(
        "blocks with bits behind the prefix or an impossible length are no blocks",
        arguments: [
            "10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::1/64", "::/129", "x/8", "10.0.0.0/+8", "",
        ]
    )
    func networks(text: String) {
        #expect(Network(text) == nil)
    }

    @Test(
        "IPv6 spellings mean one number",
        arguments: [
            ("::", "0:0:0:0:0:0:0:0"), ("1::", "1:0:0:0:0:0:0:0"), ("::ffff:1.2.3.4", "0:0:0:0:0:ffff:102:304"),
            ("2001:DB8::8:800:200c:417a", "2001:db8:0:0:8:800:200c:417a"),
        ]
    )
    func spellings(text: String, expected: String) {
        #expect(IPAddress(text)?.description == expected)
    }

    @Test(
        "what is not an address is refused",
        arguments: [
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", ":::", ":1", "1:", "12345::", "::1.2.3", "::1.2.3.4:5",
            "+1::",
            "01.2.3.4", "1.2.3", "1.2.3.256", "0x1.2.3.4", "", "1.2.3.4::", "1:2:3:4:5:6:7:8::",
        ]
    )
    func notAddresses(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
