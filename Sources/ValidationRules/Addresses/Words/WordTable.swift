/// A table from words to what is known of them, built once and read without allocating.
struct WordTable<Value: Sendable>: Sendable {
    private let keys: [AddressWord]
    private let values: [Value]
    private let mask: Int

    /// Builds a table; `missing` is what any other word gets.
    init(_ entries: [AddressWord: Value], missing: Value) {
        var capacity = 64
        while capacity < entries.count * 3 { capacity *= 2 }
        var keys = [AddressWord](repeating: .empty, count: capacity)
        var values = [Value](repeating: missing, count: capacity)
        for (word, value) in entries where !word.isEmpty {
            var place = word.tableHash & (capacity - 1)
            while !keys[place].isEmpty { place = (place + 1) & (capacity - 1) }
            keys[place] = word
            values[place] = value
        }
        self.keys = keys
        self.values = values
        mask = capacity - 1
    }

    /// What is known of a word.
    subscript(word: AddressWord) -> Value {
        var place = word.tableHash & mask
        // A third of the places are filled at most, so an empty one ends the search; the empty word ends it at once.
        while !keys[place].isEmpty, keys[place] != word { place = (place + 1) & mask }
        return values[place]
    }
}
