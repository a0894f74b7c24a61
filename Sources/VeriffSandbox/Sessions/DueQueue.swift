import Verification

/// What the sandbox does by itself when its time has come.
enum DueWork: Sendable, Equatable {
    case decide(session: String)
    case expire(session: String)
    case deliver(session: String, delivery: Int)
}

/// Elements by time, earliest first: a binary heap, for a run has tens of thousands of them.
struct DueQueue<Element: Sendable>: Sendable {
    private var heap: [(time: Timestamp, element: Element)] = []

    /// The earliest time.
    var first: Timestamp? { heap.first?.time }

    mutating func insert(_ element: Element, at time: Timestamp) {
        heap.append((time, element))
        var child = heap.count - 1
        while child > 0, heap[child].time < heap[(child - 1) / 2].time {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes out the earliest element, if its time has come.
    mutating func popFirst(upTo now: Timestamp) -> (time: Timestamp, element: Element)? {
        guard let first = heap.first, first.time <= now, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { heap[$0].time < heap[$1].time }),
                heap[least].time < heap[parent].time
            else { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
