extension QRCode {
    /// The symbol as an SVG image: dark on white, one path, sharp edges.
    ///
    /// - Parameters:
    ///   - moduleSize: the suggested side of a module in pixels; the image scales.
    ///   - quietZone: the light margin in modules; the standard asks for four.
    package func svg(moduleSize: Int = 4, quietZone: Int = 4) -> String {
        String(decoding: svgBytes(moduleSize: moduleSize, quietZone: quietZone), as: UTF8.self)
    }

    /// The SVG image as a `data:` URI.
    package func svgDataURI(moduleSize: Int = 4, quietZone: Int = 4) -> String {
        let image = svgBytes(moduleSize: moduleSize, quietZone: quietZone)
        return "data:image/svg+xml;base64," + Base64.encoded(image)
    }

    private func svgBytes(moduleSize: Int, quietZone: Int) -> [UInt8] {
        let quietZone = max(0, quietZone)
        let side = size + 2 * quietZone
        let pixels = side * max(1, moduleSize)
        let head =
            #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(pixels)" height="\#(pixels)" "#
            + #"viewBox="0 0 \#(side) \#(side)" shape-rendering="crispEdges">"#
            + ##"<path fill="#fff" d="M0 0h\##(side)v\##(side)H0z"/><path stroke="#000" d=""##
        var bytes = Array(head.utf8)
        bytes.reserveCapacity(head.utf8.count + size * size * 2 + 16)
        for (index, row) in grid.rows.enumerated() {
            Self.appendRow(row, quietZone: quietZone, y: index + quietZone, to: &bytes)
        }
        bytes.append(contentsOf: #""/></svg>"#.utf8)
        return bytes
    }

    /// Draws the runs of a row as strokes one module wide through its middle.
    private static func appendRow(_ row: ModuleGrid.Line, quietZone: Int, y: Int, to bytes: inout [UInt8]) {
        var rest = row
        var isFirst = true
        while rest != 0 {
            let light = rest.trailingZeroBitCount
            rest >>= ModuleGrid.Line(light)
            let dark = (~rest).trailingZeroBitCount
            rest >>= ModuleGrid.Line(dark)
            if isFirst {
                bytes.append(UInt8(ascii: "M"))
                append(light + quietZone, to: &bytes)
                bytes.append(UInt8(ascii: " "))
                append(y, to: &bytes)
                bytes.append(contentsOf: [UInt8(ascii: "."), UInt8(ascii: "5")])
                isFirst = false
            } else {
                bytes.append(UInt8(ascii: "m"))
                append(light, to: &bytes)
                bytes.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: "0")])
            }
            bytes.append(UInt8(ascii: "h"))
            append(dark, to: &bytes)
        }
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        guard number >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
        bytes.append(contentsOf: number.description.utf8)
    }
}
