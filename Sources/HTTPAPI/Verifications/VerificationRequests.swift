import Services
import StrictJSON
import Verification

extension CreateVerification {
    /// Reads the body of `createVerification`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            let flow = reader.enumeration("flow", of: FlowName.self)
            let person = reader.person()
            let address = reader.postalAddress()
            let documents = reader.expectedDocuments()
            let databaseCheck = reader.databaseCheck(of: person)
            let locationID = reader.optionalParsed(
                "location_id", maximumLength: 64, code: "unknown_location", detail: "must be the id of a location",
                LocationID.init)
            let locale = reader.optionalParsed(
                "locale", maximumLength: FieldLength.locale, code: .invalid,
                detail: "must be a language tag such as en or es-MX", LanguageTag.checked)
            let reference = reader.vendorReference()
            let state = reader.vendorState()
            if let flow, let documents { reader.check(documents, fit: Flow(flow, expected: documents)) }
            guard let flow, let person, let address else { return nil }
            return CreateVerification(
                flow: flow,
                expectedData: ExpectedData(
                    person: person, address: address, documents: documents ?? [], databaseCheck: databaseCheck),
                locationID: locationID, locale: locale, vendorReference: reference, vendorState: state)
        }
    }
}

extension UpdateVerification {
    /// Reads the body of `updateVerification`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            let patch = reader.expectedDataPatch()
            let reference = reader.change("vendor_reference") { $0.vendorReference() }
            let state = reader.change("vendor_state") { $0.vendorState() }
            return UpdateVerification(expectedData: patch, vendorReference: reference, vendorState: state)
        }
    }
}

extension ActionDetails {
    /// Reads the body of an action; `namesDocuments` for a rejection.
    init(_ body: JSONBody, expectedVersion: Int?, namesDocuments: Bool = false) throws(ServiceError) {
        self = try body.read { reader in
            reader.actionDetails(
                expectedVersion: expectedVersion,
                rejectedKinds: namesDocuments
                    ? reader.optionalEnumerations(
                        "documents", of: DocumentKind.self, maximumCount: DocumentKind.allCases.count) : nil)
        }
    }
}

extension JSONObjectReader {
    /// Reads `reason_code` and `comment`.
    mutating func actionDetails(expectedVersion: Int?, rejectedKinds: [DocumentKind]? = nil) -> ActionDetails {
        let reasonCode = optionalParsed(
            "reason_code", maximumLength: 64, code: .invalid,
            detail: "must have lower-case letters, digits, underscores and dots only", ReasonCode.init(rawValue:))
        let comment = optionalString("comment", maximumLength: FieldLength.comment)
        return ActionDetails(
            reasonCode: reasonCode, comment: comment, expectedVersion: expectedVersion,
            rejectedKinds: Set(rejectedKinds ?? []))
    }

    mutating func vendorReference() -> String? {
        optionalName("vendor_reference", maximumLength: FieldLength.vendorReference)
    }

    mutating func vendorState() -> String? {
        optionalString("vendor_state", maximumLength: FieldLength.vendorState)
    }

    /// Records the expected documents that have no place in the flow.
    fileprivate mutating func check(_ documents: [ExpectedDocument], fit flow: Flow) {
        for (index, document) in documents.enumerated() where !flow.accepts(document.kind) {
            record(
                "kind_not_in_flow", "has no place in this flow",
                at: pointer.appending("documents").appending(index).appending("kind"))
        }
    }
}

/// The shape of a language tag (BCP 47), not its meaning.
private enum LanguageTag {
    static func checked(_ text: String) -> String? {
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = subtags.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isLetter) else {
            return nil
        }
        let isWellFormed = subtags.dropFirst().allSatisfy { subtag in
            (1...8).contains(subtag.utf8.count)
                && subtag.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return isWellFormed ? text : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
