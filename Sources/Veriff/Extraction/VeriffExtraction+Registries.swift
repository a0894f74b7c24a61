import Verification

extension VeriffExtraction {
    /// Reads a decision of a session that only asked registries: all but the levels is what they were asked with.
    ///
    /// The two numbers are left out, for there the social security number stands (veriff.md 14).
    mutating func readDatabase(_ decision: VeriffDecision) {
        let person = decision.person
        add(.firstName, person.firstName, .initData)
        add(.lastName, person.lastName, .initData)
        addDate(.dateOfBirth, person.dateOfBirth, .initData)
        addAddress(person.addresses.first?.fullAddress, person.addresses.first?.parts, .initData)
        addSignals(decision, .registry)
    }

    /// What registries answered about the data they were asked with: levels, and none of the data.
    mutating func readRegistries(_ decision: VeriffDecision) {
        for result in decision.registryResults.prefix(Self.maximumReadings) {
            let source = result.registryName.map { Self.source + "/" + $0 } ?? Self.source
            for answer in result.answers {
                let match = RegistryMatch(answer.subject, level: answer.level)
                add(.registryMatch, answer.level, as: match.value, .registry, source: source)
            }
        }
    }
}
