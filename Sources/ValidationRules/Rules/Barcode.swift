import IdentityDocuments
import Verification

/// What the rules on the barcode of licences and ID cards share (R37 to R39, R42).
enum Barcode {
    /// The types that always have one.
    static let types: Set<DocumentType> = [.usDriverLicense, .usNondriverID]

    /// The barcode of the photo ID, or why there is nothing to judge.
    static func content(of input: RuleInput) -> Result<AAMVABarcode, MachineReadingRefusal> {
        input.barcode.content(named: "The barcode", on: input.document(.photoID), ofTypes: types)
    }
}

extension AAMVABarcode {
    /// The holder's name.
    var holder: PersonName? {
        PersonName(first: firstName, middle: middleNames, last: familyName, suffix: suffix)
    }

    /// The holder's address; nil when the barcode has no street.
    var postalAddress: PostalAddress? {
        guard let street else { return nil }
        return PostalAddress(
            street: street, unit: secondStreet, city: city ?? "", state: state ?? "", postalCode: postalCode ?? "",
            country: country ?? issuer?.country ?? "")
    }

    /// Which parts of the name were cut to fit.
    var truncation: NameTruncation {
        NameTruncation(surname: isFamilyNameTruncated, given: isFirstNameTruncated || isMiddleNameTruncated)
    }
}
