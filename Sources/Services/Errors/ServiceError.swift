package import Verification

/// What a use case refuses or cannot do; its texts are safe to show to the caller.
package struct ServiceError: Error, Sendable, Equatable {
    package let code: ErrorCode
    package let detail: String
    /// Where in the request the trouble lies.
    package var problems: [FieldProblem]
    /// For an illegal action: the present status and what may be done in it.
    package var currentStatus: VerificationStatus?
    package var allowedActions: [VerificationAction]
    /// When trying again makes sense.
    package var retryAfter: Duration?

    /// Creates an error.
    package init(
        _ code: ErrorCode, _ detail: String, problems: [FieldProblem] = [], currentStatus: VerificationStatus? = nil,
        allowedActions: [VerificationAction] = [], retryAfter: Duration? = nil
    ) {
        self.code = code
        self.detail = detail
        self.problems = problems
        self.currentStatus = currentStatus
        self.allowedActions = allowedActions
        self.retryAfter = retryAfter
    }

    /// The object does not exist, or not for this caller.
    package static let notFound = ServiceError(.notFound, "There is no such object.")

    /// The action does not fit the state.
    package init(_ error: IllegalAction) {
        self.init(
            .illegalAction,
            "The action \(error.action.rawValue) is not possible while the status is \(error.currentStatus.rawValue).",
            currentStatus: error.currentStatus, allowedActions: error.allowedActions)
    }
}

extension ServiceError: CustomStringConvertible {
    package var description: String { "\(code.rawValue): \(detail)" }
}

/// One fault in a request, at a JSON pointer.
package struct FieldProblem: Sendable, Equatable {
    /// RFC 6901.
    package let pointer: String
    /// Such as `required`, `wrong_type`, `too_long`, `impossible_date`, `unknown_country`.
    package let code: String
    package let detail: String

    /// Creates a problem.
    package init(pointer: String, code: String, detail: String) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }
}
