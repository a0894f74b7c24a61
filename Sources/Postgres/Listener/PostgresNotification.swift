/// A message that was sent with NOTIFY.
package struct PostgresNotification: Hashable, Sendable {
    package let channel: String
    package let payload: String
}
