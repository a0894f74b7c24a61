import Foundation

/// Small JPEG files that state to the sandbox what they show.
enum SampleImage {
    /// A JPEG of 1000 x 630 pixels whose comment holds a statement.
    static func jpeg(stating statement: String) -> [UInt8] {
        let comment = Array("ADDRESSEE-SANDBOX:\(statement)".utf8)
        let length = comment.count + 2
        let commentSegment: [UInt8] = [0xFF, 0xFE, UInt8(length >> 8), UInt8(length & 0xFF)] + comment
        let frame: [UInt8] = [
            0xFF, 0xC0, 0x00, 0x11, 0x08, 0x02, 0x76, 0x03, 0xE8, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x01, 0x03, 0x11,
            0x01,
        ]
        return [0xFF, 0xD8] + commentSegment + frame + [UInt8](repeating: 0, count: 2000) + [0xFF, 0xD9]
    }
}
