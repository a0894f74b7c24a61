import Postgres
import Services
import Verification

/// The current documents of verifications, a row for each uploaded side.
struct SelectDocuments: PostgresStatement {
    /// A document with one of its files.
    struct Side: Sendable {
        let verificationID: VerificationID
        let document: Document
        let file: DocumentFile?
    }

    // Each table is looked at alone, once for each verification or document: `OFFSET 0` keeps the planner from joining
    // them otherwise. Left to itself it reads, as long as it knows little of young tables, all documents of the vendor.
    static var sql: String {
        """
        SELECT d.verification_id, d.id, d.kind, d.type, d.status, d.created_at,
            f.id, f.side, f.media_type, f.size_in_bytes, f.digest, f.uploaded_at
        FROM unnest($3::uuid[]) AS wanted (id)
        CROSS JOIN LATERAL (
            SELECT verification_id, documents.id, kind, type, status, created_at FROM documents
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = wanted.id AND is_current
            OFFSET 0) AS d
        LEFT JOIN LATERAL (
            SELECT document_files.id, side, media_type, size_in_bytes, digest, uploaded_at FROM document_files
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = d.verification_id AND document_id = d.id
            OFFSET 0) AS f ON true
        ORDER BY d.verification_id, d.id, f.side DESC
        """
    }

    let verificationIDs: [VerificationID]
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationIDs)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Side {
        let verificationID: VerificationID = try row.next()
        let document = Document(
            id: try row.next(), kind: try row.next(), type: try row.next(), status: try row.next(), files: [],
            createdAt: try row.next())
        return Side(verificationID: verificationID, document: document, file: try decodeFile(&row))
    }

    private static func decodeFile(_ row: inout PostgresRow) throws(PostgresError) -> DocumentFile? {
        let id: DocumentFileID? = try row.nextOptional()
        let side: DocumentSide? = try row.nextOptional()
        let mediaType: MediaType? = try row.nextOptional()
        let size: Int? = try row.nextOptional()
        let digest: [UInt8]? = try row.nextOptional()
        let uploadedAt: Timestamp? = try row.nextOptional()
        guard let id, let side, let mediaType, let size, let digest, let uploadedAt else { return nil }
        return DocumentFile(
            id: id, side: side, mediaType: mediaType, sizeInBytes: size, digest: digest, uploadedAt: uploadedAt)
    }
}

extension [SelectDocuments.Side] {
    /// The documents by verification, each with its files.
    var documents: [VerificationID: [Document]] {
        var documents: [VerificationID: [Document]] = [:]
        for row in self {
            var list = documents[row.verificationID] ?? []
            if list.last?.id != row.document.id { list.append(row.document) }
            if let file = row.file { list[list.endIndex - 1].files.append(file) }
            documents[row.verificationID] = list
        }
        return documents
    }
}
