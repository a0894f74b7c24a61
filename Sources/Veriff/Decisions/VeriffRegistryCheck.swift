import StrictJSON

/// One thing that a national registry was asked about, and its answer in a word (veriff.md 7.5).
package struct VeriffRegistryCheck: Sendable, Equatable {
    /// The provider's name for the registry, such as `curp`, or a country.
    package let registry: String
    package let name: String
    package let answer: String

    /// The checks of all registries; what they have on record besides is left alone.
    static func all(in additional: AdditionalVerifiedData) -> [VeriffRegistryCheck] {
        let official = additional.member("officialDatabaseVerification")
        var checks: [VeriffRegistryCheck] = []
        checks += words(of: additional.member("registryValidation"), in: "registryValidation", named: known)
        checks += words(of: additional.member("cpfValidation"), in: "cpfValidation", named: ["status"])
        for registry in ["ine", "curp"] {
            checks += words(of: official?.member(registry)?.member("matchData"), in: registry)
            checks += results(of: official?.member(registry), in: registry)
        }
        for registry in ["cadastroUnico", "proBet"] { checks += results(of: additional.member(registry), in: registry) }
        for registry in ["ineBiometricValidation", "ineBiometricRegistryValidation"] {
            checks += words(of: additional.member(registry), in: registry)
        }
        for country in additional.member("biometricRegistryValidationResults")?.object?.members ?? [] {
            checks += words(of: country.value, in: country.name)
        }
        return checks
    }

    private static let known = ["fullNameSimilarity", "documentValid", "personIsAlive"]

    private static func words(
        of json: JSONValue?, in registry: String, named names: [String]? = nil
    ) -> [VeriffRegistryCheck] {
        (names ?? json?.memberNames ?? []).compactMap { name in
            json?.text(name).map { VeriffRegistryCheck(registry: registry, name: name, answer: $0) }
        }
    }

    private static func results(of json: JSONValue?, in registry: String) -> [VeriffRegistryCheck] {
        let validations = json?.member("validations")
        return (validations?.memberNames ?? []).compactMap { name in
            validations?.member(name)?.text("result").map {
                VeriffRegistryCheck(registry: registry, name: name, answer: $0)
            }
        }
    }
}
