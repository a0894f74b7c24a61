import DocumentStorage
import Encryption
import FoundationEssentials
import Logging
import Services
import Verification

/// A directory that goes with the test.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = TemporaryRoot.path + "/addressee-documents-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Paths of all plain files below, relative to this directory.
    func files(in folder: String = "") -> [String] {
        let folder = folder.isEmpty ? path : path + "/" + folder
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { name in
            var isDirectory = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isDirectory)
            return !isDirectory
        }
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path + "/" + name))
    }
}

private enum TemporaryRoot {
    static let path = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
}

/// A clock that stands still.
struct StandingClock: WallClock {
    let moment: Timestamp

    func now() -> Timestamp { moment }

    /// Later than any file of a test; everything is old.
    static let inTheFuture = StandingClock(moment: Timestamp(microsecondsSinceUnixEpoch: 7_000_000_000_000_000))
    /// Earlier than any file of a test; nothing is old.
    static let inThePast = StandingClock(moment: Timestamp(microsecondsSinceUnixEpoch: 1_000_000))
}

/// The stores that must all behave the same.
enum StoreKind: CaseIterable, Sendable {
    case directory, objects
}

/// A store below a directory of its own, and keys for it.
struct StoreFixture {
    let directory: TemporaryDirectory
    var ring: KeyRing
    let service = ObjectService()
    let tenant = Tenant(vendorID: VendorID(value: 1), environment: .sandbox)

    init() throws {
        directory = try TemporaryDirectory()
        ring = try KeyRing.generate(created: Date(timeIntervalSince1970: 0))
    }

    func store(
        clock: StandingClock = .inTheFuture,
        ring: KeyRing? = nil,
        openFileLimit: Int = 64
    ) async throws -> DirectoryDocumentStore {
        try await DirectoryDocumentStore(
            root: directory.path + "/store",
            keyRing: ring ?? self.ring,
            clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            openFileLimit: openFileLimit
        )
    }

    func objectStore(
        _ service: ObjectService = ObjectService(),
        clock: StandingClock = .inTheFuture,
        largestDocumentInBytes: Int = 1_000_000,
        concurrentTransferLimit: Int = 64
    ) throws -> S3DocumentStore {
        S3DocumentStore(
            configuration: try S3Configuration(
                endpoint: "https://objects.example",
                region: "eu-central-1",
                bucket: "documents",
                prefix: "kept/",
                accessKeyID: "AKIAEXAMPLE",
                secretAccessKey: Secret("secret/example+key"),
                largestDocumentInBytes: largestDocumentInBytes
            ),
            keyRing: ring,
            client: service,
            clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            concurrentTransferLimit: concurrentTransferLimit
        )
    }

    /// A store of each kind that there is.
    func store(_ kind: StoreKind, ring: KeyRing? = nil) async throws -> any DocumentContentStore {
        var fixture = self
        fixture.ring = ring ?? self.ring
        return switch kind {
        case .directory: try await fixture.store()
        case .objects: try fixture.objectStore(service)
        }
    }

    func key(_ number: UInt128 = 1, verification: UInt128 = 1) throws -> DocumentContentKey {
        let verificationID = VerificationID(value: verification)
        let owner = DataKeyOwner(parts: DataKeyReference.binding(tenant: tenant, verificationID: verificationID))
        let wrapped = try ring.wrap(.generate(), for: owner)
        return DocumentContentKey(
            tenant: tenant,
            verificationID: verificationID,
            fileID: DocumentFileID(value: number),
            dataKey: DataKeyReference(keyID: wrapped.keyID, wrapped: wrapped.bytes)
        )
    }

    /// The path of the only whole file there is.
    var onlyFile: String { directory.files(in: "store/files").map { "store/files/" + $0 }.first ?? "" }
}

extension DocumentContentStore {
    func write(_ bytes: [UInt8], to key: DocumentContentKey, chunk: Int = 100_000) async throws {
        let writer = try await begin(key)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            try await writer.append(bytes[start...].prefix(chunk))
        }
        try await writer.finish()
    }

    func bytes(of key: DocumentContentKey) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await read(key) { bytes += $0 }
        return bytes
    }

    /// The error of reading, or nil when it can be read.
    func failure(of key: DocumentContentKey) async -> DocumentContentError? {
        do {
            _ = try await bytes(of: key)
            return nil
        } catch {
            return error as? DocumentContentError
        }
    }
}

/// Bytes without a period that could hide a reordering.
func content(_ count: Int, seed: Int = 0) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ seed) }
}
