/// An IPv4 or IPv6 address as a number, so that no spelling of it matters.
package enum IPAddress: Hashable, Sendable {
    /// An IPv4 address in host byte order.
    case v4(UInt32)
    /// An IPv6 address.
    case v6(IPv6Bits)

    /// Parses four decimal numbers without leading zeros, or an IPv6 address without brackets and zone.
    package init?(_ text: some StringProtocol) {
        if let bits = Self.v4Bits(text) {
            self = .v4(bits)
        } else if let bits = Self.v6Bits(text) {
            self = .v6(IPv6Bits(bits))
        } else {
            return nil
        }
    }

    /// The IPv4 address that an IPv4-mapped IPv6 address stands for, else the address itself.
    var unmapped: IPAddress {
        guard case .v6(let bits) = self, bits.value >> 32 == 0xFFFF else { return self }
        return .v4(UInt32(truncatingIfNeeded: bits.value))
    }

    private static func v4Bits(_ text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt32 = 0
        for part in parts {
            guard part.utf8.count <= 3, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let octet = UInt8(part),
                String(octet) == part
            else { return nil }
            bits = bits << 8 | UInt32(octet)
        }
        return bits
    }

    /// RFC 4291 section 2.2: groups of hexadecimal digits, one `::`, optionally dotted decimal at the end.
    private static func v6Bits(_ text: some StringProtocol) -> UInt128? {
        guard text.utf8.count <= 45 else { return nil }
        guard let gap = text.doubleColon else {
            guard let groups = groups(of: text), groups.count == 8 else { return nil }
            return bits(of: groups)
        }
        guard let head = groups(of: text[..<gap.lowerBound], mayEndDotted: false),
            let tail = groups(of: text[gap.upperBound...]), head.count + tail.count < 8
        else { return nil }
        return bits(of: head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail)
    }

    private static func bits(of groups: [UInt16]) -> UInt128 {
        groups.reduce(0) { $0 << 16 | UInt128($1) }
    }

    private static func groups(of text: some StringProtocol, mayEndDotted: Bool = true) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (index, part) in parts.enumerated() {
            if mayEndDotted, index == parts.count - 1, let dotted = v4Bits(part) {
                groups += [UInt16(truncatingIfNeeded: dotted >> 16), UInt16(truncatingIfNeeded: dotted)]
                continue
            }
            guard (1...4).contains(part.utf8.count), part.utf8.first != UInt8(ascii: "+"),
                let group = UInt16(part, radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups.count <= 8 ? groups : nil
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address in a spelling every resolver reads; IPv6 is written without abbreviation.
    package var description: String {
        switch self {
        case .v4(let bits):
            (0..<4).map { String(bits >> (24 - 8 * $0) & 0xFF) }.joined(separator: ".")
        case .v6(let bits):
            (0..<8).map { String(bits.value >> (112 - 16 * $0) & 0xFFFF, radix: 16) }.joined(separator: ":")
        }
    }
}

extension StringProtocol {
    /// The place of the first `::`.
    fileprivate var doubleColon: Range<Index>? {
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            if self[index] == ":", next < endIndex, self[next] == ":" {
                return index..<self.index(after: next)
            }
            index = next
        }
        return nil
    }
}
