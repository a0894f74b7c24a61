import Configuration
import FoundationEssentials
import OutboundHTTP
import SystemPackage

/// Reads settings from the environment and the configuration file; every fault is one clear sentence.
struct SettingsReader {
    private let reader: ConfigReader

    /// Reads the environment first, then the file that `ADDRESSEE_CONFIGURATION` names.
    static func standard() async throws(ConfigurationFault) -> SettingsReader {
        let environment = EnvironmentVariablesProvider()
        guard let path = ProcessInfo.processInfo.environment["ADDRESSEE_CONFIGURATION"] else {
            return SettingsReader(ConfigReader(provider: environment))
        }
        do {
            let file = try await FileProvider<JSONSnapshot>(filePath: FilePath(path))
            return SettingsReader(ConfigReader(providers: [environment, file]))
        } catch {
            throw ConfigurationFault("The configuration file \(path) cannot be read as JSON.")
        }
    }

    init(_ reader: ConfigReader) {
        self.reader = reader.scoped(to: "addressee")
    }

    /// The text of a setting.
    func string(_ setting: Setting) throws(ConfigurationFault) -> String {
        let value = reader.string(forKey: ConfigKey(setting.key), isSecret: setting.isSecret) ?? setting.standard
        guard let value else { throw ConfigurationFault("\(setting.environmentVariable) is not set.") }
        return value
    }

    /// A whole number within bounds.
    func integer(_ setting: Setting, in range: ClosedRange<Int>) throws(ConfigurationFault) -> Int {
        let text = try string(setting)
        guard let number = Int(text), range.contains(number) else {
            throw ConfigurationFault(
                "\(setting.environmentVariable) must be a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound).")
        }
        return number
    }

    /// Seconds, with a fraction if need be.
    func seconds(_ setting: Setting, in range: ClosedRange<Double>) throws(ConfigurationFault) -> Duration {
        let text = try string(setting)
        guard let number = Double(text), range.contains(number) else {
            throw ConfigurationFault(
                "\(setting.environmentVariable) must be a number of seconds from \(range.lowerBound) to "
                    + "\(range.upperBound).")
        }
        return .milliseconds(Int64(number * 1000))
    }

    /// `true` or `false`.
    func boolean(_ setting: Setting) throws(ConfigurationFault) -> Bool {
        switch try string(setting).lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw ConfigurationFault("\(setting.environmentVariable) must be true or false.")
        }
    }

    /// Words separated by commas.
    func list(_ setting: Setting) throws(ConfigurationFault) -> [String] {
        try string(setting).split(separator: ",").map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }
    }

    /// Words of a closed vocabulary, separated by commas.
    func words<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: Setting, of type: Word.Type
    ) throws(ConfigurationFault) -> [Word] {
        var words: [Word] = []
        for text in try list(setting) {
            guard let word = Word(rawValue: text) else {
                let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
                throw ConfigurationFault("\(setting.environmentVariable): \(text) is none of \(known).")
            }
            words.append(word)
        }
        return words
    }

    /// Networks in CIDR notation.
    func networks(_ setting: Setting) throws(ConfigurationFault) -> [Network] {
        var networks: [Network] = []
        for text in try list(setting) {
            guard let network = Network(text) else {
                throw ConfigurationFault("\(setting.environmentVariable): \(text) is no network such as 10.0.0.0/8.")
            }
            networks.append(network)
        }
        return networks
    }
}

/// Why the program cannot start, in a sentence for the operator.
struct ConfigurationFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Substring {
    fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
