import DocumentImages
import DocumentLayout
import Foundation
import GreyImages
import Recognition
import TextDetection
import ZoneRecognition
import IdentityDocuments

@main enum Main {
    static func main() throws {
        let clock = ContinuousClock()
        for path in CommandLine.arguments.dropFirst() {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            print(path)
            var t = clock.now
            func lap(_ n: String) { print("  ", n, t.duration(to: clock.now)); t = clock.now }
            guard let format = ImageFormat(of: bytes), format != .pdf else { print("?"); continue }
            var image = try decodeImage(bytes, format: format)
            lap("decode \(image.width)x\(image.height)")
            image = image.longSide < 1000 ? image.scaled(by: 2) : image.scaledDown(toLongSide: 1800)
            lap("scale")
            let s = skew(of: image)
            lap("skew \(String(describing: s))")
            let g = glyphs(in: image)
            lap("glyphs \(g.count)")
            let l = GlyphLine.lines(of: g)
            let long = l.filter { $0.glyphs.count > 8 }
            lap("lines \(l.count), \(long.prefix(6).map { "\($0.glyphs.count):\($0.slope * 57.3)" })")
            let z = readZone(image, lines: l)
            lap("zone")
            switch z {
            case .zone(let z):
                print(z.text)
                for c in z.confidences { print(String(c.map { $0 >= 0.95 ? "9" : Character(String(Int($0 * 10))) })) }
                if let m = try? MachineReadableZone(parsing: z.text) { print(m.checks.mapValues { $0 ? 1 : 0 }, z.isRepaired) }
            default: print(String(describing: z))
            }
        }
    }
}
