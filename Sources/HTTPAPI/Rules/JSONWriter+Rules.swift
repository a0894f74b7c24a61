import Services
import StrictJSON
import ValidationRules
import Verification

extension JSONWriter {
    /// Writes what a list of packs shows of each.
    mutating func rulePackMembers(_ pack: RulePack) {
        member("name", pack.name)
        member("object", "rule_pack")
        member("version", pack.version)
        member("effective_from", pack.effectiveFrom)
        member("sources", pack.sources)
        member("rule_ids", pack.rules.map(\.id))
    }

    /// Writes a pack with its rules, what a tenant chose for them, and its lists of documents.
    mutating func rulePack(_ pack: RulePack, settings: RuleSettings) {
        object { writer in
            writer.rulePackMembers(pack)
            writer.member("settings_version", settings.version)
            writer.array("rules") { rules in
                for rule in pack.rules { rules.rule(rule, settings: settings) }
            }
            writer.array("documents") { documents in
                for listing in pack.documents { documents.listing(listing) }
            }
        }
    }

    /// Writes what the rules made of a trial.
    mutating func ruleTrial(_ trial: RuleTrialResult) {
        object { writer in
            writer.member("object", "rule_evaluation")
            writer.member("rule_pack", trial.pack.name)
            writer.member("rule_pack_version", trial.pack.version)
            writer.member("settings_version", trial.settings.version)
            writer.member("settings", trial.settings.json)
            writer.member("evaluation_date", trial.evaluationDate)
            writer.member("outcome", trial.outcome.outcome.rawValue)
            writer.member("resubmittable", trial.outcome.isResubmittable)
            writer.array("results") { results in
                for result in trial.results { results.ruleResult(result) }
            }
        }
    }

    /// Writes a version of a tenant's settings.
    mutating func ruleSettings(_ version: RuleSettingsVersion) {
        object { writer in
            writer.member("object", "rule_settings")
            writer.member("version", version.settings.version)
            writer.member("severities", version.settings.json["severities"])
            writer.member("parameters", version.settings.json["parameters"])
            writer.object("actor") { actor in
                actor.member("type", version.actor.kind.rawValue)
                actor.member("id", version.actor.id)
            }
            writer.member("created_at", version.createdAt)
        }
    }

    private mutating func rule(_ rule: any ValidationRule, settings: RuleSettings) {
        object { writer in
            writer.member("id", rule.id)
            writer.member("title", rule.title)
            writer.member("default_severity", rule.defaultSeverity.rawValue)
            writer.member("allowed_severities", rule.allowedSeverities.sorted().map(\.rawValue))
            writer.member("severity", settings.severity(of: rule).rawValue)
            writer.array("parameters") { parameters in
                for parameter in rule.parameters {
                    parameters.parameter(parameter, value: settings.value(of: parameter, for: rule.id))
                }
            }
            writer.member("inputs", rule.inputs.map(\.description))
            writer.member("sources", rule.sources)
            writer.member("example", rule.example)
            writer.member("awaits", rule.awaits?.rawValue)
            writer.member("resubmittable", rule.isResubmittable)
        }
    }

    private mutating func parameter(_ parameter: RuleParameter, value: Int) {
        object { writer in
            writer.member("name", parameter.name)
            writer.member("title", parameter.title)
            writer.member("unit", parameter.unit.rawValue)
            writer.member("standard_value", parameter.standardValue)
            writer.member("minimum", parameter.allowedValues.lowerBound)
            writer.member("maximum", parameter.allowedValues.upperBound)
            writer.member("value", value)
        }
    }

    private mutating func listing(_ listing: DocumentListing) {
        object { writer in
            writer.member("kind", listing.kind.rawValue)
            writer.member("type", listing.type.rawValue)
            writer.localizedText("title", listing.type.title)
            writer.member("acceptance", listing.acceptance.rawValue)
            writer.localizedText("reason", listing.reason)
            writer.member("sources", listing.sources)
        }
    }
}
