/// The two worlds an object can live in; they never see each other.
package enum Environment: String, Sendable, CaseIterable {
    case live
    case sandbox
}
