/// A block of addresses: a base address and the number of leading bits that count.
package struct Network: Hashable, Sendable {
    /// The first address of the block.
    package let base: IPAddress
    /// The number of leading bits that addresses of the block have in common.
    package let prefixLength: Int

    /// Creates a block; `nil` if the length does not fit the address or bits behind it are set.
    package init?(_ base: IPAddress, prefixLength: Int) {
        switch base {
        case .v4(let bits):
            guard (0...32).contains(prefixLength), prefixLength == 32 || bits << UInt32(prefixLength) == 0 else {
                return nil
            }
        case .v6(let bits):
            guard (0...128).contains(prefixLength), prefixLength == 128 || bits.value << UInt128(prefixLength) == 0
            else {
                return nil
            }
        }
        self.base = base
        self.prefixLength = prefixLength
    }

    /// Parses CIDR notation, or a lone address as a block of one.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let base = IPAddress(first) else { return nil }
        guard parts.count == 2 else {
            self.init(only: base)
            return
        }
        guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1]) else { return nil }
        self.init(base, prefixLength: length)
    }

    /// Creates the block of one address.
    package init(only address: IPAddress) {
        base = address
        switch address {
        case .v4: prefixLength = 32
        case .v6: prefixLength = 128
        }
    }

    /// Every address there is, for clients whose hosts the operator lists by name.
    package static let everything = [
        Network(unchecked: .v4(0), prefixLength: 0), Network(unchecked: .v6(IPv6Bits(0)), prefixLength: 0),
    ]

    /// Whether the address lies in the block; an address of the other family never does.
    package func contains(_ address: IPAddress) -> Bool {
        switch (base, address) {
        // A shift by the full width yields zero, so that a length of 0 contains everything.
        case (.v4(let base), .v4(let bits)): (base ^ bits) >> UInt32(32 - prefixLength) == 0
        case (.v6(let base), .v6(let bits)): (base.value ^ bits.value) >> UInt128(128 - prefixLength) == 0
        case (.v4, .v6), (.v6, .v4): false
        }
    }

    private init(unchecked base: IPAddress, prefixLength: Int) {
        self.base = base
        self.prefixLength = prefixLength
    }
}

extension Network {
    /// Creates a block from constants of this module.
    static func v4(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8, _ length: Int) -> Network {
        let bits = UInt32(first) << 24 | UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)
        return Network(unchecked: .v4(bits), prefixLength: length)
    }

    /// Creates a block from the first groups of a constant of this module.
    static func v6(_ first: UInt16, _ second: UInt16 = 0, length: Int) -> Network {
        let bits = UInt128(first) << 112 | UInt128(second) << 96
        return Network(unchecked: .v6(IPv6Bits(bits)), prefixLength: length)
    }
}

extension Network: CustomStringConvertible {
    /// The block in CIDR notation.
    package var description: String { "\(base)/\(prefixLength)" }
}
