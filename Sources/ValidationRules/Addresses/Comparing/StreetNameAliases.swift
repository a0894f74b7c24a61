/// Streets known by two names or by initials, in standard words without blanks.
enum StreetNameAliases {
    /// The name that stands for all of a street's names.
    static func standard(_ name: [UInt8]) -> [UInt8] {
        guard name.count <= AddressWord.capacity else { return name }
        let standard = table[AddressWord(name)]
        return standard.isEmpty ? name : standard
    }

    private static let table: WordTable<[UInt8]> = {
        var table: [AddressWord: [UInt8]] = [:]
        for line in text.split(separator: "\n") {
            let names = line.split(separator: " ")
            guard let standard = names.first else { continue }
            for name in names { table[AddressWord(String(name))] = bytes(String(standard)) }
        }
        return WordTable(table, missing: [])
    }()

    private static let text = """
        MLK MARTINLUTHERKING MARTINLUTHERKINGJR DRMARTINLUTHERKINGJR DRMARTINLUTHERKING MLKJR MLKING MLKINGJR DRMLKJR DRMLKINGJR DRMLK MARTINLKING MARTINLKINGJR MKLJR REVDRMLKJR
        PACIFICCOAST PCH PACIFICCST
        JFK JOHNFKENNEDY KENNEDY JFKENNEDY JOHNFITZGERALDKENNEDY
        LBJ LYNDONBJOHNSON LBJOHNSON
        FDR FRANKLINDROOSEVELT FRANKLINDELANOROOSEVELT
        AVEAMERICAS 6
        MASSACHUSETTS MASS
        PENNSYLVANIA PENN PENNA
        CONNECTICUT CONN
        MISSISSIPPI MISS
        WISCONSIN WISC
        """
}
