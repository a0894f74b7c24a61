/// Why a file is no image that can be looked at.
package enum ImageError: Error, Sendable, Equatable, CaseIterable {
    /// None of the formats.
    case unknownFormat
    /// More pixels than `ImageLimits` allows, by its header or in truth.
    case tooLarge
    /// Sides too short to show a document.
    case tooSmall
    /// The file breaks off, contradicts itself, or its decoder refuses it.
    case damaged
}
