/// Reads the lists of names: words with blanks between, or with commas where they belong together.
enum NameList {
    /// Calls the body with each name, and with whether it follows a comma.
    static func forEach(in list: String, _ body: (NameLetters, Bool) -> Void) {
        var name = NameLetters()
        var followsComma = false
        for byte in list.utf8 {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") {
                body(name, followsComma)
                name = NameLetters()
                followsComma = byte == UInt8(ascii: ",")
            } else {
                name.append(byte)
            }
        }
        if !name.isEmpty { body(name, followsComma) }
    }
}
