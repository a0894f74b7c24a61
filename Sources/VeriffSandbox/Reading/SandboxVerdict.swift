import Verification

/// What the sandbox concludes from a reading.
struct SandboxVerdict: Sendable, Equatable {
    let status: SessionStatus
    let code: Int?
    let reasonCode: Int?
    let reason: String?

    /// Judges a session's reading: as stated by it, else by the proof-of-address checks, else approved.
    init(_ reading: SandboxReading, of session: SandboxSession, today: LocalDate, wire: WireSettings) {
        guard session.attemptNumber < SandboxSession.refusedAttempt else {
            self = Self.tooManyAttempts
            return
        }
        let check = session.kind == .poa ? Self.failedCheck(reading, session.opening, today) : nil
        let status = reading.status ?? (check == nil ? "approved" : "declined")
        let reasonCode = reading.reasonCode ?? (reading.status == nil ? check : Self.usualReason(status, session.kind))
        self.status = SessionStatus(rawValue: status)
        self.code = reading.code ?? Self.code(of: status, wire)
        self.reasonCode = reasonCode
        self.reason = reading.reason ?? reasonCode.map { Self.texts[$0] ?? "Reason \($0)" }
    }

    private init(status: SessionStatus, code: Int?, reasonCode: Int? = nil) {
        self.status = status
        self.code = code
        self.reasonCode = reasonCode
        reason = reasonCode.flatMap { Self.texts[$0] }
    }

    private static let tooManyAttempts = SandboxVerdict(status: .declined, code: 9102, reasonCode: 539)

    /// Nobody submitted the session in time: it was never begun, or begun and left.
    static func unsubmitted(_ session: SandboxSession, wire: WireSettings) -> SandboxVerdict {
        let isBegun = session.status != .created || session.attemptNumber > 1
        let status = isBegun ? SessionStatus.abandoned : .expired
        return SandboxVerdict(status: status, code: code(of: status.rawValue, wire))
    }

    private static func failedCheck(_ reading: SandboxReading, _ opening: SessionOpening, _ today: LocalDate) -> Int? {
        if reading.isUnreadable == true { return 527 }
        if let type = reading.documentType, !opening.acceptableTypes.isEmpty, !opening.acceptableTypes.contains(type) {
            return 510
        }
        if let issued = reading.issueDate.flatMap(LocalDate.init),
            issued.daysSinceUnixEpoch < today.daysSinceUnixEpoch - 90
        {
            return 528
        }
        return nil
    }

    private static func usualReason(_ status: String, _ kind: SandboxIntegration.Kind) -> Int? {
        switch status {
        case "declined":
            switch kind {
            case .idv: 102
            case .poa: 527
            case .database: 123
            }
        case "resubmission_requested": 204
        default: nil
        }
    }

    private static func code(of status: String, _ wire: WireSettings) -> Int? {
        switch status {
        case "approved": 9001
        case "declined": 9102
        case "resubmission_requested": 9103
        case "expired": 9104
        case "abandoned": wire.abandonedCode
        case "review": 9121
        default: nil
        }
    }

    private static let texts: [Int: String] = [
        102: "Suspected document tampering", 103: "Person showing the document does not appear to match document photo",
        104: "Name entered does not match name on document", 105: "Suspicious behaviour", 106: "Known fraud",
        123: "Unable to pass registry checks",
        201: "Video and/or photos missing", 204: "Poor image quality", 206: "Document type not supported",
        207: "Document expired", 510: "Presented document type not supported", 511: "Presented document expired",
        527: "Unable to collect proof of address data", 528: "Proof of address issue date too old",
        539: "Resubmission limit exceeded", 566: "System processing failure",
    ]
}
