package import GreyImages

/// The orientation that the EXIF data of a JPEG image demands; upright where there is none.
package func embeddedOrientation(inJPEG bytes: [UInt8]) -> ImageOrientation {
    var place = 2
    // Segments have a marker and a length; the pixels begin behind "start of scan".
    while let marker = bytes.number(at: place, count: 2), marker >= 0xFF01, marker != 0xFFDA,
        let length = bytes.number(at: place + 2, count: 2), length >= 2
    {
        let content = bytes.dropFirst(place + 4).prefix(length - 2)
        if marker == 0xFFE1, content.starts(with: exifHeader) {
            return orientation(inTIFF: Array(content.dropFirst(exifHeader.count)))
        }
        place += 2 + length
    }
    return .upright
}

/// The orientation that the EXIF data of a PNG image demands; upright where there is none.
package func embeddedOrientation(inPNG bytes: [UInt8]) -> ImageOrientation {
    var place = 8
    while let length = bytes.number(at: place, count: 4) {
        let type = bytes.dropFirst(place + 4).prefix(4)
        if type.elementsEqual("eXIf".utf8) {
            return orientation(inTIFF: Array(bytes.dropFirst(place + 8).prefix(length)))
        }
        if type.elementsEqual("IEND".utf8) { break }
        place += 12 + length
    }
    return .upright
}

/// The orientation that the EXIF data of a WebP image demands; upright where there is none.
package func embeddedOrientation(inWebP bytes: [UInt8]) -> ImageOrientation {
    var place = 12
    while let length = bytes.number(at: place + 4, count: 4, bigEndian: false) {
        if bytes.dropFirst(place).prefix(4).elementsEqual("EXIF".utf8) {
            let content = bytes.dropFirst(place + 8).prefix(length)
            return orientation(
                inTIFF: Array(content.starts(with: exifHeader) ? content.dropFirst(exifHeader.count) : content))
        }
        place += 8 + length + length % 2
    }
    return .upright
}

private let exifHeader = Array("Exif\0\0".utf8)
private let orientationTag = 0x0112

/// Reads the first directory of EXIF data, which is built like a TIFF file.
private func orientation(inTIFF bytes: [UInt8]) -> ImageOrientation {
    let bigEndian = bytes.starts(with: "MM".utf8)
    guard bigEndian || bytes.starts(with: "II".utf8),
        let directory = bytes.number(at: 4, count: 4, bigEndian: bigEndian),
        let count = bytes.number(at: directory, count: 2, bigEndian: bigEndian)
    else { return .upright }
    for entry in 0..<count {
        let place = directory + 2 + 12 * entry
        guard let tag = bytes.number(at: place, count: 2, bigEndian: bigEndian) else { break }
        if tag == orientationTag {
            return bytes.number(at: place + 8, count: 2, bigEndian: bigEndian).flatMap(ImageOrientation.init)
                ?? .upright
        }
    }
    return .upright
}

extension [UInt8] {
    /// The number in up to four bytes; nil where the bytes end before.
    fileprivate func number(at place: Int, count: Int, bigEndian: Bool = true) -> Int? {
        guard place >= 0, place <= self.count - count else { return nil }
        let bytes = self[place..<place + count]
        return bigEndian
            ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
