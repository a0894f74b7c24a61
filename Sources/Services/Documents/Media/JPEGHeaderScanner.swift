/// Walks a JPEG's segments up to the frame header, which carries the size; what other segments hold is skipped.
struct JPEGHeaderScanner: MediaHeaderScanner {
    private enum Step: Sendable {
        case startOfImage(Int)
        case marker
        case markerCode
        case lengthHigh(UInt8)
        case lengthLow(UInt8, UInt8)
        case skipping(Int)
        case frame([UInt8])
    }

    private var step = Step.startOfImage(2)

    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) -> PixelSize? {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if case .skipping(let count) = step {
                let skipped = min(count, bytes.endIndex - position)
                position += skipped
                step = skipped == count ? .marker : .skipping(count - skipped)
                continue
            }
            if let size = try consume(bytes[position]) { return size }
            position += 1
        }
        return nil
    }

    private mutating func consume(_ byte: UInt8) throws(MediaProblem) -> PixelSize? {
        switch step {
        case .startOfImage(let rest):
            step = rest == 1 ? .marker : .startOfImage(rest - 1)
        case .marker:
            guard byte == 0xFF else { throw .unreadable }
            step = .markerCode
        case .markerCode:
            try take(marker: byte)
        case .lengthHigh(let marker):
            step = .lengthLow(marker, byte)
        case .lengthLow(let marker, let high):
            try take(length: Int(high) << 8 | Int(byte), of: marker)
        case .frame(var header):
            header.append(byte)
            step = .frame(header)
            guard header.count == 5 else { return nil }
            // Precision, height, width. A height of 0 would follow in a later segment, which no camera writes.
            return PixelSize(width: Int(header[3]) << 8 | Int(header[4]), height: Int(header[1]) << 8 | Int(header[2]))
        case .skipping:
            break
        }
        return nil
    }

    private mutating func take(marker: UInt8) throws(MediaProblem) {
        switch marker {
        case 0xFF: break  // Fill bytes may stand before a marker.
        case 0x00, 0x01, 0xD0...0xD9, 0xDA: throw .unreadable  // Data, restart, end or scan before any frame.
        default: step = .lengthHigh(marker)
        }
    }

    private mutating func take(length: Int, of marker: UInt8) throws(MediaProblem) {
        guard length >= 2 else { throw .unreadable }
        let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
        if isFrame {
            guard length >= 8 else { throw .unreadable }
            step = .frame([])
        } else {
            step = length == 2 ? .marker : .skipping(length - 2)
        }
    }
}
