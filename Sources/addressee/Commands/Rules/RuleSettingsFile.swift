import FoundationEssentials
import Services
import StrictJSON
import ValidationRules

/// A file with rule settings, as `rules settings show` prints them.
enum RuleSettingsFile {
    /// Reads a file and refuses what no pack allows.
    static func read(_ path: String) throws -> RuleSettings {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw OperatorFault("\(path) cannot be read.")
        }
        let settings: RuleSettings
        do {
            settings = try RuleSettings(json: JSONValue(parsing: Array(data)))
        } catch let problems as JSONProblems {
            let faults = problems.problems.map { "\($0.pointer) \($0.detail)" }.joined(separator: "; ")
            throw OperatorFault("\(path) holds no rule settings: \(faults).")
        } catch {
            throw OperatorFault("\(path) holds no JSON: \(error).")
        }
        do {
            try RuleSettingsService.check(settings)
        } catch {
            let faults = error.problems.map { "\($0.pointer): \($0.detail)" }.joined(separator: " ")
            throw OperatorFault("\(path): \(error.detail) \(faults)")
        }
        return settings
    }
}
