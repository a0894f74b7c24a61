import Services
import Verification

extension AttemptWork {
    /// The newest session of a purpose that was not given up.
    func currentSession(for purpose: SessionPurpose) -> ProviderSessionRecord? {
        sessions.filter { $0.purpose == purpose && $0.state != .orphaned }.max { $0.tryNumber < $1.tryNumber }
    }

    /// A session of the attempt by its id.
    func session(_ id: ProviderSessionID) -> ProviderSessionRecord? {
        sessions.first { $0.id == id }
    }

    /// What the attempt's sessions are for, in a fixed order; they are planned together, so none is missing.
    var purposes: [SessionPurpose] {
        SessionPurpose.allCases.filter { currentSession(for: $0) != nil }
    }

    /// The documents a purpose's session carries.
    func documents(for purpose: SessionPurpose) -> [Document] {
        let kinds: [DocumentKind] =
            switch purpose {
            case .photoID: [.photoID, .selfie]
            case .proofOfAddress, .addressDocument: [.proofOfAddress]
            case .database: expectedData.databaseCheck?.sources.contains(.documentData) == true ? [.photoID] : []
            }
        return kinds.compactMap(record.document)
    }

    /// The address documents that are taken: those of the flow, and of them those the vendor expects, if it names any.
    var acceptableAddressTypes: [DocumentType] {
        let kind = DocumentKind.proofOfAddress
        let taken = record.flow.uploadableTypes(for: kind).filter {
            record.flow.acceptance(of: $0, as: kind) != .refused
        }
        let expected = taken.filter { expectedData.document(kind)?.types.contains($0) == true }
        return expected.isEmpty ? taken : expected
    }

    /// How many sessions of the purpose have ended up to and with this one; given-up ones do not count.
    func endedTries(of purpose: SessionPurpose, upTo tryNumber: Int) -> Int {
        sessions.filter { $0.purpose == purpose && $0.state != .orphaned && $0.tryNumber <= tryNumber }.count
    }

    /// The attempt is the running one and waits for the provider.
    var isCurrent: Bool {
        record.attemptID == attemptID && record.status == .submitted
    }

    /// When the provider's time is over. Submitting writes the standard deadline, to which pauses are added; what the
    /// vendor has chosen moves it.
    var deadline: Timestamp? {
        record.providerDeadline.map { $0 + (settings.providerDeadline - VendorSettings.standardProviderDeadline) }
    }

    /// The provider's time is over.
    var isPastDeadline: Bool {
        deadline.map { $0 <= now } ?? false
    }
}
