internal import DocumentFields
internal import DocumentFusion
internal import DocumentLayout
internal import GreyImages
internal import IdentityDocuments
internal import PrintedDocuments
internal import Recognition
internal import TextDetection
internal import ZoneRecognition

/// How often the engine may look at a page.
enum ReadingBudget {
    case usual
    case short
}

extension DocumentReader {
    /// Reads a page from a picture: a barcode first, as it makes the rest superfluous, then a zone, then print.
    borrowing func readPicture(_ picture: GreyImage, number: Int, budget: ReadingBudget) -> PageReading {
        var reading = PageReading(
            summary: PageSummary(width: picture.width, height: picture.height, turnedDegrees: 0))
        reading.refusal = picture.refusalAtSight
        guard reading.refusal == nil else { return reading }
        if let symbol = readBarcode(picture), let content = try? AAMVABarcode(parsing: symbol.content) {
            reading.barcode = (content, keptText(ofSymbol: symbol.content), symbol.box)
            // A symbol as wide as this is the back of a card; the front would be elsewhere.
            if max(symbol.box.width, symbol.box.height) * 5 > 2 * picture.longSide { return reading }
        }
        let prepared = PreparedPage(picture)
        guard prepared.hasText else {
            reading.refusal = picture.refusalWithoutText
            return reading
        }
        readText(of: prepared, number: number, budget: budget, into: &reading)
        return reading
    }

    /// Reads zone and print of a page that has text.
    private borrowing func readText(
        of prepared: PreparedPage, number: Int, budget: ReadingBudget, into reading: inout PageReading
    ) {
        var (page, zone) = upright(prepared)
        reading.zone = zone.flatMap { ZoneEvidence($0, page: number, place: page.placeInPicture) }
        if reading.zone == nil { zone = nil }
        reading.looks = looks(at: page, hiding: zone?.lineBoxes ?? [], budget: budget)
        if zone == nil, readPrinted(reading.looks.suffix(1)).status != .read {
            // Nothing is lost by a look at what may stand on its head after all.
            let inverse = page.upsideDown
            let look = looks(at: inverse, hiding: [], budget: .short)
            if readPrinted(look).status == .read { (page, reading.looks) = (inverse, look) }
        }
        let (width, height) = page.pictureSize
        reading.summary = PageSummary(width: width, height: height, turnedDegrees: page.turn.degrees)
        reading.placeInPicture = page.placeInPicture
    }

    /// The page as it stands upright by its zone, or by its words, and the zone.
    private borrowing func upright(_ page: PreparedPage) -> (PreparedPage, RecognizedZone?) {
        switch readZone(page.image, lines: page.lines) {
        case .zone(let zone): return (page, zone)
        case .upsideDown:
            let upright = page.upsideDown
            guard case .zone(let zone) = readZone(upright.image, lines: upright.lines) else { return (upright, nil) }
            return (upright, zone)
        case nil: return (words.isUpsideDown(page) ? page.upsideDown : page, nil)
        }
    }

    /// Lets the engine look at a page in several ways, as each misses something that another finds.
    ///
    /// Cards are short, so that all ways take no longer than a letter takes in one; letters are set plainly, and one way
    /// mostly finds all of them.
    private borrowing func looks(at page: PreparedPage, hiding hidden: [Box], budget: ReadingBudget) -> [RecognizedPage]
    {
        guard let text = TextImage(page, hiding: hidden) else { return [] }
        func look(_ mode: SegmentationMode) -> RecognizedPage {
            RecognizedPage(
                width: page.image.width, height: page.image.height,
                words: text.onPage(words.words(in: text.image, mode)))
        }
        let first = look(.automatic)
        if budget == .short { return [first] }
        if page.textSize > Self.mostTextOfCards { return isEnough(first) ? [first] : [first, look(.sparse)] }
        return [first, look(.sparse), look(.block)]
    }

    private static let mostTextOfCards = 400

    /// Whether a look at a letter found what letters are for.
    private borrowing func isEnough(_ page: RecognizedPage) -> Bool {
        let fields = readPrinted([page]).fields
        return [FieldName.name, .address].allSatisfy { fields[$0]?.confidence ?? 0 >= 0.8 }
    }
}

extension ZoneEvidence {
    /// Nil where the lines are no zone after all: of other text, hardly ever two check digits are right.
    fileprivate init?(_ zone: RecognizedZone, page: Int, place: (Box) -> Box) {
        guard let content = try? MachineReadableZone(parsing: zone.text),
            content.checks.values.count(where: \.self) >= 2
        else { return nil }
        let nameLine = zone.lines.count == 3 ? 2 : 0
        let names = zone.confidences[nameLine].dropFirst(zone.lines.count == 3 ? 0 : 5)
        let rest = zone.confidences.indices.flatMap { line in
            line == nameLine
                ? Array(zone.confidences[line].prefix(zone.lines.count == 3 ? 0 : 5)) : zone.confidences[line]
        }
        self.init(
            zone: content, text: zone.text, nameConfidence: names.min() ?? 0, restConfidence: rest.min() ?? 0,
            isRepaired: zone.isRepaired, place: PagePlace(page: page, box: place(zone.box)))
    }
}

extension GreyImage {
    private static let leastSide = 64
    /// The noise of a sensor in the dark has the size of small print.
    private static let leastLight: UInt8 = 64
    private static let leastSharpness = 6

    /// Why a picture need not be looked at any further; nil for most.
    fileprivate var refusalAtSight: RefusalReason? {
        if min(width, height) < Self.leastSide { return .tooSmall }
        return shade(atShare: 0.98) < Self.leastLight ? .tooDark : nil
    }

    /// Why a picture without text is of no use: a document that cannot be seen, or no document.
    fileprivate var refusalWithoutText: RefusalReason {
        if scaledDown(toLongSide: 1600).sharpness < Self.leastSharpness { return .blurred }
        // Paper is the lightest thing in a picture of it, and most of it; landscapes and faces have lights.
        let (middle, light) = (Int(shade(atShare: 0.5)), Int(shade(atShare: 0.98)))
        return light - middle < 12 ? .tooFewWords : .noText
    }
}
