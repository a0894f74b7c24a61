import Glibc

extension IPAddress {
    /// Reads the address out of a socket address; `nil` for any family but IPv4 and IPv6.
    init?(socketAddress bytes: UnsafeRawBufferPointer) {
        // Unsafe: the pointer is valid for its count by contract; every load below is inside the checked count.
        guard bytes.count >= 2 else { return nil }
        let family = unsafe bytes.loadUnaligned(as: sa_family_t.self)
        switch Int32(family) {
        case AF_INET where bytes.count >= MemoryLayout<sockaddr_in>.size:
            self = .v4(unsafe UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        case AF_INET6 where bytes.count >= MemoryLayout<sockaddr_in6>.size:
            self = .v6(IPv6Bits(unsafe UInt128(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt128.self))))
        default:
            return nil
        }
    }
}
