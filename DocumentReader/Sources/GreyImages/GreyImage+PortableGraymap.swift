extension GreyImage {
    /// Reads an image in the binary PGM format, of one byte a pixel; nil for anything else.
    package init?(portableGraymap bytes: [UInt8]) {
        guard bytes.starts(with: "P5".utf8) else { return nil }
        var place = 2
        var numbers: [Int] = []
        while numbers.count < 3, place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digits = bytes[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                guard digits.count <= 6 else { return nil }
                numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
                place += digits.count
            case UInt8(ascii: "#"): place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            default: place += 1
            }
        }
        guard numbers.count == 3, numbers[2] == 255 else { return nil }
        // A single blank parts header and pixels.
        self.init(
            width: numbers[0], height: numbers[1],
            pixels: Array(bytes.dropFirst(place + 1).prefix(numbers[0] * numbers[1])))
    }
}
