package import Verification

/// What look-ups across a tenant's verifications found before evaluation (R44 to R48); stored with the decision, so that
/// a replay sees what was seen then.
package struct Repetitions: Sendable, Equatable {
    /// Verifications whose photo ID bears the same number under another name, newest first; some, not all.
    package let sameNumberOtherName: [VerificationID]
    /// Verifications of the same person (name and date of birth), newest first; some, not all.
    package let samePerson: [VerificationID]
    /// How many persons of other surnames were verified at the same home address.
    package let unrelatedPersonsAtAddress: Int
    /// Verifications of other persons that hold one of the same files byte by byte, newest first; some, not all.
    package let sameFile: [VerificationID]
    /// How often this verification was resubmitted.
    package let resubmissions: Int
    /// Of the provider's sessions that its labels link with this one, those that are ours (P5); some, not all.
    package let linkedSessions: [LinkedSession]

    /// Creates what was found; by default nothing.
    package init(
        sameNumberOtherName: [VerificationID] = [],
        samePerson: [VerificationID] = [],
        unrelatedPersonsAtAddress: Int = 0,
        sameFile: [VerificationID] = [],
        resubmissions: Int = 0,
        linkedSessions: [LinkedSession] = []
    ) {
        self.sameNumberOtherName = sameNumberOtherName
        self.samePerson = samePerson
        self.unrelatedPersonsAtAddress = unrelatedPersonsAtAddress
        self.sameFile = sameFile
        self.resubmissions = resubmissions
        self.linkedSessions = linkedSessions
    }
}

/// A session at the provider and whose it is.
package struct LinkedSession: Sendable, Hashable {
    /// The provider's id.
    package let sessionID: String
    package let verificationID: VerificationID

    /// Creates a link.
    package init(sessionID: String, verificationID: VerificationID) {
        self.sessionID = sessionID
        self.verificationID = verificationID
    }
}
