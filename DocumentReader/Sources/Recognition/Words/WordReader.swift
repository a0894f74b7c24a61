internal import CTesseract
package import DocumentLayout
package import GreyImages

/// Reads words with Tesseract; the engine keeps its model in memory, so one reader serves all images.
@safe
package struct WordReader: ~Copyable {
    private let engine: OpaquePointer

    /// Loads the English model; nil when it is not installed.
    package init?() {
        guard let engine = unsafe TessBaseAPICreate() else { return nil }
        guard unsafe TessBaseAPIInit2(engine, nil, "eng", OEM_LSTM_ONLY) == 0 else {
            unsafe TessBaseAPIDelete(engine)
            return nil
        }
        unsafe self.engine = engine
    }

    deinit {
        unsafe TessBaseAPIEnd(engine)
        unsafe TessBaseAPIDelete(engine)
    }

    /// The engine's version.
    package static var version: String { unsafe String(cString: TessVersion()) }

    /// The words of an upright image, line by line.
    package borrowing func words(
        in image: GreyImage, _ mode: SegmentationMode, allowing characters: String = ""
    ) -> [RecognizedWord] {
        unsafe TessBaseAPISetPageSegMode(engine, mode.tesseractMode)
        _ = unsafe TessBaseAPISetVariable(engine, "tessedit_char_whitelist", characters)
        return unsafe image.pixels.withUnsafeBufferPointer { pixels in
            // The engine copies the pixels.
            unsafe TessBaseAPISetImage(
                engine, pixels.baseAddress, CInt(image.width), CInt(image.height), 1, CInt(image.width))
            unsafe TessBaseAPISetSourceResolution(engine, 300)
            defer { unsafe TessBaseAPIClear(engine) }
            guard unsafe TessBaseAPIRecognize(engine, nil) == 0,
                let iterator = unsafe TessBaseAPIGetIterator(engine)
            else { return [] }
            defer { unsafe TessResultIteratorDelete(iterator) }
            return unsafe Self.words(from: iterator)
        }
    }

    private static func words(from iterator: OpaquePointer) -> [RecognizedWord] {
        // The page iterator is the same object.
        let place = unsafe TessResultIteratorGetPageIterator(iterator)
        var words: [RecognizedWord] = []
        var line = -1
        repeat {
            if unsafe TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0 { line += 1 }
            var (left, top, right, bottom): (CInt, CInt, CInt, CInt) = (0, 0, 0, 0)
            guard unsafe TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) != 0,
                let text = unsafe TessResultIteratorGetUTF8Text(iterator, RIL_WORD)
            else { continue }
            defer { unsafe TessDeleteText(text) }
            let word = unsafe String(cString: text)
            guard !word.isEmpty else { continue }
            words.append(
                RecognizedWord(
                    text: word,
                    confidence: unsafe Double(TessResultIteratorConfidence(iterator, RIL_WORD)) / 100,
                    box: Box(left: Int(left), top: Int(top), width: Int(right - left), height: Int(bottom - top)),
                    line: max(0, line)))
        } while unsafe TessResultIteratorNext(iterator, RIL_WORD) != 0
        return words
    }
}

extension SegmentationMode {
    fileprivate var tesseractMode: TessPageSegMode {
        switch self {
        case .automatic: PSM_AUTO
        case .block: PSM_SINGLE_BLOCK
        case .sparse: PSM_SPARSE_TEXT
        case .line: PSM_RAW_LINE
        }
    }
}
