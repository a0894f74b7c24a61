internal import Synchronization

/// A few lanes, dealt out in turn: as many file calls as there are lanes can wait for a disk at once.
final class FileLanes: Sendable {
    private let lanes: [FileLane]
    private let turn = Atomic<Int>(0)

    init(count: Int) {
        lanes = (0..<max(count, 1)).map(FileLane.init)
    }

    func next() -> FileLane {
        let turn = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        return lanes[Int(turn.magnitude % lanes.count.magnitude)]
    }
}
