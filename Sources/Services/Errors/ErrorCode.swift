/// The closed list of what can go wrong for a caller; part of the API contract (`GET /v1/errors`).
package enum ErrorCode: String, Sendable, CaseIterable {
    // Requests.
    case invalidJSON = "invalid_json"
    case validationFailed = "validation_failed"
    case invalidHeader = "invalid_header"
    case invalidCursor = "invalid_cursor"
    case unsupportedMediaType = "unsupported_media_type"
    case bodyTooLarge = "body_too_large"
    case methodNotAllowed = "method_not_allowed"
    case notFound = "not_found"
    case requestTimeout = "request_timeout"

    // Who and how often.
    case unauthenticated
    case insufficientScope = "insufficient_scope"
    case rateLimited = "rate_limited"
    case linkInvalid = "link_invalid"

    // Conflicts.
    case illegalAction = "illegal_action"
    case documentExists = "document_exists"
    case documentsMissing = "documents_missing"
    case documentReplacementRequired = "document_replacement_required"
    case versionConflict = "version_conflict"
    case preconditionFailed = "precondition_failed"
    case preconditionRequired = "precondition_required"
    case idempotencyKeyInUse = "idempotency_key_in_use"
    case idempotencyKeyReused = "idempotency_key_reused"
    case locationRequired = "location_required"
    case limitReached = "limit_reached"
    case integrationInUse = "integration_in_use"

    // Documents.
    case fileTooLarge = "file_too_large"
    case fileUnreadable = "file_unreadable"
    case fileTypeMismatch = "file_type_mismatch"
    case fileDimensions = "file_dimensions"

    // Ours.
    case targetForbidden = "target_forbidden"
    case unavailable
    case internalError = "internal_error"
}
