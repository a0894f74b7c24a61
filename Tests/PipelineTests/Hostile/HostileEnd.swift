/// The end a verification reached, or must reach.
struct HostileEnd: Equatable, CustomStringConvertible {
    /// The statuses it went through, the first one left out.
    var path: [String]
    /// Why it ended so, unless it was approved.
    var reason: String?
    var isResubmittable: Bool
    /// How many sessions each purpose used up in the last attempt, those whose opening was lost not counted.
    var tries: [String]
    /// The failed rules among those the model speaks of.
    var rules: [String]

    var description: String {
        let why = reason.map { " for \($0)" } ?? ""
        return "\(path.joined(separator: " > "))\(why), \(isResubmittable ? "to be resubmitted" : "at an end"), "
            + "tries \(tries.joined(separator: " + ")), rules \(rules)"
    }
}
