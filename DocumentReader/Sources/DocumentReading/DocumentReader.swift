internal import ChildProcesses
internal import DocumentFields
package import DocumentFusion
internal import DocumentImages
internal import DocumentLayout
internal import GreyImages
package import IdentityDocuments
internal import PrintedDocuments
internal import Recognition

/// Reads files of unknown origin and says what documents they are.
package struct DocumentReader: ~Copyable {
    let words: WordReader

    /// Nil when the engine's model is not installed.
    package init?() {
        guard let words = WordReader() else { return nil }
        self.words = words
    }

    /// The version of the engine for text.
    package static var engineVersion: String { WordReader.version }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - today: Tells the century of a birth.
    ///   - isSelfie: Whether the picture is to show a face, so that one look for text is enough.
    package borrowing func read(_ bytes: [UInt8], on today: DocumentDate, isSelfie: Bool = false) -> DocumentResult {
        guard !bytes.isEmpty else { return .refused(.empty) }
        switch ImageFormat(of: bytes) {
        case nil: return .refused(.unknownFormat)
        case .pdf: return readPDF(bytes, on: today)
        case let format?:
            do {
                let page = readPicture(
                    try decodeImage(bytes, format: format), number: 0, budget: isSelfie ? .short : .usual)
                return result(of: [page], on: today)
            } catch {
                return .refused(RefusalReason(error))
            }
        }
    }

    private borrowing func readPDF(_ bytes: [UInt8], on today: DocumentDate) -> DocumentResult {
        let file = PDFFile(bytes: bytes)
        do {
            let pages = try file.textPages()
            guard !pages.isEmpty else { return .refused(.lockedPDF) }
            let texts = pages.map { page in
                PageReading(
                    summary: PageSummary(width: page.width, height: page.height, turnedDegrees: 0), looks: [page])
            }
            if pages.contains(where: { $0.words.count >= Self.wordsOfText }) {
                let result = result(of: texts, on: today)
                // A scan may carry a heading as text.
                if result.status == .ok { return result }
            }
            return result(of: try drawnPages(of: file, count: pages.count), on: today)
        } catch {
            return .refused(error == .cannotStart ? .damaged : .lockedPDF)
        }
    }

    private static let wordsOfText = 12

    /// The pages as pictures; after the first that says what it is, only as many as there is time for.
    private borrowing func drawnPages(of file: PDFFile, count: Int) throws(ProgramError) -> [PageReading] {
        let start = ContinuousClock.now
        var pages: [PageReading] = []
        for number in 1...max(1, min(count, PDFFile.pageLimit)) {
            if number > 1, start.duration(to: .now) > .milliseconds(2500) { break }
            guard let image = try file.image(ofPage: number) else { continue }
            pages.append(readPicture(image, number: number - 1, budget: number == 1 ? .usual : .short))
        }
        return pages
    }
}

extension RefusalReason {
    fileprivate init(_ error: ImageError) {
        switch error {
        case .unknownFormat: self = .unknownFormat
        case .tooLarge: self = .tooLarge
        case .tooSmall: self = .tooSmall
        case .damaged: self = .damaged
        }
    }
}
