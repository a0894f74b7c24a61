import Foundation
import Testing

@testable import QRCode

@Suite("The image of a QR code")
struct SVGTests {
    /// The modules that the strokes of the image cover.
    private static func strokes(of svg: String) throws -> Set<[Int]> {
        let path = try #require(svg.firstMatch(of: /stroke="#000" d="([^"]*)"/)?.output.1)
        var modules: Set<[Int]> = []
        var x = 0
        var y = 0
        for command in path.matches(of: /(M)(\d+) (\d+)\.5|(m)(\d+) 0|(h)(\d+)/) {
            if let startX = command.output.2.flatMap({ Int($0) }), let startY = command.output.3.flatMap({ Int($0) }) {
                (x, y) = (startX, startY)
            } else if let gap = command.output.5.flatMap({ Int($0) }) {
                x += gap
            } else if let length = command.output.7.flatMap({ Int($0) }) {
                for column in x..<x + length { modules.insert([column, y]) }
                x += length
            }
        }
        return modules
    }

    @Test("covers exactly the dark modules, inside a quiet zone of four", arguments: [10, 90, 1000])
    func coversDarkModules(_ length: Int) throws {
        let symbol = try QRCode(encoding: String(repeating: "a/", count: length / 2))
        var dark: Set<[Int]> = []
        for y in 0..<symbol.size {
            for x in 0..<symbol.size where symbol.isDark(x: x, y: y) { dark.insert([x + 4, y + 4]) }
        }

        let svg = symbol.svg(moduleSize: 3)

        let side = symbol.size + 8
        #expect(try Self.strokes(of: svg) == dark)
        #expect(svg.contains(#"width="\#(side * 3)" height="\#(side * 3)" viewBox="0 0 \#(side) \#(side)""#))
    }

    @Test("is carried whole by its data URI")
    func isCarriedByDataURI() throws {
        for length in 1...6 {
            let symbol = try QRCode(encoding: String(repeating: "x", count: length * 9))
            let uri = symbol.svgDataURI()
            let prefix = "data:image/svg+xml;base64,"

            let image = try #require(Data(base64Encoded: String(uri.dropFirst(prefix.count))))

            #expect(uri.hasPrefix(prefix))
            #expect(String(decoding: image, as: UTF8.self) == symbol.svg())
        }
    }

    @Test(
        "encodes base64 as published",
        arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
    )
    func encodesBase64(_ plain: String, _ encoded: String) {
        #expect(Base64.encoded(Array(plain.utf8)) == encoded)
    }
}
