/// Tells whoever enters a URL at once whether it could be used; each use is judged anew.
package protocol OutboundTargetChecker: Sendable {
    /// Parses the URL, resolves its host and judges every address, without connecting.
    func check(url: String, deadline: Duration) async throws(OutboundHTTPError)
}
