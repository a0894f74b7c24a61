internal import Services
internal import Synchronization

/// Bounds how many files are open at once, and with it the work that can wait on the lanes.
final class OpenFileLimit: Sendable {
    private let limit: Int
    private let open = Atomic<Int>(0)

    init(_ limit: Int) {
        self.limit = limit
    }

    func admit() throws(DocumentContentError) -> Admission {
        guard open.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
            open.wrappingSubtract(1, ordering: .relaxed)
            throw .unavailable
        }
        return Admission(limit: self)
    }

    /// The right to one open file; given back when it goes.
    struct Admission: ~Copyable, Sendable {
        private let limit: OpenFileLimit

        fileprivate init(limit: OpenFileLimit) {
            self.limit = limit
        }

        deinit {
            limit.open.wrappingSubtract(1, ordering: .relaxed)
        }
    }
}
