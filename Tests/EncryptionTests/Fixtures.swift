import Encryption
import Synchronization

extension RandomSource {
    /// A repeatable stream of bytes in which no piece equals another.
    static func scripted(seed: UInt64 = 1) -> RandomSource {
        let state = Mutex(seed)
        return RandomSource { count in
            state.withLock { state in
                (0..<count).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 56)
                }
            }
        }
    }
}

extension DataKey {
    static func fixture(seed: UInt64 = 1) throws -> DataKey { try .generate(random: .scripted(seed: seed)) }
}

extension DataKeyOwner {
    static func fixture(
        vendorID: String = "ven_1",
        environment: String = "live",
        verificationID: String? = "ver_1"
    ) -> DataKeyOwner {
        DataKeyOwner(vendorID: vendorID, environment: environment, verificationID: verificationID)
    }
}

extension AuthenticatedContext {
    static func fixture(
        owner: DataKeyOwner = .fixture(),
        kind: ObjectKind = .document,
        objectID: String = "doc_1",
        version: Int = 1
    ) -> AuthenticatedContext {
        AuthenticatedContext(owner: owner, kind: kind, objectID: objectID, version: version)
    }

    /// Contexts that each differ from the fixture in one part.
    static let others: [AuthenticatedContext] = [
        .fixture(owner: .fixture(vendorID: "ven_2")),
        .fixture(owner: .fixture(environment: "sandbox")),
        .fixture(owner: .fixture(verificationID: "ver_2")),
        .fixture(owner: .fixture(verificationID: nil)),
        .fixture(owner: .fixture(verificationID: "")),
        .fixture(owner: .fixture(vendorID: "ven_1live", environment: "")),
        .fixture(kind: .comment),
        .fixture(objectID: "doc_2"),
        .fixture(version: 2),
    ]
}

/// Bytes without a period that could hide a reordering.
func content(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
}

/// The code of the error that the body throws, or nil where it throws none.
func code(_ body: () throws -> Void) -> EncryptionError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? EncryptionError)?.code
    }
}
