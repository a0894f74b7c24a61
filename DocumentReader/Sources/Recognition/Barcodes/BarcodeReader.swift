internal import CZXing
internal import DocumentLayout
package import GreyImages

/// Looks for the PDF417 symbol on the back of a driver licence or identification card.
///
/// Regions that look like one are straightened and given to the decoder, at their size and larger and smaller. Large bars seen
/// from the side look like no region, and are found by a few quick looks at the whole.
package func readBarcode(_ image: GreyImage) -> RecognizedBarcode? {
    let overview = image.longSide < 1400 ? image.scaled(by: 2) : image.scaledDown(toLongSide: 1600)
    let scale = Double(image.width) / Double(overview.width)
    for region in BarcodeRegion.all(in: overview) {
        let box = region.box.scaled(by: scale).outset(by: max(24, Int(Double(region.box.height) * scale / 5)))
        guard let cut = image.cut(to: box), let visible = box.intersection(image.bounds) else { continue }
        let lean = leanFromNearestQuarter(region.degrees)
        for attempt in attempts(forWidth: max(cut.width, cut.height)) {
            let prepared = cut.scaled(by: attempt.scale).framed(by: 16, shade: 255)
                .rotated(byDegrees: attempt.degrees - lean, shade: 255)
            guard let content = decode(prepared) else { continue }
            return RecognizedBarcode(content: content, box: visible)
        }
    }
    let whole = overview.scaledDown(toLongSide: 1024)
    for degrees in [0.0, 2, -2] {
        guard let content = decode(degrees == 0 ? whole : whole.rotated(byDegrees: degrees, shade: 255)) else {
            continue
        }
        return RecognizedBarcode(content: content, box: image.bounds)
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
