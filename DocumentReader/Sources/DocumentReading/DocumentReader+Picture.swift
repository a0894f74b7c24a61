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
        guard min(picture.width, picture.height) >= Self.leastSide else {
            reading.refusal = .tooSmall
            return reading
        }
        guard picture.shade(atShare: 0.98) >= Self.leastLight else {
            reading.refusal = .tooDark
            return reading
        }
        if let symbol = readBarcode(picture), let content = try? AAMVABarcode(parsing: symbol.content) {
            reading.barcode = (content, symbol.box)
            // A symbol as wide as this is the back of a card; the front would be elsewhere.
            if max(symbol.box.width, symbol.box.height) * 5 > 2 * picture.longSide { return reading }
        }
        var page = PreparedPage(picture)
        guard page.hasText else {
            reading.refusal = picture.refusalWithoutText
            return reading
        }
        var zone: RecognizedZone?
        switch readZone(page.image, lines: page.lines) {
        case .zone(let found): zone = found
        case .upsideDown:
            page = page.upsideDown
            if case .zone(let found) = readZone(page.image, lines: page.lines) { zone = found }
        case nil: if words.isUpsideDown(page) { page = page.upsideDown }
        }
        var looks = looks(at: page, hiding: zone?.lineBoxes ?? [], budget: budget)
        if zone == nil, readPrinted(looks.suffix(1)).status != .read {
            // Nothing is lost by a look at what may stand on its head after all.
            let inverse = page.upsideDown
            let look = self.looks(at: inverse, hiding: [], budget: .short)
            if readPrinted(look).status == .read { (page, looks) = (inverse, look) }
        }
        let (width, height) = page.pictureSize
        reading.summary = PageSummary(width: width, height: height, turnedDegrees: page.turn.degrees)
        reading.placeInPicture = page.placeInPicture
        reading.zone = zone.flatMap { ZoneEvidence($0, page: number, place: page.placeInPicture) }
        reading.looks = looks
        return reading
    }

    private static let leastSide = 64
    /// The noise of a sensor in the dark has the size of small print.
    private static let leastLight: UInt8 = 64

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
    /// Nil where the lines are no zone after all.
    fileprivate init?(_ zone: RecognizedZone, page: Int, place: (Box) -> Box) {
        guard let content = try? MachineReadableZone(parsing: zone.text) else { return nil }
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
    /// Why a picture without text is of no use: a document that cannot be seen, or no document.
    fileprivate var refusalWithoutText: RefusalReason {
        let (middle, light) = (Int(shade(atShare: 0.5)), Int(shade(atShare: 0.98)))
        if scaledDown(toLongSide: 1600).sharpness < 6 { return .blurred }
        // Paper is the lightest thing in a picture of it, and most of it; landscapes and faces have lights.
        return light - middle < 12 ? .tooFewWords : .noText
    }
}
