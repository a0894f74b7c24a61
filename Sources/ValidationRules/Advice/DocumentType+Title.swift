package import Verification

extension DocumentType {
    /// What people call it, to stand in a sentence or a list.
    package var title: LocalizedText {
        switch self {
        case .usDriverLicense: Self.title("US driver's license", "licencia de conducir de EE. UU.")
        case .usNondriverID: Self.title("US state ID card", "tarjeta de identificación estatal de EE. UU.")
        case .tribalID: Self.title("tribal ID card", "tarjeta de identificación tribal")
        case .uniformedServiceID: Self.title("uniformed service ID", "identificación de servicio uniformado")
        case .usPassport: Self.title("US passport", "pasaporte de EE. UU.")
        case .usPassportCard: Self.title("US passport card", "tarjeta pasaporte de EE. UU.")
        case .foreignPassport: Self.title("passport of another country", "pasaporte de otro país")
        case .naturalizationCertificate: Self.title("certificate of naturalization", "certificado de naturalización")
        case .citizenshipCertificate: Self.title("certificate of citizenship", "certificado de ciudadanía")
        case .usAccessCard: Self.title("US access card (PIV)", "tarjeta de acceso de EE. UU. (PIV)")
        case .matriculaConsular: Self.title("matrícula consular", "matrícula consular")
        case .permanentResidentCard:
            Self.title("US permanent resident card", "tarjeta de residente permanente de EE. UU.")
        case .otherUSCISCard: Self.title("another USCIS card", "otra tarjeta de USCIS")
        case .usUniversityID: Self.title("US university ID card", "credencial de universidad de EE. UU.")
        case .nexusCard: Self.title("NEXUS card", "tarjeta NEXUS")
        case .foreignDriverLicense:
            Self.title("driver's license of another country", "licencia de conducir de otro país")
        case .foreignNationalID: Self.title("identity card of another country", "documento de identidad de otro país")
        case .dodCAC: Self.title("common access card (CAC)", "tarjeta de acceso común (CAC)")
        case .selfie: Self.title("photo of the face", "foto del rostro")
        case .currentLease: Self.title("current lease", "contrato de alquiler vigente")
        case .homeInsurancePolicy: Self.title("home insurance policy", "póliza de seguro de vivienda")
        case .vehicleInsurancePolicy: Self.title("vehicle insurance policy", "póliza de seguro de vehículo")
        case .mortgageOrDeedOfTrust: Self.title("mortgage or deed of trust", "hipoteca o escritura de fideicomiso")
        case .vehicleRegistrationCard: Self.title("vehicle registration card", "tarjeta de registro de vehículo")
        case .voterCard: Self.title("voter card", "tarjeta de votante")
        case .utilityBill: Self.title("utility bill", "recibo de servicios")
        case .bankStatement: Self.title("bank statement", "estado de cuenta bancario")
        case .creditCardStatement: Self.title("credit card statement", "estado de cuenta de tarjeta")
        case .phoneBill: Self.title("phone bill", "recibo de teléfono")
        case .taxDocument: Self.title("tax document", "documento de impuestos")
        case .governmentLetter: Self.title("letter from an authority", "carta de una autoridad")
        case .formI94: Self.title("form I-94", "formulario I-94")
        case .socialSecurityCard: Self.title("Social Security card", "tarjeta del Seguro Social")
        case .birthCertificate: Self.title("birth certificate", "acta de nacimiento")
        case .creditCard: Self.title("credit card", "tarjeta de crédito")
        case .usCorporateID: Self.title("company badge", "credencial de empresa")
        case .foreignUniversityID:
            Self.title("university card of another country", "credencial de universidad de otro país")
        case .huntingOrFirearmLicense: Self.title("hunting or firearm license", "licencia de caza o de armas")
        case .healthInsuranceCard: Self.title("health insurance card", "tarjeta de seguro médico")
        case .vaHealthCard: Self.title("VA health card", "tarjeta de salud de VA")
        case .libraryCard: Self.title("library card", "tarjeta de biblioteca")
        case .clubOrRetailCard: Self.title("club or store card", "tarjeta de club o de tienda")
        case .temporaryPaperLicense: Self.title("temporary paper license", "licencia provisional en papel")
        }
    }

    private static func title(_ english: String, _ spanish: String) -> LocalizedText {
        LocalizedText(english: english, spanish: spanish)
    }
}
