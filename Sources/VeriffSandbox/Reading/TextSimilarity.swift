/// How alike two texts are to the sandbox: how many words of the shorter one the longer one has, from 0 to 100. A middle name
/// or a country that only one of them gives makes no difference.
enum TextSimilarity {
    static func percentage(_ left: String, _ right: String) -> Double {
        let (left, right) = (words(left), words(right))
        let shorter = min(left.count, right.count)
        guard shorter > 0 else { return left.isEmpty && right.isEmpty ? 100 : 0 }
        return (Double(left.intersection(right).count) / Double(shorter) * 10_000).rounded() / 100
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    }
}
