internal import Encryption
internal import Services

/// Seals a document's bytes into memory and uploads the whole at the end.
actor S3DocumentWriter: DocumentContentWriter {
    private let name: String
    private let bucket: S3Bucket
    private let limit: Int
    // All are gone once the document is finished, abandoned or failed.
    private var admission: ConcurrencyLimit.Admission?
    private var sealer: SegmentSealer?
    private var object: [UInt8] = []

    init(
        name: String,
        bucket: S3Bucket,
        limit: Int,
        admission: consuming ConcurrencyLimit.Admission,
        sealer: consuming SegmentSealer
    ) {
        self.name = name
        self.bucket = bucket
        self.limit = limit
        self.admission = consume admission
        self.sealer = consume sealer
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(DocumentContentError) {
        guard sealer != nil else { throw .unavailable }
        // The caller refuses large documents with a reason; this only keeps memory bounded whoever calls.
        guard object.count + bytes.count <= limit else {
            abandon()
            throw .unavailable
        }
        do {
            object += try sealer?.push(bytes) ?? []
        } catch {
            abandon()
            throw DocumentContentError(error)
        }
    }

    func finish() async throws(DocumentContentError) {
        guard let last = sealer.take() else { throw .unavailable }
        let admission = admission.take()
        var object = object
        self.object = []
        do {
            object += try last.finish()
        } catch {
            throw DocumentContentError(error)
        }
        try await bucket.put(object, as: name)
        _ = consume admission
    }

    func abandon() {
        sealer = nil
        admission = nil
        object = []
    }
}
