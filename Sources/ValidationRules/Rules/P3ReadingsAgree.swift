import Verification

/// P3: where the provider gives the name or the address on a proof of address several times, it is one and the same.
///
/// Answers have been seen in which two members name two people; the rules compare the first, so that a person must see
/// the other.
struct ReadingsAgreeRule: ValidationRule {
    let id = "P3"
    let title = "The provider's readings of the proof of address agree"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.read(.fullName, .proofOfAddress), .read(.address, .proofOfAddress)]
    let sources = ["platform rule"]
    let example =
        "The answer names Ada Quincy in one place and Bo Lindqvist in another: a person looks at the document."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let kind = DocumentKind.proofOfAddress
        let names = ProviderDoubt.readings(.fullName, from: .proofOfAddress, in: input)
        let addresses = ProviderDoubt.readings(.address, from: .proofOfAddress, in: input)
        guard input.document(kind) != nil, names.count > 1 || addresses.count > 1 else {
            return [.notApplicable("The provider gives one reading of each.", of: kind)]
        }
        var doubts: [String] = []
        if let first = names.first, names.dropFirst().contains(where: { !Self.isSameName(first, $0) }) {
            doubts.append("two readings of the name differ")
        }
        if let first = addresses.first, addresses.dropFirst().contains(where: { !Self.isSameAddress(first, $0) }) {
            doubts.append("two readings of the address differ")
        }
        return [
            ProviderDoubt.finding(
                on: kind,
                values: names.map { RuleValue("full_name", $0) } + addresses.map { RuleValue("address", $0) },
                doubts: doubts,
                noDoubt: "The provider's readings agree.",
                doubt: "The provider reads the document in two ways; look at it."
            )
        ]
    }

    private static func isSameName(_ left: String, _ right: String) -> Bool {
        NameComparator.compare(left, right).level == .match
    }

    private static func isSameAddress(_ left: String, _ right: String) -> Bool {
        AddressComparator.compare(left, right).comparison.level == .match
    }
}
