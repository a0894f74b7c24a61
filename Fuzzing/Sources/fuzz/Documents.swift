import DocumentFields
import DocumentLayout
import GreyImages
import PDFText
import PrintedDocuments
import TextDetection
import WorkerProtocol
import ZoneRecognition

/// Reads a zone from lines of spots, which the input places, in an image, which it fills.
func checkGrid(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    var lines: [GlyphLine] = []
    while lines.count < 3, let count = bytes.popFirst(), count > 0 {
        var left = 20
        let spots = (0..<min(Int(count), bytes.count / 4)).map { _ in
            let numbers = bytes.prefix(4).map(Int.init)
            bytes = bytes.dropFirst(4)
            left += numbers[0]
            defer { left += numbers[2] }
            return Box(left: left, top: 20 + 40 * lines.count + numbers[1], width: numbers[2], height: numbers[3])
        }
        guard let line = GlyphLine(glyphs: spots) else { break }
        lines.append(line)
    }
    let shades = bytes.isEmpty ? [0, 255] : Array(bytes)
    let pixels = (0..<400 * 160).map { shades[$0 % shades.count] }
    guard let image = GreyImage(width: 400, height: 160, pixels: pixels),
        case .zone(let zone) = readZone(image, lines: lines)
    else { return }
    expect(Set(zone.lines.map(\.utf8.count)).count == 1, "all lines of a zone have one length")
    expect(zone.confidences.joined().allSatisfy { (0...1).contains($0) }, "a confidence is 0 to 1")
}

/// Reads what words say, a line of the input being a line of the page.
func checkPrint(_ bytes: [UInt8]) {
    var words: [RecognizedWord] = []
    for (line, text) in String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated() {
        var left = 100
        for text in text.split(separator: " ") {
            let box = Box(left: left, top: 100 + 40 * line, width: 16 * text.count, height: 24)
            words.append(RecognizedWord(text: String(text), confidence: 0.9, box: box, line: line))
            left = box.right + 16
        }
    }
    let reading = readPrinted([RecognizedPage(width: 2000, height: 2800, words: words)])
    expect((0...1).contains(reading.kindConfidence), "a confidence is 0 to 1")
    for (name, field) in reading.fields {
        expect((0...1).contains(field.confidence), "the confidence of \(name) is 0 to 1")
        expect(!field.value.text.isEmpty, "\(name) is not empty")
        expect(field.place.map { $0.page == 0 } ?? true, "\(name) stands on a page that is there")
    }
    expect(reading.kind != nil || reading.fields.isEmpty, "what is no document has no fields")
}

/// Reads the line before a file.
func checkRequest(_ bytes: [UInt8]) {
    guard let header = RequestHeader(bytes) else { return }
    expect((0...RequestHeader.fileLimit).contains(header.length), "no file is larger than the limit")
    expect(bytes.count <= RequestHeader.lengthLimit, "no line is longer than the limit")
}

/// Reads the layout that a PDF's text has, and a graymap.
func checkLayout(_ bytes: [UInt8]) {
    for page in parseTextPages(bytes) {
        expect(page.words.allSatisfy { !$0.text.isEmpty && $0.line >= 0 }, "a word has text and a line")
        expect(page.words.allSatisfy { abs($0.box.right) < 1 << 20 }, "a word is not far from its page")
    }
    if let image = GreyImage(portableGraymap: bytes) {
        expect(image.pixels.count == image.width * image.height, "an image has all its pixels")
    }
}
