internal import CZXing
internal import DocumentLayout
package import GreyImages

/// Looks for the PDF417 symbol on the back of a driver licence or identification card.
///
/// Regions that look like one are straightened and given to the decoder, at their size and larger and smaller; an image
/// without such regions costs next to nothing.
package func readBarcode(_ image: GreyImage) -> RecognizedBarcode? {
    let overview = image.longSide < 1400 ? image.scaled(by: 2) : image.scaledDown(toLongSide: 1600)
    guard let blocks = EdgeBlocks(overview) else { return nil }
    let scale = Double(image.width) / Double(overview.width)
    for region in BarcodeRegion.all(in: blocks, evenness: 0.42) {
        if let barcode = read(region, of: image, scale: scale, attempts: .max) { return barcode }
    }
    // Large bars on a card that is seen from the side have more edges across; print may look so too, and costs one attempt.
    return BarcodeRegion.all(in: blocks, evenness: 0.34).first.flatMap {
        read($0, of: image, scale: scale, attempts: 1)
    }
}

/// Reads the symbol in a region of an image, straightened by the lean of its bars.
private func read(
    _ region: BarcodeRegion, of image: GreyImage, scale: Double, attempts count: Int
) -> RecognizedBarcode? {
    let box = region.box.scaled(by: scale).outset(by: max(24, Int(Double(region.box.height) * scale / 5)))
    guard let cut = image.cut(to: box), let visible = box.intersection(image.bounds) else { return nil }
    let lean = leanFromNearestQuarter(region.degrees)
    for attempt in attempts(forWidth: max(cut.width, cut.height)).prefix(count) {
        let prepared = cut.scaled(by: attempt.scale).framed(by: 16, shade: 255)
            .rotated(byDegrees: attempt.degrees - lean, shade: 255)
        guard let content = decode(prepared) else { continue }
        return RecognizedBarcode(content: content, box: visible)
    }
    return nil
}

private struct Attempt {
    let scale: Double
    let degrees: Double
}

/// The first is right nearly always; the others are for blurred and bent cards, and bounded.
private func attempts(forWidth width: Int) -> [Attempt] {
    let fitting = width > 2000 ? 1400 / Double(width) : 1
    let scales = width < 900 ? [2, 1] : [fitting, fitting * 1.5, fitting * 0.6]
    return scales.map { Attempt(scale: $0, degrees: 0) }
        + [-1.5, 1.5, -3, 3].map { Attempt(scale: scales[0], degrees: $0) }
}

/// How far a direction is from the nearest multiple of 90 degrees, -45 to 45.
private func leanFromNearestQuarter(_ degrees: Double) -> Double {
    degrees - (degrees / 90).rounded() * 90
}

private func decode(_ image: GreyImage) -> [UInt8]? {
    var barcode = unsafe addressee_barcode()
    let isRead = unsafe image.pixels.withUnsafeBufferPointer { pixels in
        unsafe addressee_read_pdf417(pixels.baseAddress, CInt(image.width), CInt(image.height), 1, &barcode)
    }
    guard isRead != 0 else { return nil }
    defer { unsafe addressee_free_barcode(&barcode) }
    return unsafe Array(UnsafeBufferPointer(start: barcode.bytes, count: barcode.count))
}
