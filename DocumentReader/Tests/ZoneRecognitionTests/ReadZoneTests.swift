import DocumentLayout
import GreyImages
import Testing
import TextDetection
import ZoneRecognition

@Suite("Reading zones by their shapes")
struct ReadZoneTests {
    private static let passport = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]
    private static let card = [
        "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ]
    private static let wideCard = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]

    private func read(_ image: GreyImage) -> ZoneReading? {
        readZone(image, lines: GlyphLine.lines(of: glyphs(in: image)))
    }

    @Test("each format is read without an error", arguments: [passport, card, wideCard])
    func formats(lines: [String]) throws {
        let image = try #require(DrawnZone.image(lines))

        guard case .zone(let zone) = read(image) else { throw Unread() }
        #expect(zone.lines == lines)
        #expect(!zone.isRepaired)
        #expect(zone.confidences.joined().allSatisfy { $0 > 0.5 })
    }

    @Test(
        "small, leaning and pale zones are read", arguments: [(0.8, 0.0, UInt8(30)), (1.5, 3.0, 30), (1.2, -4.0, 130)])
    func conditions(scale: Double, degrees: Double, ink: UInt8) throws {
        let image = try #require(DrawnZone.image(Self.passport, scale: scale, ink: ink)?.framed(by: 60, shade: 230))

        guard case .zone(let zone) = read(image.rotated(byDegrees: degrees, shade: 230)) else { throw Unread() }
        #expect(zone.lines == Self.passport)
    }

    @Test("a page on its head is told")
    func upsideDown() throws {
        let image = try #require(DrawnZone.image(Self.passport))

        #expect(read(image.turned(.half)) == .upsideDown)
    }

    @Test("a character under a spot is not made up")
    func spot() throws {
        let image = try #require(DrawnZone.image(Self.passport, scale: 1))
        // The third digit of the number.
        let damaged = image.painted(over: [Box(left: 60 + 2 * 20 + 2, top: 60 + 44, width: 16, height: 28)], shade: 30)

        guard case .zone(let zone) = read(damaged) else { return }
        #expect(zone.lines != Self.passport || zone.isRepaired || zone.confidences[1][2] < 0.9)
    }

    @Test("a page without a zone has none")
    func nothing() throws {
        let image = try #require(GreyImage(width: 600, height: 400, shade: 200))

        #expect(read(image) == nil)
    }

    private struct Unread: Error {}
}
