/// Walks a HEIC file's boxes to the `meta` box and finds the largest picture declared in it.
struct HEICHeaderScanner: MediaHeaderScanner {
    /// The most of a `meta` box that is looked at; those of cameras take a few kilobytes.
    private static let maximumMetadataLength = 64 * 1024

    private enum Step: Sendable {
        case boxHeader([UInt8])
        case skipping(Int)
        case metadata(length: Int, [UInt8])
    }

    private var step = Step.boxHeader([])

    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) -> PixelSize? {
        var rest = bytes
        while !rest.isEmpty {
            switch step {
            case .boxHeader(var header):
                let needed = header.isLargeBoxHeader ? 16 : 8
                header.append(contentsOf: rest.takeFirst(needed - header.count))
                step = .boxHeader(header)
                if header.count == (header.isLargeBoxHeader ? 16 : 8) { step = try next(after: header) }
            case .skipping(let count):
                let skipped = rest.takeFirst(count).count
                step = skipped == count ? .boxHeader([]) : .skipping(count - skipped)
            case .metadata(let length, var content):
                content.append(contentsOf: rest.takeFirst(length - content.count))
                step = .metadata(length: length, content)
                if content.count == length { return try largestPicture(in: content) }
            }
        }
        return nil
    }

    private func next(after header: [UInt8]) throws(MediaProblem) -> Step {
        let length = header.isLargeBoxHeader ? header[8..<16].bigEndianInteger : header[..<4].bigEndianInteger
        guard length >= header.count, length < 1 << 40 else { throw .unreadable }
        let contentLength = length - header.count
        guard header[4..<8].elementsEqual("meta".utf8) else {
            return contentLength == 0 ? .boxHeader([]) : .skipping(contentLength)
        }
        guard (4...Self.maximumMetadataLength).contains(contentLength) else { throw .unreadable }
        return .metadata(length: contentLength, [])
    }

    /// Looks into `iprp`, `ipco` for `ispe`: one for each picture or tile, so the largest is the whole picture's.
    private func largestPicture(in metadata: [UInt8]) throws(MediaProblem) -> PixelSize {
        var largest: PixelSize?
        for properties in ISOBoxes(metadata.dropFirst(4)) where properties.type.elementsEqual("iprp".utf8) {
            for container in ISOBoxes(properties.content) where container.type.elementsEqual("ipco".utf8) {
                for property in ISOBoxes(container.content) where property.type.elementsEqual("ispe".utf8) {
                    let content = Array(property.content)
                    guard content.count >= 12 else { throw .unreadable }
                    let size = PixelSize(
                        width: content[4..<8].bigEndianInteger, height: content[8..<12].bigEndianInteger)
                    guard size.isAcceptable else { throw .dimensions(size) }
                    if size.width * size.height > largest.map({ $0.width * $0.height }) ?? 0 { largest = size }
                }
            }
        }
        guard let largest else { throw .unreadable }
        return largest
    }
}

extension [UInt8] {
    /// A length of 1 says that the real one follows in 64 bits.
    fileprivate var isLargeBoxHeader: Bool {
        count >= 8 && self[..<4].bigEndianInteger == 1
    }
}

/// The boxes in a piece of memory; ends at the first that is cut off.
private struct ISOBoxes: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func next() -> (type: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
        guard rest.count >= 8 else { return nil }
        let length = rest.prefix(4).bigEndianInteger
        guard length >= 8, length <= rest.count else { return nil }
        let box = rest.takeFirst(length)
        return (box.dropFirst(4).prefix(4), box.dropFirst(8))
    }
}
