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
        if let symbol = readBarcode(picture), let content = try? AAMVABarcode(parsing: symbol.content) {
            reading.barcode = (content, symbol.box)
            // A symbol as wide as this is the back of a card; the front would be elsewhere.
            if max(symbol.box.width, symbol.box.height) * 5 > 2 * picture.longSide { return reading }
        }
        var page = PreparedPage(picture)
        guard page.textSize >= Self.leastText else {
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
        let (width, height) = page.pictureSize
        reading.summary = PageSummary(width: width, height: height, turnedDegrees: page.turn.degrees)
        reading.placeInPicture = page.placeInPicture
        reading.zone = zone.flatMap { ZoneEvidence($0, page: number, place: page.placeInPicture) }
        reading.looks = looks(at: page, hiding: zone?.lineBoxes ?? [], budget: budget)
        return reading
    }

    private static let leastText = 12

    private borrowing func looks(at page: PreparedPage, hiding hidden: [Box], budget: ReadingBudget) -> [RecognizedPage]
    {
        guard let text = TextImage(page, hiding: hidden) else { return [] }
        var looks: [RecognizedPage] = []
        for mode in [SegmentationMode.automatic, .sparse, .block] {
            let found = text.onPage(words.words(in: text.image, mode))
            looks.append(RecognizedPage(width: page.image.width, height: page.image.height, words: found))
            if budget == .short { break }
        }
        return looks
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
    /// A picture that is dark or out of focus may show a document; a good one without text shows none.
    fileprivate var refusalWithoutText: RefusalReason {
        let overview = scaledDown(toLongSide: 1600)
        return overview.shade(atShare: 0.9) < 60 || overview.sharpness < 24 ? .tooFewWords : .noText
    }
}
