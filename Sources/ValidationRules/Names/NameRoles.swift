/// What a word can be beside a name.
struct NameRoles: OptionSet, Sendable {
    let rawValue: UInt8

    /// Goes with the surname that follows it.
    static let particle = NameRoles(rawValue: 1)
    /// Joins two surnames.
    static let conjunction = NameRoles(rawValue: 2)
    /// A form of address before a name.
    static let title = NameRoles(rawValue: 4)
    /// A form of address that no one has for a name.
    static let address = NameRoles(rawValue: 8)
    /// A degree or profession behind a name.
    static let credential = NameRoles(rawValue: 16)
    /// The mark of a generation.
    static let suffix = NameRoles(rawValue: 32)
    /// Another name of the person follows.
    static let formerly = NameRoles(rawValue: 64)

    /// What the word can be.
    static subscript(word: NameWord) -> NameRoles {
        // No mark is longer; most names are.
        word.plain.count > 10 ? [] : table[word.plain.key] ?? []
    }

    private static let table: NameIndex<NameRoles> = {
        let roles: [(NameRoles, String)] = [
            (
                .particle,
                """
                DE LA LAS LOS DEL DELLA DEGLI DELLO DELA DA DO DOS DAS DI DU LE LO VAN VON VOM ZU ZUM ZUR DER DEN TER TEN \
                TE MC MAC ST SAINT SAN SANTA EL BIN IBN BINT ABU AP AF AV
                """
            ),
            (.conjunction, "Y E"),
            (
                .title,
                """
                MISS DR PROF PROFESSOR SIR REV REVEREND HON CAPT CAPTAIN COL COLONEL MAJ MAJOR LT SGT GEN GENERAL FR FATHER \
                SISTER BROTHER RABBI DOCTOR LADY LORD DAME PASTOR DEACON HERR FRAU SRA SRTA SENOR \
                SENORA MONSIEUR MADAME MME MLLE
                """
            ),
            (.address, "MR MRS MS MX MISTER MISSUS"),
            (
                .credential,
                """
                MD PHD DDS DMD DVM ESQ ESQUIRE CPA JD RN MBA LLB LLM DO OD DPM FACP FACS PE RPH PSYD EDD DC NP PA MSW LCSW \
                PH LPN USN USA USMC RET DECD
                """
            ),
            (
                .suffix,
                "JR JNR JUNIOR SR SNR SENIOR I II III IV V VI VII VIII IX 1ST 2ND 3RD 4TH 5TH 6TH 7TH 8TH 9TH LL LLL"
            ),
            (.formerly, "NEE AKA FKA"),
        ]
        var table = NameIndex<NameRoles>(minimumCapacity: 256)
        for (role, words) in roles {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                let key = NameLetters(word).key
                table[key] = (table[key] ?? []).union(role)
            }
        }
        return table
    }()
}
