/// Where keys and nonces come from: the system's generator, or a scripted one in tests.
package struct RandomSource: Sendable {
    private let generate: @Sendable (Int) -> [UInt8]

    /// Takes a closure that answers with the asked number of bytes.
    package init(_ generate: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.generate = generate
    }

    /// The operating system's generator.
    package static let system = RandomSource { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    // A short answer would silently weaken a key, so the count is checked where every caller passes.
    func bytes(_ count: Int) throws(EncryptionError) -> [UInt8] {
        let bytes = generate(count)
        guard bytes.count == count else {
            throw EncryptionError(.randomness, "The source of randomness gave a wrong number of bytes.")
        }
        return bytes
    }
}
