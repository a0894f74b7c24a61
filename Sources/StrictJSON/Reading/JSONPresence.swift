/// Whether a member is there: a PATCH leaves absent members alone and clears those that are `null`.
package enum JSONPresence: Hashable, Sendable {
    /// The object has no such member.
    case absent
    /// The member is `null`.
    case null
    /// The member has a value.
    case value
}
