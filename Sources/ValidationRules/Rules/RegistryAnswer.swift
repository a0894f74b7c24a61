import Verification

/// All that one registry says, subject by subject.
struct RegistryAnswer {
    /// The registry's name, as the source of its fields has it.
    let registry: String
    private let matches: [RegistryMatch]

    /// The registries' answers, in the order in which they were received.
    static func all(in extracted: ExtractedData) -> [RegistryAnswer] {
        let fields = extracted.fields.filter { $0.name == .registryMatch && $0.provenance == .registry }
        var registries: [String] = []
        for field in fields where !registries.contains(field.source) { registries.append(field.source) }
        return registries.map { registry in
            RegistryAnswer(
                registry: registry,
                matches: fields.filter { $0.source == registry }.compactMap { RegistryMatch(value: $0.value) })
        }
    }

    /// What is said of some subjects; a subject the registry is silent about is left out.
    func matches(of subjects: [RegistryMatch.Subject]) -> [RegistryMatch] {
        subjects.compactMap { subject in matches.first { $0.subject == subject } }
    }

    /// Whether a subject's value agrees wholly.
    func confirms(_ subject: RegistryMatch.Subject) -> Bool {
        matches(of: [subject]).contains { $0.level == .match }
    }
}
