extension ServiceError {
    /// What a caller is told of a store's failure; a use case that knows better says so before it comes to this.
    package init(_ error: StoreError) {
        switch error {
        case .conflict:
            self.init(
                .versionConflict, "The object was changed by somebody else at the same moment; read it again.",
                retryAfter: .seconds(1))
        case .idempotencyKeyBusy:
            self.init(
                .idempotencyKeyInUse, "A request with this Idempotency-Key is being worked on.",
                retryAfter: .seconds(1))
        case .unknownReference(let name) where name.contains("location"):
            self.init(
                .validationFailed, "The location does not exist.",
                problems: [
                    FieldProblem(
                        pointer: "/location_id", code: "unknown_location", detail: "There is no such location.")
                ])
        case .unavailable, .outcomeUnknown:
            self.init(.unavailable, "The service cannot do this at the moment; try again.", retryAfter: .seconds(2))
        case .staleLease, .alreadyExists, .unknownReference, .idempotencyKeyUsed, .corrupted:
            self.init(.internalError, "Something went wrong on our side.")
        }
    }
}

/// Runs a store's call and turns its failure into what the caller is told.
package func storing<Result>(
    _ body: () async throws(StoreError) -> Result
) async throws(ServiceError) -> Result {
    do {
        return try await body()
    } catch {
        throw ServiceError(error)
    }
}
