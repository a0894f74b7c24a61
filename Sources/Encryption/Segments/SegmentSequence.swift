internal import Crypto

/// The key, the authenticated data and the running nonce that both directions of a file share.
///
/// Not copyable: two copies would use one nonce twice.
struct SegmentSequence: ~Copyable, Sendable {
    let key: SymmetricKey
    let authenticatedData: [UInt8]
    private let noncePrefix: [UInt8]
    private var counter: UInt32 = 0
    private var hasEnded = false

    init(dataKey: DataKey, context: AuthenticatedContext, noncePrefix: [UInt8]) {
        // With the header in the derivation every file has its own key, even two files of one object.
        var info = CanonicalEncoding(label: "addressee segments key 1")
        info.append(context.kind.name)
        info.append(context.objectID)
        info.append(contentsOf: SegmentFormat.header(noncePrefix: noncePrefix))
        key = SubKeys(of: dataKey).key(info: info)
        authenticatedData = context.authenticatedData
        self.noncePrefix = noncePrefix
    }

    mutating func nextNonce(isLast: Bool) throws(EncryptionError) -> [UInt8] {
        guard !hasEnded else { throw .lengthLimit }
        var nonce = noncePrefix
        withUnsafeBytes(of: counter.bigEndian) { nonce.append(contentsOf: $0) }
        nonce.append(isLast ? 1 : 0)
        let (next, overflow) = counter.addingReportingOverflow(1)
        counter = next
        hasEnded = isLast || overflow
        return nonce
    }
}
