/// Reads a PNG's header chunk and walks on to the first picture data, so that an animation is found out.
struct PNGHeaderScanner: MediaHeaderScanner {
    private enum Step: Sendable {
        /// Signature, header chunk and its checksum: 8 + 8 + 13 + 4 bytes.
        case header([UInt8])
        case chunk(PixelSize, [UInt8])
        case skipping(PixelSize, Int)
    }

    private static let headerLength = 33

    private var step = Step.header([])

    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) -> PixelSize? {
        var rest = bytes
        while !rest.isEmpty {
            switch step {
            case .header(var header):
                header.append(contentsOf: rest.takeFirst(Self.headerLength - header.count))
                step = .header(header)
                guard header.count == Self.headerLength else { return nil }
                step = .chunk(try size(in: header), [])
            case .chunk(let size, var head):
                head.append(contentsOf: rest.takeFirst(8 - head.count))
                step = .chunk(size, head)
                guard head.count == 8 else { return nil }
                if head[4...].elementsEqual("IDAT".utf8) { return size }
                if head[4...].elementsEqual("acTL".utf8) { throw .animated }
                if head[4...].elementsEqual("IEND".utf8) { throw .unreadable }
                let length = head[..<4].bigEndianInteger
                guard length < 0x8000_0000 else { throw .unreadable }
                step = .skipping(size, length + 4)
            case .skipping(let size, let count):
                let skipped = rest.takeFirst(count).count
                step = skipped == count ? .chunk(size, []) : .skipping(size, count - skipped)
            }
        }
        return nil
    }

    private func size(in header: [UInt8]) throws(MediaProblem) -> PixelSize {
        guard header[8..<12].bigEndianInteger == 13, header[12..<16].elementsEqual("IHDR".utf8) else {
            throw .unreadable
        }
        let size = PixelSize(width: header[16..<20].bigEndianInteger, height: header[20..<24].bigEndianInteger)
        // Refused here already: the chunks behind a bomb's header need not be looked at.
        guard size.isAcceptable else { throw .dimensions(size) }
        return size
    }
}
