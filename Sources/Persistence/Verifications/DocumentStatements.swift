import Postgres
import Services
import Verification

/// A new current document with its files, in the record of an attempt.
struct InsertDocument: PostgresStatement {
    static var sql: String {
        """
        WITH document AS (
            INSERT INTO documents (vendor_id, environment, verification_id, id, kind, type, status, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ), uploaded AS (
            INSERT INTO document_files (
                vendor_id, environment, verification_id, document_id, id, side, media_type, size_in_bytes, digest,
                uploaded_at)
            SELECT $1, $2, $3, $4, f.* FROM unnest(
                $9::uuid[], $10::text[], $11::text[], $12::bigint[], $13::bytea[], $14::timestamptz[]) AS f
        )
        INSERT INTO attempt_documents (vendor_id, environment, verification_id, attempt_number, document_id)
        VALUES ($1, $2, $3, $15, $4)
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let document: Document
    let attemptNumber: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(document.id)
        parameters.append(document.kind)
        parameters.append(document.type)
        parameters.append(document.status)
        parameters.append(document.createdAt)
        parameters.append(document.files.map(\.id))
        parameters.append(document.files.map(\.side))
        parameters.append(document.files.map(\.mediaType))
        parameters.append(document.files.map(\.sizeInBytes))
        parameters.append(document.files.map(\.digest))
        parameters.append(document.files.map(\.uploadedAt))
        parameters.append(attemptNumber)
    }
}

/// A further side of a document.
struct InsertDocumentFile: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO document_files (
            vendor_id, environment, verification_id, document_id, id, side, media_type, size_in_bytes, digest,
            uploaded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let documentID: DocumentID
    let file: DocumentFile

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(documentID)
        parameters.append(file.id)
        parameters.append(file.side)
        parameters.append(file.mediaType)
        parameters.append(file.sizeInBytes)
        parameters.append(file.digest)
        parameters.append(file.uploadedAt)
    }
}

/// Takes documents out of the current ones; they stay in their attempts' record.
struct RetireDocuments: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE documents SET is_current = false
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 AND id = ANY ($4) AND is_current
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), cardinality($4), 'documents_current')
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let documentIDs: [DocumentID]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(documentIDs)
    }
}

/// Sets documents to their new states.
struct UpdateDocumentStatuses: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE documents AS d SET status = wanted.status
            FROM unnest($4::uuid[], $5::text[]) AS wanted (id, status)
            WHERE d.vendor_id = $1 AND d.environment = $2 AND d.verification_id = $3 AND d.id = wanted.id
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), cardinality($4), 'documents_known')
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let statuses: [(DocumentID, DocumentStatus)]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(statuses.map(\.0))
        parameters.append(statuses.map(\.1))
    }
}
