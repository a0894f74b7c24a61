/// The bits that tell a reader the level, the mask and the version.
enum FormatInformation {
    /// Level and mask with their BCH(15,5) check bits, masked as the standard says.
    static func format(_ level: ErrorCorrection, mask: Int) -> UInt32 {
        let data = level.formatBits << 3 | UInt32(mask)
        return (data << 10 | remainder(of: data, checkBits: 10, generator: 0x537)) ^ 0x5412
    }

    /// The version with its BCH(18,6) check bits.
    static func version(_ version: Version) -> UInt32 {
        let data = UInt32(version.number)
        return data << 12 | remainder(of: data, checkBits: 12, generator: 0x1F25)
    }

    private static func remainder(of data: UInt32, checkBits: Int, generator: UInt32) -> UInt32 {
        var remainder = data
        for _ in 0..<checkBits {
            remainder <<= 1
            if remainder >> UInt32(checkBits) & 1 == 1 { remainder ^= generator }
        }
        return remainder
    }
}
