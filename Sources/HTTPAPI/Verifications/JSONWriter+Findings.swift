import Services
import StrictJSON
import Verification

extension JSONWriter {
    /// Writes one entry of a history.
    mutating func historyEntry(_ entry: HistoryEntry) {
        object { writer in
            writer.member("id", entry.id)
            writer.member("object", "history_entry")
            writer.member("sequence", entry.sequence)
            writer.member("action", entry.action.rawValue)
            writer.member("previous_status", entry.previousStatus?.rawValue)
            writer.member("new_status", entry.newStatus.rawValue)
            writer.member("attempt", entry.attemptNumber)
            writer.object("actor") { actor in
                actor.member("type", entry.actor.kind.rawValue)
                actor.member("id", entry.actor.id)
            }
            writer.member("reason_code", entry.reasonCode?.rawValue)
            writer.member("comment", entry.comment)
            writer.member("occurred_at", entry.occurredAt)
            writer.member("previous_hash", Hexadecimal.encode(entry.previousHash))
            writer.member("hash", Hexadecimal.encode(entry.hash))
        }
    }

    /// Writes a decision with its rule results: those of the outcomes given, or all.
    mutating func decision(_ decision: NewDecision, outcomes: Set<RuleOutcome> = []) {
        object { writer in
            writer.member("id", decision.id)
            writer.member("object", "decision")
            writer.member("attempt", decision.attemptNumber)
            writer.member("automated", decision.isAutomated)
            writer.member("outcome", decision.outcome.rawValue)
            writer.member("resubmittable", decision.isResubmittable)
            writer.member("reason_code", decision.reasonCode?.rawValue)
            writer.array("provider_verdicts") { verdicts in
                for verdict in decision.providerVerdicts { verdicts.verdict(verdict) }
            }
            writer.member("expected_data_version", decision.expectedDataVersion)
            writer.member("rule_pack", decision.rulePack)
            writer.member("rule_pack_version", decision.rulePackVersion)
            writer.member("settings_version", decision.settingsVersion)
            writer.member("evaluation_date", decision.evaluationDate)
            writer.member("decided_at", decision.decidedAt)
            writer.array("results") { results in
                for result in decision.results where outcomes.isEmpty || outcomes.contains(result.outcome) {
                    results.ruleResult(result)
                }
            }
        }
    }

    /// Writes what was read in one attempt.
    mutating func extraction(_ extraction: AttemptExtraction) {
        object { writer in
            writer.member("attempt", extraction.attemptNumber)
            writer.array("fields") { fields in
                for field in extraction.data.fields { fields.extractedField(field) }
            }
        }
    }

    private mutating func verdict(_ verdict: PurposeVerdict) {
        object { writer in
            writer.member("purpose", verdict.purpose.rawValue)
            writer.member("status", verdict.verdict.status)
            writer.member("code", verdict.verdict.code)
            writer.member("reason", verdict.verdict.reason)
            writer.member("reason_code", verdict.verdict.reasonCode)
            writer.member("reviewer_text", ProviderReason.reviewerText(of: verdict.verdict))
        }
    }

    /// Writes one rule's result.
    mutating func ruleResult(_ result: RuleResult) {
        object { writer in
            writer.member("rule", result.rule)
            writer.member("title", result.title)
            writer.member("outcome", result.outcome.rawValue)
            writer.member("severity", result.severity.rawValue)
            writer.member("document_kind", result.documentKind?.rawValue)
            writer.member("compared_with", result.comparedWith.map(\.rawValue).sorted())
            writer.values("inputs", result.inputs)
            writer.values("normalized_inputs", result.normalizedInputs)
            writer.member("score", result.score)
            writer.member("reasons", result.reasons)
            writer.member("reviewer_text", result.reviewerText)
            writer.localizedText("end_user_text", result.endUserText)
        }
    }

    /// Writes a text as an object with a member for each language.
    mutating func localizedText(_ name: String, _ text: LocalizedText) {
        object(name) { writer in
            for language in Language.allCases { writer.member(language.rawValue, text.text(in: language)) }
        }
    }

    private mutating func values(_ name: String, _ values: [RuleValue]) {
        array(name) { array in
            for value in values {
                array.object { writer in
                    writer.member("name", value.name)
                    writer.member("value", value.value)
                }
            }
        }
    }

    private mutating func extractedField(_ field: ExtractedField) {
        object { writer in
            writer.member("name", field.name.rawValue)
            writer.member("value", field.value)
            writer.member("raw_value", field.rawValue)
            writer.member("provenance", field.provenance.rawValue)
            writer.member("source", field.source)
        }
    }
}
