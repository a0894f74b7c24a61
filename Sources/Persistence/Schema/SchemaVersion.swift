/// The schema this program works with.
package enum SchemaVersion {
    /// The number of the newest migration; a test holds it against the folder.
    package static let current: Int32 = 13
}
