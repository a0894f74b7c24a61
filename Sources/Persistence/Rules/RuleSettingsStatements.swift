import Postgres
import Services
import ValidationRules
import Verification

/// Versions of a tenant's rule settings, newest first.
struct SelectRuleSettings: PostgresStatement {
    static let sql = """
        SELECT \(RuleSettings.columns), s.actor_kind, s.actor_id, s.created_at FROM rule_settings AS s
        WHERE s.vendor_id = $1 AND s.environment = $2 AND s.version < $3
        ORDER BY s.version DESC LIMIT $4
        """

    let tenant: Tenant
    let before: Int
    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(before)
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> RuleSettingsVersion {
        RuleSettingsVersion(
            settings: try row.nextRuleSettings(), actor: Actor(kind: try row.next(), id: try row.next()),
            createdAt: try row.next())
    }
}

/// Adds a version behind the one in force; ends the transaction when another one is.
struct InsertRuleSettings: PostgresStatement {
    static var sql: String {
        """
        WITH added AS (
            INSERT INTO rule_settings (
                vendor_id, environment, version, severity_rules, severity_values, parameter_rules, parameter_names,
                parameter_values, actor_kind, actor_id, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (vendor_id, environment, version) DO NOTHING
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM added), 1, 'rule_settings_version')
        """
    }

    let version: RuleSettingsVersion
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        let severities = version.settings.severities.sorted { $0.key < $1.key }
        let numbers = version.settings.numbers
        parameters.append(tenant)
        parameters.append(version.settings.version)
        parameters.append(severities.map(\.key))
        parameters.append(severities.map(\.value))
        parameters.append(numbers.map(\.rule))
        parameters.append(numbers.map(\.name))
        parameters.append(numbers.map(\.value))
        parameters.append(version.actor.kind)
        parameters.append(version.actor.id)
        parameters.append(version.createdAt)
    }
}

extension RuleSettings {
    /// For a table or alias named `s`.
    static var columns: String {
        "s.version, s.severity_rules, s.severity_values, s.parameter_rules, s.parameter_names, s.parameter_values"
    }

    /// The chosen numbers as a list, in one order for one choice.
    var numbers: [(rule: String, name: String, value: Int)] {
        parameters.sorted { $0.key < $1.key }.flatMap { rule, numbers in
            numbers.sorted { $0.key < $1.key }.map { (rule, $0.key, $0.value) }
        }
    }

    init(version: Int, severities: [String: RuleSeverity], numbers: [(rule: String, name: String, value: Int)]) {
        var parameters: [String: [String: Int]] = [:]
        for number in numbers { parameters[number.rule, default: [:]][number.name] = number.value }
        self.init(version: version, severities: severities, parameters: parameters)
    }
}

extension PostgresRow {
    /// Reads the columns of rule settings.
    mutating func nextRuleSettings() throws(PostgresError) -> RuleSettings {
        let version: Int = try next()
        let severities = zip(try next([String].self), try next([RuleSeverity].self))
        let rules: [String] = try next()
        let names: [String] = try next()
        let values: [Int] = try next()
        return RuleSettings(
            version: version, severities: Dictionary(severities) { _, last in last },
            numbers: zip(zip(rules, names), values).map { ($0.0, $0.1, $1) })
    }
}
