extension [ExtractedField] {
    /// The fields without a social security number, where the provider gives back the one it was sent (veriff.md 14):
    /// an echo is no evidence, and nobody is shown the number.
    package func masking(_ number: SocialSecurityNumber?) -> [ExtractedField] {
        guard let number else { return self }
        return map { field in
            guard number.isSaid(by: field.rawValue) || number.isSaid(by: field.value) else { return field }
            return ExtractedField(
                name: field.name, value: SocialSecurityNumber.mask, provenance: .initData, source: field.source)
        }
    }
}
