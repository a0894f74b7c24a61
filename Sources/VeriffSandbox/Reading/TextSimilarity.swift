/// How alike two texts are to the sandbox: the share of their words they have in common, from 0 to 100.
enum TextSimilarity {
    static func percentage(_ left: String, _ right: String) -> Double {
        let (left, right) = (words(left), words(right))
        let all = left.union(right).count
        guard all > 0 else { return 100 }
        return (Double(left.intersection(right).count) / Double(all) * 10_000).rounded() / 100
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init))
    }
}
