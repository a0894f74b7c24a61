/// Reads the first chunk of a WebP file, which carries the size in one of three forms.
struct WebPHeaderScanner: MediaHeaderScanner {
    /// RIFF header (12), chunk header (8) and the longest of the three size fields (10).
    private static let headerLength = 30

    private var header: [UInt8] = []

    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) -> PixelSize? {
        var rest = bytes
        header.append(contentsOf: rest.takeFirst(Self.headerLength - header.count))
        guard header.count == Self.headerLength else { return nil }
        let payload = header[20...]
        switch String(decoding: header[12..<16], as: UTF8.self) {
        case "VP8 ": return try lossySize(Array(payload))
        case "VP8L": return try losslessSize(Array(payload))
        case "VP8X": return try extendedSize(Array(payload))
        default: throw .unreadable
        }
    }

    private func lossySize(_ payload: [UInt8]) throws(MediaProblem) -> PixelSize {
        // Only a key frame (lowest bit 0) has the start code and the size behind its tag.
        guard payload[0] & 1 == 0, payload[3] == 0x9D, payload[4] == 0x01, payload[5] == 0x2A else {
            throw .unreadable
        }
        let width = Int(payload[6]) | Int(payload[7] & 0x3F) << 8
        let height = Int(payload[8]) | Int(payload[9] & 0x3F) << 8
        return PixelSize(width: width, height: height)
    }

    private func losslessSize(_ payload: [UInt8]) throws(MediaProblem) -> PixelSize {
        guard payload[0] == 0x2F else { throw .unreadable }
        let bits = Int(payload[1]) | Int(payload[2]) << 8 | Int(payload[3]) << 16 | Int(payload[4]) << 24
        return PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }

    private func extendedSize(_ payload: [UInt8]) throws(MediaProblem) -> PixelSize {
        guard payload[0] & 0x02 == 0 else { throw .animated }
        let width = Int(payload[4]) | Int(payload[5]) << 8 | Int(payload[6]) << 16
        let height = Int(payload[7]) | Int(payload[8]) << 8 | Int(payload[9]) << 16
        return PixelSize(width: width + 1, height: height + 1)
    }
}
