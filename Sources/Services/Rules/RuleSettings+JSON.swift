package import StrictJSON
package import ValidationRules
import Verification

extension RuleSettings {
    /// Reads settings as vendors and operators give them: `{"severities": {"R15": "info"}, "parameters": {"R15":
    /// {"warning_in_days": 30}}}`; both members may be missing. Whether the rules allow them is another question.
    package init(json: JSONValue) throws(JSONProblems) {
        self = try json.read { reader in
            let severities = reader.map("severities") { reader, rule in
                reader.enumeration(rule, of: RuleSeverity.self)
            }
            let parameters = reader.map("parameters") { reader, rule in
                reader.object(rule) { reader in
                    reader.members { reader, name in reader.integer(name, in: Self.numbers) }
                }
            }
            reader.rejectUnknownMembers()
            return RuleSettings(severities: severities ?? [:], parameters: parameters ?? [:])
        }
    }

    /// The settings as `init(json:)` reads them, without their version.
    package var json: JSONValue {
        let severities = severities.sorted { $0.key < $1.key }.map {
            JSONObject.Member($0.key, .string($0.value.rawValue))
        }
        let parameters = parameters.sorted { $0.key < $1.key }.map { rule, numbers in
            JSONObject.Member(
                rule,
                .object(
                    JSONObject(
                        numbers.sorted { $0.key < $1.key }.map {
                            JSONObject.Member($0.key, .number(JSONNumber(Int64($0.value))))
                        })))
        }
        return .object(
            JSONObject([
                JSONObject.Member("severities", .object(JSONObject(severities))),
                JSONObject.Member("parameters", .object(JSONObject(parameters))),
            ]))
    }

    /// Each parameter has a narrower range of its own.
    private static let numbers = -1_000_000_000...1_000_000_000
}

extension JSONObjectReader {
    /// An optional object whose members have names that are values themselves.
    fileprivate mutating func map<Value>(
        _ name: String, _ read: (inout JSONObjectReader, String) -> Value?
    ) -> [String: Value]? {
        optionalObject(name) { reader in reader.members(read) }
    }

    /// All members by name; what could not be read is left out and recorded.
    fileprivate mutating func members<Value>(
        _ read: (inout JSONObjectReader, String) -> Value?
    ) -> [String: Value] {
        var values: [String: Value] = [:]
        for name in names {
            if let value = read(&self, name) { values[name] = value }
        }
        return values
    }
}
