/// A table by the keys of names, filled once and read often.
struct NameIndex<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    /// Creates a table that stays at most half full with so many keys.
    init(minimumCapacity: Int) {
        var size = 16
        while size < 2 * minimumCapacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        mask = size - 1
    }

    subscript(key: UInt64) -> Value? {
        get {
            let place = place(of: key)
            return keys[place] == key ? values[place] : nil
        }
        set {
            let place = place(of: key)
            keys[place] = key
            values[place] = newValue
        }
    }

    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        // Ends, since the table is never full.
        while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
        return place
    }
}
