/// What labels on licences and identity cards name.
enum CardField: Sendable, Hashable {
    case number, family, given, middle, suffix, name, address, birth, issued, expires, sex
    /// What no result carries; the label ends the value before it.
    case other
}

extension LabelVocabulary<CardField> {
    /// The words of states' licences and identity cards.
    static let cards = LabelVocabulary(
        isAnywhere: true,
        [
            (
                .number,
                """
                DL|DLN|DL NO|DL NUMBER|LICENSE NUMBER|LICENSE NO|LIC NO|LIC NUMBER|LIC#|DL#|ID NO|ID NUMBER|ID#|\
                CUSTOMER IDENTIFIER|CUSTOMER IDENTIFIER NO|CARD NO|CARD NUMBER|IDENTIFICATION NUMBER|OLN|\
                DRIVER LICENSE NO|DRIVER LICENSE NUMBER|OPERATOR NO|ID CARD NO|ID CARD NUMBER|IDENTIFICATION NO|\
                DL OR ID|LICENSE #|ID #|DL #|4D NUMBER|CREDENTIAL NUMBER|DOCUMENT NUMBER|DRIVER'S LICENSE NO|\
                CUSTOMER ID|IDN|4D|4D LIC|4D ID|LIC
                """
            ),
            (.family, "LN|LAST NAME|FAMILY NAME|SURNAME|NAME LAST"),
            (
                .given,
                """
                FN|FIRST NAME|GIVEN NAMES|GIVEN NAME|FIRST AND MIDDLE|FIRST MIDDLE|FIRST MIDDLE NAME|\
                FIRST AND MIDDLE NAMES|FIRST NAMES|FIRST AND MIDDLE NAME
                """
            ),
            (.middle, "MN|MIDDLE NAME|MIDDLE|MIDDLE NAMES"),
            (.suffix, "SUFFIX|SFX|NAME SUFFIX"),
            (.name, "NAME|FULL NAME|NAME OF HOLDER|CARDHOLDER"),
            (.address, "ADDRESS|ADDR|ADD|RESIDENCE ADDRESS|STREET ADDRESS|RESIDENCE|HOME ADDRESS"),
            (.birth, "DOB|DATE OF BIRTH|BIRTH DATE|BIRTHDATE|BORN|BIRTH|3 DOB"),
            (.issued, "ISS|ISSUED|ISSUE DATE|DATE OF ISSUE|DATE ISSUED|ISS DATE|ISSUE|ISSUED ON|4A"),
            (
                .expires,
                """
                EXP|EXPIRES|EXPIRATION DATE|EXPIRATION|EXP DATE|DATE OF EXPIRATION|VALID UNTIL|EXPIRY|DATE OF EXPIRY|\
                EXPIRY DATE|EXPIRES ON|4B
                """
            ),
            (.sex, "SEX|GENDER|SEX GENDER"),
            (
                .other,
                """
                CLASS|END|ENDORSEMENTS|ENDORSE|REST|RESTR|RSTR|RESTRICTIONS|HGT|HT|HEIGHT|WGT|WT|WEIGHT|EYES|EYE|\
                EYE COLOR|HAIR|HAIR COLOR|DD|DUPS|ORGAN DONOR|DONOR|VETERAN|REV|AUDIT|REPLACED|DUP|TYPE|\
                UNDER 21 UNTIL|UNDER 18 UNTIL|REAL ID|LIMITED TERM|FIRST ISSUED|4C|9A|INV|ICN|SIGNATURE|\
                PLACE OF BIRTH|NATIONALITY
                """
            ),
        ])
}
