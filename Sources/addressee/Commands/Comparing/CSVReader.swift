/// Reads CSV (RFC 4180) from chunks of bytes that may end anywhere: lines end with LF or CRLF, quoted fields may hold
/// commas, line ends and doubled quotes, and a byte order mark is passed over. Nothing is refused: a quote in the middle of
/// a field stands for itself, and what follows a closing quote belongs to the field.
///
/// The memory it holds is bounded by what `CSVRow` keeps, whatever the input.
struct CSVReader: Sendable {
    private enum Place {
        case fieldStart
        case unquoted
        case quoted
        /// After a quote inside a quoted field: the field's end, or the first of two that stand for one.
        case afterQuote
    }

    /// The row that `readRow` or `readLastRow` completed.
    private(set) var row = CSVRow()
    private var place = Place.fieldStart
    private var isRowComplete = false
    /// A carriage return was seen outside of quotes; it ends the row if a line feed follows.
    private var hasCarriageReturn = false
    /// How much of a byte order mark was seen; nil once that is settled.
    private var markLength: Int? = 0

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Reads on in a chunk until a row is complete; false when the chunk is used up first. Blank lines are no rows.
    mutating func readRow(in chunk: [UInt8], from position: inout Int) -> Bool {
        startRow()
        while position < chunk.count {
            if markLength != nil {
                passMark(chunk[position], &position)
            } else if place == .quoted {
                readQuoted(chunk, &position)
            } else if readUnquoted(chunk, &position) {
                return true
            }
        }
        return false
    }

    /// Completes the row that the end of the input leaves without a line end; false when there is none.
    mutating func readLastRow() -> Bool {
        startRow()
        if let length = markLength, length > 0 { settleMark(length) }
        hasCarriageReturn = false
        return endRow()
    }

    private mutating func startRow() {
        guard isRowComplete else { return }
        row.clear()
        isRowComplete = false
    }

    private mutating func passMark(_ byte: UInt8, _ position: inout Int) {
        guard let length = markLength else { return }
        guard byte == Self.byteOrderMark[length] else { return settleMark(length) }
        position += 1
        markLength = length + 1 < Self.byteOrderMark.count ? length + 1 : nil
    }

    /// What looked like a mark was the beginning of a field.
    private mutating func settleMark(_ length: Int) {
        markLength = nil
        guard length > 0 else { return }
        row.append(Self.byteOrderMark[..<length])
        place = .unquoted
    }

    private mutating func readQuoted(_ chunk: [UInt8], _ position: inout Int) {
        let rest = chunk[position...]
        guard let end = rest.firstIndex(of: Self.quote) else {
            row.append(rest)
            position = chunk.count
            return
        }
        row.append(rest[..<end])
        position = end + 1
        place = .afterQuote
    }

    /// Reads up to the end of a field, or to what is quoted; true when that was the end of a row.
    private mutating func readUnquoted(_ chunk: [UInt8], _ position: inout Int) -> Bool {
        let byte = chunk[position]
        if hasCarriageReturn {
            hasCarriageReturn = false
            if byte != Self.lineFeed {
                row.append([Self.carriageReturn])
                place = .unquoted
            }
        }
        switch byte {
        case Self.lineFeed:
            position += 1
            return endRow()
        case Self.comma:
            position += 1
            row.endField()
            place = .fieldStart
        case Self.carriageReturn:
            position += 1
            hasCarriageReturn = true
        case Self.quote where place == .fieldStart:
            position += 1
            place = .quoted
        case Self.quote where place == .afterQuote:
            row.append(chunk[position...position])
            position += 1
            place = .quoted
        default:
            let rest = chunk[position...]
            // The first byte is none that ends a field, unless it is a quote that stands for itself.
            let end = rest.dropFirst().firstIndex(where: Self.endsRun) ?? chunk.count
            row.append(rest[..<end])
            position = end
            place = .unquoted
        }
        return false
    }

    private static func endsRun(_ byte: UInt8) -> Bool {
        byte == comma || byte == lineFeed || byte == carriageReturn
    }

    private mutating func endRow() -> Bool {
        let isBlank = row.isEmpty && place == .fieldStart
        place = .fieldStart
        guard !isBlank else { return false }
        row.endField()
        isRowComplete = true
        return true
    }
}
