/// How the provider's bodies are written where it has been seen to write them in several ways.
struct WireSettings: Sendable, Equatable {
    /// How bodies are serialised.
    var style: WireStyle
    /// The shape of `additionalVerifiedData`.
    var additionalData: AdditionalDataShape
    /// The code of `abandoned`.
    var abandonedCode: Int

    /// The codes that `abandoned` has been seen with (veriff.md 10).
    static let abandonedCodes = [9104, 9121]

    init(_ configuration: VeriffSandboxConfiguration) {
        style = configuration.style
        additionalData = configuration.additionalVerifiedData
        abandonedCode = 9121
    }
}
