package import Verification

/// What an applicant can bring, in words.
package enum DocumentAdvice {
    /// One sentence that names what a flow takes for a kind.
    package static func whatToBring(as kind: DocumentKind, in flow: FlowName) -> LocalizedText {
        switch (kind, flow) {
        case (.photoID, .usps1583):
            LocalizedText(
                english: """
                    Please bring a US driver's license or ID card, a passport, a US permanent resident card or another \
                    photo ID from the list.
                    """,
                spanish: """
                    Por favor, presente una licencia de conducir o tarjeta de identificación de Estados Unidos, un \
                    pasaporte, una tarjeta de residente permanente de Estados Unidos u otra identificación con foto \
                    de la lista.
                    """
            )
        case (.proofOfAddress, .usps1583):
            LocalizedText(
                english: """
                    Please bring a current lease, a home or vehicle insurance policy, a mortgage or deed of trust, a \
                    vehicle registration card, a voter card, or a US driver's license or ID card that is not your \
                    photo ID.
                    """,
                spanish: """
                    Por favor, presente un contrato de alquiler vigente, una póliza de seguro de vivienda o de \
                    vehículo, una hipoteca o escritura de fideicomiso, una tarjeta de registro de vehículo, una \
                    tarjeta de votante, o una licencia de conducir o tarjeta de identificación de Estados Unidos que \
                    no sea su identificación con foto.
                    """
            )
        case (.photoID, .identity):
            LocalizedText(
                english: "Please bring a passport, a driver's license or an identity card.",
                spanish: "Por favor, presente un pasaporte, una licencia de conducir o una tarjeta de identidad."
            )
        case (.proofOfAddress, .identity):
            LocalizedText(
                english: "Please bring a recent bill or statement, a lease or an official letter.",
                spanish: """
                    Por favor, presente una factura o un estado de cuenta reciente, un contrato de alquiler o una \
                    carta oficial.
                    """
            )
        case (.selfie, _):
            LocalizedText(
                english: "Please take a photo of your face.",
                spanish: "Por favor, tome una foto de su rostro."
            )
        }
    }
}

extension LocalizedText {
    /// Both texts, one after the other.
    func followed(by other: LocalizedText) -> LocalizedText {
        LocalizedText(english: english + " " + other.english, spanish: spanish + " " + other.spanish)
    }
}
