import Crypto

/// Draws for a share of all occasions one of several kinds of trouble, out of a seed.
///
/// What is drawn depends on the seed, on whom it is about and on how often that came up, and on nothing else: however
/// the calls of several verifications mingle, each one meets the same.
struct SeededDraw<Kind: Sendable>: Sendable {
    private let seed: Int
    private let share: Double
    private let kinds: [Kind]
    private var occasions: [String: Int] = [:]

    /// Describes a draw; nothing without kinds or with a share that is none.
    init?(seed: Int, share: Double, kinds: [Kind]) {
        guard !kinds.isEmpty, (0...1).contains(share) else { return nil }
        (self.seed, self.share, self.kinds) = (seed, share, kinds)
    }

    /// What happens on a subject's next occasion, if anything.
    mutating func next(for subject: String) -> Kind? {
        let occasion = occasions[subject, default: 0]
        occasions[subject] = occasion + 1
        let digest = Array(SHA256.hash(data: Array("\(seed) \(occasion) \(subject)".utf8)))
        func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        guard Double(number(digest[0..<6])) < share * Double(1 << 48 as UInt64) else { return nil }
        return kinds[Int(number(digest[8..<12]) % UInt64(kinds.count))]
    }
}
