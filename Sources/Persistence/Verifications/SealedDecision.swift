import Encryption
import Services
import Verification

extension InsertDecision {
    /// Seals what a decision quotes of a person.
    init(_ decision: NewDecision, of record: VerificationRecord, in vault: Vault) throws(StoreError) {
        var reasons = FieldWriter(version: 1)
        reasons.append(list: decision.providerVerdicts) { $0.append($1.verdict.reason) }
        var sealedResults: [[UInt8]] = []
        sealedResults.reserveCapacity(decision.results.count)
        for (index, result) in decision.results.enumerated() {
            sealedResults.append(
                try vault.seal(result.fields, as: .ruleResult, id: decision.id.description, version: index + 1))
        }
        self.init(
            verificationID: record.id, tenant: record.tenant, decision: decision,
            sealedReasons: try vault.seal(reasons.bytes, as: .decisionReasons, id: decision.id.description),
            sealedContext: try decision.context.map { context throws(StoreError) in
                try vault.seal(context.fields, as: .decisionContext, id: decision.id.description)
            },
            sealedResults: sealedResults)
    }
}

extension NewDecision {
    /// Opens a stored decision; without a vault, as after an erasure, its texts are gone.
    init(
        _ stored: SelectDecisions.Sealed, results: [SelectRuleResults.Sealed], in vault: Vault?
    ) throws(StoreError) {
        var reasons = [String?](repeating: nil, count: stored.purposes.count)
        if let vault {
            let opened = try vault.open(stored.sealedReasons, as: .decisionReasons, id: stored.id.description)
            var reader = try FieldReader(opened, version: 1)
            reasons = try reader.list { reader throws(StoreError) in try reader.optionalText() }
        }
        let counts = [stored.statuses.count, stored.codes.count, stored.reasonCodes.count, reasons.count]
        guard counts.allSatisfy({ $0 == stored.purposes.count }) else { throw FieldReader.malformed }
        let verdicts = stored.purposes.indices.map { index in
            PurposeVerdict(
                purpose: stored.purposes[index],
                verdict: ProviderVerdict(
                    status: stored.statuses[index], code: stored.codes[index],
                    reasonCode: stored.reasonCodes[index], reason: reasons[index]))
        }
        var opened: [RuleResult] = []
        for result in results { opened.append(try RuleResult(result, in: vault)) }
        self.init(
            id: stored.id, attemptNumber: stored.attemptNumber, isAutomated: stored.isAutomated,
            outcome: stored.outcome, isResubmittable: stored.isResubmittable, reasonCode: stored.reasonCode,
            providerVerdicts: verdicts, expectedDataVersion: stored.expectedDataVersion, rulePack: stored.rulePack,
            rulePackVersion: stored.rulePackVersion, settingsVersion: stored.settingsVersion,
            evaluationDate: stored.evaluationDate, results: opened, decidedAt: stored.decidedAt)
    }
}

extension RuleResult {
    fileprivate init(_ stored: SelectRuleResults.Sealed, in vault: Vault?) throws(StoreError) {
        let fields = try vault?.open(
            stored.sealed, as: .ruleResult, id: stored.decisionID.description, version: stored.ordinal)
        try self.init(
            rule: stored.rule, outcome: stored.outcome, severity: stored.severity, documentKind: stored.documentKind,
            score: stored.score, fields: fields)
    }
}
