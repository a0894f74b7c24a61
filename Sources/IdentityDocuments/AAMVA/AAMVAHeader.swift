/// What stands before the data elements of a barcode: who issued it, and which subfiles follow.
struct AAMVAHeader {
    let issuerNumber: String
    let version: Int
    let jurisdictionVersion: Int?
    /// The types of the subfiles, such as `DL` and `ZV`, as the directory lists them.
    private(set) var subfileTypes: [String] = []

    /// Reads the header and takes it off the characters.
    ///
    /// The compliance mark and the separators may be missing; the directory's offsets and lengths are passed over, as
    /// cards exist on which they are wrong.
    init(takenFrom characters: inout ArraySlice<UInt8>) throws(AAMVABarcodeError) {
        characters = characters.drop { $0 == UInt8(ascii: "@") || $0 <= UInt8(ascii: " ") }
        guard Self.skip("ANSI", in: &characters) || Self.skip("AAMVA", in: &characters) else { throw .unknownHeader }
        characters = characters.drop { $0 == UInt8(ascii: " ") }
        let digits = characters.prefix(while: \.isDigit)
        guard digits.count >= 8, let version = digits.dropFirst(6).prefix(2).decimalNumber else {
            throw .unknownHeader
        }
        issuerNumber = digits.prefix(6).text
        self.version = version
        // The first edition has only the number of entries here, all others the jurisdiction's version before it.
        jurisdictionVersion = digits.count >= 12 ? digits.dropFirst(8).prefix(2).decimalNumber : nil
        characters = characters.dropFirst(min(digits.count, 12))
        while let type = Self.takeEntry(from: &characters) { subfileTypes.append(type) }
    }

    private static func skip(_ word: String, in characters: inout ArraySlice<UInt8>) -> Bool {
        guard characters.prefix(word.utf8.count).elementsEqual(word.utf8) else { return false }
        characters = characters.dropFirst(word.utf8.count)
        return true
    }

    /// Takes a type with its offset and length; nil where no entry stands.
    private static func takeEntry(from characters: inout ArraySlice<UInt8>) -> String? {
        let entry = characters.prefix(10)
        guard entry.count == 10, let first = entry.first, first.isUpperCaseLetter,
            entry.dropFirst().prefix(1).allSatisfy({ $0.isUpperCaseLetter || $0.isDigit }),
            entry.dropFirst(2).allSatisfy(\.isDigit)
        else { return nil }
        characters = characters.dropFirst(10)
        return entry.prefix(2).text
    }
}
