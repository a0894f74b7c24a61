internal import DocumentFields
internal import DocumentFusion
internal import DocumentLayout
internal import IdentityDocuments
internal import PrintedDocuments

extension DocumentReader {
    /// Brings what was found on all pages together.
    borrowing func result(of pages: [PageReading], on today: DocumentDate) -> DocumentResult {
        var sources: [SourceReading] = []
        let printed = printed(on: pages)
        for (number, page) in pages.enumerated() {
            if let barcode = page.barcode {
                sources.append(
                    readFields(
                        of: barcode.content, text: barcode.text, at: PagePlace(page: number, box: barcode.box)))
            }
            if let zone = page.zone {
                let firstName = printed.fields[.firstName]?.value.text
                sources.append(readFields(of: zone, on: today, besideFirstName: firstName))
            }
        }
        sources.append(SourceReading(source: .printed, kind: printed.kind, side: printed.side, fields: printed.fields))

        let summaries = pages.map(\.summary)
        if pages.contains(where: { $0.zone?.zone.format.isVisa ?? false }) { return .refused(.visa, pages: summaries) }
        guard let kind = sources.lazy.compactMap(\.kind).first else {
            return .refused(refusal(of: pages, printed.status), pages: summaries)
        }
        let side =
            sources.contains { $0.source == .barcode } && pages.allSatisfy { $0.looks.isEmpty }
            ? .back : sources.last?.side ?? sources.lazy.compactMap(\.side).first
        return DocumentResult(
            status: .ok, kind: kind, side: side ?? .front, fields: fuse(sources), reason: nil, pages: summaries)
    }

    /// What the print on all pages says, by the looks that the engine took.
    private borrowing func printed(on pages: [PageReading]) -> PrintedReading {
        let count = pages.map(\.looks.count).max() ?? 0
        let readings = (0..<count).map { look in
            // A page with fewer looks gives its last.
            readPrinted(
                pages.map { page in
                    page.looks.indices.contains(look)
                        ? page.looks[look] : page.looks.last ?? RecognizedPage(width: 1, height: 1, words: [])
                })
        }
        // What a file carries as text needs no vote.
        let isText = pages.allSatisfy { $0.looks.allSatisfy { $0.words.allSatisfy { $0.confidence == 1 } } }
        let voted = isText ? readings.first ?? .unreadable : vote(readings)
        return PrintedReading(
            status: voted.status, kind: voted.kind, kindConfidence: voted.kindConfidence, side: voted.side,
            fields: voted.fields.mapValues { reading in
                FieldReading(
                    value: reading.value, confidence: reading.confidence,
                    place: reading.place.map { place in
                        guard pages.indices.contains(place.page) else { return place }
                        return PagePlace(page: place.page, box: pages[place.page].placeInPicture(place.box))
                    })
            })
    }

    private borrowing func refusal(of pages: [PageReading], _ print: PrintedStatus) -> RefusalReason {
        print == .notADocument ? .noDocument : pages.lazy.compactMap(\.refusal).first ?? .tooFewWords
    }
}
