import DocumentFields
import DocumentLayout
import PrintedDocuments

/// A page that is drawn in letters: each word stands where its first letter stands, on a grid of columns and lines.
///
/// Two blanks or more are a gap; a line that begins with `~` is in type of half the size.
func page(_ drawing: String, confidence: Double = 0.95) -> RecognizedPage {
    let (column, row) = (20, 60)
    var words: [RecognizedWord] = []
    let lines = drawing.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
        let isSmall = line.hasPrefix("~")
        let height = isSmall ? 18 : 30
        var word = ""
        var start = 0
        for (place, letter) in (line + " ").enumerated() {
            guard letter == " " || (letter == "~" && place == 0) else {
                if word.isEmpty { start = place }
                word.append(letter)
                continue
            }
            guard !word.isEmpty else { continue }
            let box = Box(
                left: start * column, top: number * row + 30 - height, width: word.count * column, height: height)
            words.append(RecognizedWord(text: word, confidence: confidence, box: box, line: number))
            word = ""
        }
    }
    return RecognizedPage(width: 2400, height: max(600, lines.count * row), words: words)
}

extension PrintedReading {
    /// The value of a field in one line; nil when it was not read.
    subscript(name: FieldName) -> String? { fields[name]?.value.text }

    /// The address, when one was read.
    var address: PostalAddress? {
        guard case .address(let address) = fields[.address]?.value else { return nil }
        return address
    }
}
