import Testing
import Verification

/// One row of the design's table of verdicts.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    var verdict: ProviderVerdict
    var purpose = SessionPurpose.photoID
    var tryNumber = 1
    var hasExtraction = true
    var acceptsAddressDocument = false
    var expected: SessionConclusion

    var testDescription: String {
        let reason = verdict.reasonCode.map(String.init) ?? "no reason"
        return "\(verdict.status) (\(reason)) of \(purpose) on try \(tryNumber)"
    }

    static let table: [VerdictCase] = answers + declines + ends

    private static let answers = [
        VerdictCase(
            verdict: ProviderVerdict(status: "approved", code: 9001),
            expected: .concluded(SessionOutcome(.approved))
        ),
        VerdictCase(verdict: ProviderVerdict(status: "approved"), expected: .concluded(SessionOutcome(.approved))),
        VerdictCase(
            verdict: ProviderVerdict(status: "approved", code: 9001),
            hasExtraction: false,
            expected: .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerNoData))
        ),
        VerdictCase(
            verdict: ProviderVerdict(status: "resubmission_requested", code: 9103, reasonCode: 206),
            expected: .concluded(
                SessionOutcome(
                    .rejected,
                    isResubmittable: true,
                    reasonCode: .providerResubmission,
                    providerReasonCode: 206
                )
            )
        ),
        VerdictCase(
            verdict: ProviderVerdict(status: "review", code: 9121),
            expected: .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview))
        ),
        VerdictCase(
            verdict: ProviderVerdict(status: "on_fire", code: 9001),
            expected: .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview))
        ),
        VerdictCase(
            verdict: ProviderVerdict(status: ""),
            expected: .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview))
        ),
    ]

    private static let declines = [
        declined(566, tryNumber: 1, .replaced),
        declined(
            566,
            tryNumber: 2,
            .concluded(
                SessionOutcome(
                    .doubleCheck,
                    reasonCode: .providerUnavailable,
                    providerReasonCode: 566,
                    raisesAlert: true
                )
            )
        ),
        declined(510, of: .proofOfAddress, accepted: true, reviewed(510)),
        declined(528, of: .proofOfAddress, accepted: true, reviewed(528)),
        declined(528, of: .addressDocument, accepted: true, reviewed(528)),
        declined(510, of: .proofOfAddress, rejected(510, isResubmittable: true)),
        declined(528, of: .proofOfAddress, rejected(528, isResubmittable: true)),
        declined(510, of: .photoID, accepted: true, rejected(510, isResubmittable: true)),
        declined(527, of: .proofOfAddress, accepted: true, rejected(527, isResubmittable: true)),
        declined(527, of: .proofOfAddress, rejected(527, isResubmittable: true)),
        declined(102, of: .photoID, rejected(102, isResubmittable: false)),
        declined(nil, of: .photoID, rejected(nil, isResubmittable: false)),
    ]

    private static let ends: [VerdictCase] = ["expired", "abandoned"].flatMap { status in
        (1...4).map { tryNumber in
            VerdictCase(
                verdict: ProviderVerdict(status: status, code: 9104),
                tryNumber: tryNumber,
                expected: tryNumber < 3
                    ? .replaced : .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerUnavailable))
            )
        }
    }

    private static func declined(
        _ reasonCode: Int?,
        of purpose: SessionPurpose = .photoID,
        tryNumber: Int = 1,
        accepted: Bool = false,
        _ expected: SessionConclusion
    ) -> VerdictCase {
        VerdictCase(
            verdict: ProviderVerdict(status: "declined", code: 9102, reasonCode: reasonCode),
            purpose: purpose,
            tryNumber: tryNumber,
            acceptsAddressDocument: accepted,
            expected: expected
        )
    }

    private static func reviewed(_ reasonCode: Int) -> SessionConclusion {
        .concluded(SessionOutcome(.doubleCheck, reasonCode: .addressDocumentReview, providerReasonCode: reasonCode))
    }

    private static func rejected(_ reasonCode: Int?, isResubmittable: Bool) -> SessionConclusion {
        .concluded(
            SessionOutcome(
                .rejected,
                isResubmittable: isResubmittable,
                reasonCode: .providerDeclined,
                providerReasonCode: reasonCode
            )
        )
    }
}
