import Verification

/// What a recognised type can stand for: providers name broad classes, several of our types to one.
enum DetectedType {
    /// The types that the word can mean; empty for an unknown word.
    static func types(named text: String) -> [DocumentType] {
        if let type = DocumentType(rawValue: text) { return [type] + mistakable(for: type) }
        return switch text {
        case "PASSPORT": [.usPassport, .foreignPassport, .usPassportCard]
        case "DRIVERS_LICENSE": [.usDriverLicense, .foreignDriverLicense]
        case "ID_CARD": cards
        case "RESIDENCE_PERMIT": [.permanentResidentCard, .otherUSCISCard]
        default: []
        }
    }

    /// The types that a provider takes for this one: a passport card is read as a passport.
    private static func mistakable(for type: DocumentType) -> [DocumentType] {
        switch type {
        case .usPassport: [.usPassportCard]
        case .foreignNationalID: [.nexusCard]
        default: []
        }
    }

    private static let cards: [DocumentType] = [
        .usNondriverID, .tribalID, .uniformedServiceID, .usPassportCard, .usAccessCard, .matriculaConsular,
        .usUniversityID, .nexusCard, .foreignNationalID, .dodCAC,
    ]
}
