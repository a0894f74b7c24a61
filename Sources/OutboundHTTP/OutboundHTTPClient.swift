/// Sends HTTP requests to other systems.
package protocol OutboundHTTPClient: Sendable {
    /// Sends a request and returns its answer, whatever the status, within the request's deadline.
    func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse
}
