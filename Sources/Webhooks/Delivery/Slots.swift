import Synchronization

/// How many deliveries may still be started.
final class Slots: Sendable {
    private let count: Atomic<Int>

    init(_ number: Int) {
        count = Atomic(number)
    }

    var free: Int { max(0, count.load(ordering: .acquiring)) }

    func take(_ number: Int) {
        count.subtract(number, ordering: .acquiringAndReleasing)
    }

    func giveBack() {
        count.add(1, ordering: .acquiringAndReleasing)
    }
}
