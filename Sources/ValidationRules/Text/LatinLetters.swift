/// The base letters of accented Latin letters, from the Unicode decompositions.
///
/// One character a code point: the letter, `*` for one that becomes several (`TextFolding` spells those out), `.` for
/// what is no letter.
enum LatinLetters {
    /// U+00C0 to U+024F.
    static let extended: [UInt8] = Array(
        """
        AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY**AAAAAA*CEEEEIIIIDNOOOOO.OUUUUY*YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGG\
        GGGGHHHHIIIIIIIIII**JJKKKLLLLLLLLLLNNNNNNN**OOOOOO**RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS\
        BB....OCCDD....EEFFG...IKKL..NNOOO..PP.....TTTTUU.VYYZZ.............*********AAIIOOUUUUUUUUUU.AA\
        AA**GGGGKKOOOO..J***GG..NNAA**OOAAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY............\
        ................
        """.utf8
    )

    /// U+1E00 to U+1EFF.
    static let additional: [UInt8] = Array(
        """
        AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR\
        SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWYAS..*.AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE\
        EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......
        """.utf8
    )
}
