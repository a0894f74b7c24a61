import HTTPTypes
import Services

extension ErrorCode {
    /// The status an error is answered with.
    var status: HTTPResponse.Status {
        switch self {
        case .invalidJSON, .invalidHeader, .invalidCursor: .badRequest
        case .validationFailed, .idempotencyKeyReused, .locationRequired, .fileUnreadable, .fileTypeMismatch,
            .fileDimensions, .targetForbidden:
            .unprocessableContent
        case .unsupportedMediaType: .unsupportedMediaType
        case .bodyTooLarge, .fileTooLarge: .contentTooLarge
        case .methodNotAllowed: .methodNotAllowed
        case .notFound, .linkInvalid: .notFound
        case .requestTimeout: .requestTimeout
        case .unauthenticated: .unauthorized
        case .insufficientScope: .forbidden
        case .rateLimited: .tooManyRequests
        case .illegalAction, .documentExists, .documentsMissing, .documentReplacementRequired, .versionConflict,
            .idempotencyKeyInUse, .limitReached, .integrationInUse:
            .conflict
        case .preconditionFailed: .preconditionFailed
        case .preconditionRequired: .preconditionRequired
        case .unavailable: .serviceUnavailable
        case .internalError: .internalServerError
        }
    }

    /// A short summary that does not change from case to case.
    var title: String {
        switch self {
        case .invalidJSON: "The body is not acceptable JSON"
        case .validationFailed: "The request has invalid values"
        case .invalidHeader: "A header is invalid"
        case .invalidCursor: "The cursor is invalid"
        case .unsupportedMediaType: "The content type is not supported"
        case .bodyTooLarge: "The body is too large"
        case .methodNotAllowed: "The method is not allowed here"
        case .notFound: "Not found"
        case .requestTimeout: "The request took too long to arrive"
        case .unauthenticated: "Authentication failed"
        case .insufficientScope: "The key lacks a scope"
        case .rateLimited: "Too many requests"
        case .linkInvalid: "The link is not valid"
        case .illegalAction: "The action does not fit the status"
        case .documentExists: "There is such a document already"
        case .documentsMissing: "Documents are missing"
        case .documentReplacementRequired: "Rejected documents must be replaced"
        case .versionConflict: "The object was changed at the same moment"
        case .preconditionFailed: "The object has changed"
        case .preconditionRequired: "The request must name a version"
        case .idempotencyKeyInUse: "The idempotency key is in use"
        case .idempotencyKeyReused: "The idempotency key belongs to another request"
        case .locationRequired: "A location is required"
        case .limitReached: "A limit is reached"
        case .integrationInUse: "The integration is in use"
        case .fileTooLarge: "The file is too large"
        case .fileUnreadable: "The file cannot be read"
        case .fileTypeMismatch: "The file is not what it was declared to be"
        case .fileDimensions: "The picture's dimensions are not acceptable"
        case .targetForbidden: "The address is not allowed"
        case .unavailable: "The service is unavailable for the moment"
        case .internalError: "Something went wrong on our side"
        }
    }
}
