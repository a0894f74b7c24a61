import StrictJSON

/// One registry's answer, a match level per field (veriff.md 14).
package struct VeriffRegistryResult: Sendable, Equatable {
    package let registryName: String?
    /// Field name to level, the level in upper case.
    package let levels: [String: String]

    init(json: JSONValue) {
        registryName = json.text("registryName")
        var levels: [String: String] = [:]
        for name in json.memberNames where name != "registryName" {
            levels[name] = json.text(name)?.uppercased()
        }
        self.levels = levels
    }
}
