import DocumentFields

/// How sure words make one of a kind of document.
struct KindEvidence: Sendable {
    let kind: DocumentKind
    let confidence: Double
}

extension KindEvidence {
    /// The kind that the issuer makes of it: a passport of another country, a card of no state.
    func corrected(by pages: [PageText]) -> KindEvidence {
        let country = pages.lazy.compactMap { issuingCountry(on: $0)?.code }.first
        switch kind {
        case .usPassport where country != "USA" && country != nil:
            return KindEvidence(kind: .foreignPassport, confidence: confidence)
        case .usPassport where country == nil:
            return KindEvidence(kind: kind, confidence: confidence * 0.8)
        case .usNondriverID where country != "USA" && country != nil:
            let isState = pages.contains { issuingState(on: $0) != nil }
            return isState ? self : KindEvidence(kind: .foreignNationalID, confidence: confidence)
        case .usDriverLicense
        where country != "USA" && country != nil && !pages.contains { issuingState(on: $0) != nil }:
            return KindEvidence(kind: .foreignDriverLicense, confidence: confidence)
        default:
            return self
        }
    }
}

/// Which kind of document the words are from; nil when they fit none well enough.
func kind(of pages: [PageText]) -> KindEvidence? {
    var matcher = evidenceMatcher
    var found: [Int: Set<Phrase>] = [:]
    for tokens in pages.flatMap(\.segments).map(\.tokens) {
        for place in tokens.indices {
            for (tag, _) in matcher.matches(in: tokens, at: place) { found[tag.row, default: []].insert(tag.phrase) }
        }
    }
    var scores: [DocumentKind: Double] = [:]
    for (row, phrases) in found {
        let (kind, weight, _) = evidence[row]
        scores[kind, default: 0] += weight * Double(min(phrases.count, 3))
    }
    let sorted = scores.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard let best = sorted.first, best.value >= 3 else { return cardWithoutTitle(pages) }
    let second = sorted.dropFirst().first?.value ?? 0
    let confidence =
        min(0.97, 0.6 + 0.05 * best.value) * (best.value - second < 1 ? 0.7 : best.value - second < 2 ? 0.9 : 1)
    return KindEvidence(kind: best.key, confidence: confidence)
}

/// A card whose title could not be read, by the fields that such cards have.
private func cardWithoutTitle(_ pages: [PageText]) -> KindEvidence? {
    let fields = pages.map { page in
        let labels = Set(LabelVocabulary.cards.labels(on: page).map(\.field))
        return labels.subtracting([.name, .address]).count
            + min(2, page.segments.flatMap { dates(in: $0.tokens) }.count)
    }
    guard (fields.max() ?? 0) >= 5 else { return nil }
    return KindEvidence(kind: .usDriverLicense, confidence: 0.6)
}

/// The phrases of all rows, each with the number of its row.
private let evidenceMatcher = PhraseMatcher(
    evidence.enumerated().flatMap { row, entry in
        entry.2.map { (tag: (row: row, phrase: $0), phrase: $0) }
    })

/// What speaks for a kind: a weight, and the phrases of which each found one counts.
private let evidence: [(DocumentKind, Double, [Phrase])] = [
    (
        .usDriverLicense, 5,
        [Phrase](
            parsing: """
                DRIVER LICENSE|DRIVER'S LICENSE|DRIVERS LICENSE|OPERATOR LICENSE|DRIVER LICENCE|OPERATOR'S LICENSE|\
                DRIVING LICENSE|COMMERCIAL DRIVER|DRIVERLICENSE
                """)
    ),
    (
        .usNondriverID, 5,
        [Phrase](
            parsing: """
                IDENTIFICATION CARD|ID CARD|IDENTIFICATION|NON-DRIVER ID|NONDRIVER ID|NON-DRIVER IDENTIFICATION|\
                IDENTITY CARD
                """)
    ),
    (.usPassport, 5, [Phrase](parsing: "PASSPORT|PASSPORT NO|PASSEPORT|PASAPORTE|REISEPASS|NO DE PASSEPORT")),
    (.usPassportCard, 25, [Phrase](parsing: "PASSPORT CARD")),
    (.permanentResidentCard, 8, [Phrase](parsing: "PERMANENT RESIDENT|RESIDENT SINCE|USCIS#")),
    (.otherUSCISCard, 8, [Phrase](parsing: "EMPLOYMENT AUTHORIZATION|EMPLOYMENT AUTHORIZATION CARD")),
    (.nexusCard, 8, [Phrase](parsing: "NEXUS|TRUSTED TRAVELER")),
    (
        .currentLease, 4,
        [Phrase](
            parsing: """
                LEASE AGREEMENT|RESIDENTIAL LEASE|RENTAL AGREEMENT|LEASE CONTRACT|HOUSE LEASE|APARTMENT LEASE|\
                THIS LEASE|TENANCY AGREEMENT|LEASE TERM
                """)
    ),
    (
        .currentLease, 2,
        [Phrase](parsing: "LANDLORD|TENANT|LESSEE|LESSOR|PREMISES|SECURITY DEPOSIT|MONTHLY RENT|RESIDENT")
    ),
    (
        .homeInsurancePolicy, 5,
        [Phrase](
            parsing: """
                HOMEOWNERS|HOMEOWNER'S|HOMEOWNERS POLICY|RENTERS POLICY|RENTERS INSURANCE|HOME INSURANCE|DWELLING|\
                RESIDENCE PREMISES|INSURED LOCATION|CONDOMINIUM POLICY|OTHER STRUCTURES
                """)
    ),
    (
        .homeInsurancePolicy, 1.5,
        [Phrase](
            parsing: """
                POLICY NUMBER|POLICY NO|POLICY PERIOD|NAMED INSURED|DECLARATIONS
                """)
    ),
    (
        .vehicleInsurancePolicy, 5,
        [Phrase](
            parsing: """
                AUTO POLICY|AUTO INSURANCE|AUTOMOBILE POLICY|VEHICLE INSURANCE|COVERED VEHICLE|BODILY INJURY|\
                COLLISION|COMPREHENSIVE|AUTOMOBILE INSURANCE|CAR INSURANCE|INSURED VEHICLE|INSURED VEHICLES|\
                COVERED VEHICLES
                """)
    ),
    (
        .vehicleInsurancePolicy, 1.5,
        [Phrase](parsing: "POLICY NUMBER|POLICY NO|POLICY PERIOD|NAMED INSURED|DECLARATIONS")
    ),
    (
        .homeInsurancePolicy, 2,
        [Phrase](parsing: "HOME|PERSONAL PROPERTY|LOSS OF USE|COVERAGE A|COVERAGE C|PROPERTY INSURANCE")
    ),
    (.vehicleInsurancePolicy, 2, [Phrase](parsing: "AUTO|AUTOMOBILE|LIABILITY|INSURED DRIVERS|UNINSURED MOTORIST")),
    // These are called identification cards as well.
    (.vehicleRegistrationCard, 9, [Phrase](parsing: "REGISTRATION IDENTIFICATION|REGISTRATION IDENTIFICATION CARD")),
    (.voterCard, 9, [Phrase](parsing: "VOTER IDENTIFICATION|VOTER IDENTIFICATION CARD")),
    (
        .vehicleRegistrationCard, 6,
        [Phrase](
            parsing: """
                VEHICLE REGISTRATION|CERTIFICATE OF REGISTRATION|REGISTRATION CARD|REGISTRATION IDENTIFICATION|\
                REGISTERED OWNER|MOTOR VEHICLE REGISTRATION
                """)
    ),
    (.vehicleRegistrationCard, 2, [Phrase](parsing: "PLATE|VIN|MAKE|PLATE NUMBER|REGISTRANT|LICENSE PLATE")),
    (
        .voterCard, 7,
        [Phrase](
            parsing: """
                VOTER REGISTRATION|VOTER INFORMATION|VOTER IDENTIFICATION|VOTER CARD|REGISTRAR OF VOTERS|\
                BOARD OF ELECTIONS|POLLING PLACE|VOTER ID|SUPERVISOR OF ELECTIONS|PRECINCT
                """)
    ),
    (
        .utilityBill, 4,
        [Phrase](
            parsing: """
                UTILITY BILL|ELECTRIC BILL|GAS BILL|WATER BILL|UTILITY STATEMENT|ENERGY STATEMENT|SEWER BILL|\
                ENERGY BILL|POWER BILL|ELECTRICITY BILL|UTILITIES|INTERNET BILL|CABLE BILL
                """)
    ),
    (
        .utilityBill, 2,
        [Phrase](
            parsing: """
                ELECTRIC|ENERGY|INTERNET|BROADBAND|NATURAL GAS|WATER|METER|KWH|SERVICE ADDRESS|SERVICE LOCATION|USAGE|SEWER|POWER|\
                GAS COMPANY|METER NUMBER|THERMS|METER READING|OUTAGE|ADDRESS OF SERVICE
                """)
    ),
    (
        .utilityBill, 1,
        [Phrase](
            parsing: """
                AMOUNT DUE|DUE DATE|BILL DATE|BILLING DATE|BILLING PERIOD|SERVICE PERIOD|ACCOUNT NUMBER|INVOICE DATE|\
                TOTAL AMOUNT DUE|SERVICE FOR|CURRENT CHARGES|PREVIOUS BALANCE
                """)
    ),
    (
        .phoneBill, 4,
        [Phrase](
            parsing: """
                WIRELESS BILL|PHONE BILL|TELEPHONE STATEMENT|TELEPHONE BILL|INTERNET AND PHONE|MOBILE BILL
                """)
    ),
    (
        .phoneBill, 2,
        [Phrase](
            parsing: """
                WIRELESS|MOBILE|TELEPHONE|MONTHLY PLAN|DEVICE INSTALLMENT|CELLULAR|SURCHARGES|\
                DATA PLAN|UNLIMITED
                """)
    ),
    (
        .bankStatement, 4,
        [Phrase](
            parsing: """
                ACCOUNT STATEMENT|BANK STATEMENT|CHECKING ACCOUNT|SAVINGS ACCOUNT|STATEMENT OF ACCOUNT|\
                SAVINGS STATEMENT|CHECKING STATEMENT|CHECKING SUMMARY
                """)
    ),
    (
        .bankStatement, 2,
        [Phrase](
            parsing: """
                BEGINNING BALANCE|ENDING BALANCE|DEPOSITS AND ADDITIONS|WITHDRAWALS|CHECKS PAID|OPENING BALANCE|\
                CLOSING BALANCE|BANK|CREDIT UNION|DEPOSITS|ELECTRONIC WITHDRAWALS|MEMBER FDIC
                """)
    ),
    (
        .creditCardStatement, 6,
        [Phrase](parsing: "CREDIT CARD STATEMENT|CREDIT CARD ACCOUNT|VISA|MASTERCARD|CREDIT CARD")
    ),
    (.bankStatement, 1, [Phrase](parsing: "STATEMENT PERIOD|STATEMENT DATE|ACCOUNT NUMBER|ACCOUNT SUMMARY|DEBITS")),
    (
        .creditCardStatement, 2,
        [Phrase](
            parsing: """
                MINIMUM PAYMENT|CASH ADVANCES|INTEREST CHARGED|CREDIT LIMIT|NEW BALANCE|MINIMUM PAYMENT DUE|\
                PURCHASES|CREDIT LINE
                """)
    ),
    (
        .mortgageOrDeedOfTrust, 5,
        [Phrase](
            parsing: """
                DEED OF TRUST|MORTGAGE STATEMENT|MORTGAGE|PRINCIPAL BALANCE|ESCROW|BORROWER|MORTGAGOR|TRUSTOR
                """)
    ),
    (
        .taxDocument, 5,
        [Phrase](
            parsing: """
                PROPERTY TAX|TAX BILL|TAX STATEMENT|WAGE AND TAX|TAX RETURN|REAL ESTATE TAX|INTERNAL REVENUE|TAX YEAR
                """)
    ),
    (
        .governmentLetter, 5,
        [Phrase](
            parsing: """
                SOCIAL SECURITY ADMINISTRATION|DEPARTMENT OF VETERANS|NOTICE OF ACTION
                """)
    ),
    (.socialSecurityCard, 8, [Phrase](parsing: "THIS NUMBER HAS BEEN ESTABLISHED FOR")),
    (.birthCertificate, 8, [Phrase](parsing: "CERTIFICATE OF LIVE BIRTH|BIRTH CERTIFICATE|CERTIFICATE OF BIRTH")),
    (.healthInsuranceCard, 5, [Phrase](parsing: "HEALTH PLAN|RX BIN|RXBIN|MEMBER ID|COPAY|MEDICARE|RX GROUP")),
    (
        .temporaryPaperLicense, 9,
        [Phrase](
            parsing: """
                TEMPORARY LICENSE|TEMPORARY DRIVER|INTERIM LICENSE|INTERIM DRIVER|TEMPORARY PERMIT|\
                TEMPORARY DRIVER'S LICENSE
                """)
    ),
]
