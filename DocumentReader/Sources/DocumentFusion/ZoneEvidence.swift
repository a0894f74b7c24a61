package import DocumentFields
package import IdentityDocuments

/// A zone and how surely its characters were read.
package struct ZoneEvidence: Sendable {
    package let zone: MachineReadableZone
    /// The lines as they were read, with line feeds between them.
    package let text: String
    /// How sure the least sure character of the names is, 0 to 1.
    package let nameConfidence: Double
    /// How sure the least sure character of the rest is, 0 to 1.
    package let restConfidence: Double
    /// Whether a character was exchanged to make the check digits right.
    package let isRepaired: Bool
    package let place: PagePlace

    package init(
        zone: MachineReadableZone, text: String, nameConfidence: Double, restConfidence: Double, isRepaired: Bool,
        place: PagePlace
    ) {
        self.zone = zone
        self.text = text
        self.nameConfidence = nameConfidence
        self.restConfidence = restConfidence
        self.isRepaired = isRepaired
        self.place = place
    }
}
