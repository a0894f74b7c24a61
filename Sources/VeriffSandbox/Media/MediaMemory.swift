/// The bytes of uploaded images, kept for download up to a size, the oldest dropped first.
struct MediaMemory: Sendable {
    private let limitInBytes: Int
    private var sizeInBytes = 0
    private var contents: [String: [UInt8]] = [:]
    private var order: ArraySlice<String> = []

    init(limitInBytes: Int) { self.limitInBytes = limitInBytes }

    /// The bytes of an image, if they are still kept.
    subscript(id: String) -> [UInt8]? { contents[id] }

    mutating func keep(_ bytes: [UInt8], id: String) {
        contents[id] = bytes
        order.append(id)
        sizeInBytes += bytes.count
        while sizeInBytes > limitInBytes, let oldest = order.popFirst() {
            sizeInBytes -= contents.removeValue(forKey: oldest)?.count ?? 0
        }
        // The slice keeps what it dropped until it is copied.
        if order.startIndex > 4_096 { order = ArraySlice(Array(order)) }
    }
}
