internal import Services
internal import Synchronization

/// Bounds how many files are being written and read at once, and with it the memory and the waiting work.
final class ConcurrencyLimit: Sendable {
    private let limit: Int
    private let admitted = Atomic<Int>(0)

    init(_ limit: Int) {
        self.limit = limit
    }

    func admit() throws(DocumentContentError) -> Admission {
        guard admitted.wrappingAdd(1, ordering: .relaxed).newValue <= limit else {
            admitted.wrappingSubtract(1, ordering: .relaxed)
            throw .unavailable
        }
        return Admission(limit: self)
    }

    /// The right to one file; given back when it goes.
    struct Admission: ~Copyable, Sendable {
        private let limit: ConcurrencyLimit

        fileprivate init(limit: ConcurrencyLimit) {
            self.limit = limit
        }

        deinit {
            limit.admitted.wrappingSubtract(1, ordering: .relaxed)
        }
    }
}
