/// Waiters in their order, any of which may leave early.
struct WaiterQueue<Waiter> {
    private var byId: [UInt64: Waiter] = [:]
    /// The order of arrival; ids of waiters that left stay until they come to the front.
    private var order: [UInt64] = []
    private var head = 0

    var count: Int { byId.count }

    mutating func append(_ waiter: Waiter, id: UInt64) {
        byId[id] = waiter
        order.append(id)
    }

    mutating func remove(_ id: UInt64) -> Waiter? {
        let waiter = byId.removeValue(forKey: id)
        if byId.isEmpty { reset() }
        return waiter
    }

    mutating func popFirst() -> Waiter? {
        while head < order.count {
            let id = order[head]
            head += 1
            if let waiter = byId.removeValue(forKey: id) {
                compact()
                return waiter
            }
        }
        reset()
        return nil
    }

    mutating func removeAll() -> [Waiter] {
        let waiters = order[head...].compactMap { byId[$0] }
        byId.removeAll()
        reset()
        return waiters
    }

    private mutating func reset() {
        order.removeAll(keepingCapacity: true)
        head = 0
    }

    private mutating func compact() {
        if byId.isEmpty {
            reset()
        } else if head > 64, head * 2 > order.count {
            order.removeFirst(head)
            head = 0
        }
    }
}
