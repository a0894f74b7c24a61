import Testing

@testable import ValidationRules

@Suite("Comparing addresses by their words only")
struct WordwiseAddressTests {
    @Test("words that could be paired in several ways compare alike in both directions")
    func symmetry() {
        let words = ["MONT", "MONTAN", "MONTANARA", "MONX", "MONTY", "ROSS", "ROSSO", "ROSSI"]
        for first in words {
            for second in words {
                for third in words {
                    let left = "\(first) \(second) \(third)"
                    let right = "\(second) ROSSINI \(first)"
                    let comparison = AddressComparator.compare(left, right)
                    let reversed = AddressComparator.compare(right, left)
                    #expect(comparison.comparison == reversed.comparison, "\(left) | \(right)")
                }
            }
        }
    }
}
