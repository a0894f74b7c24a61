import Verification

/// City, state and ZIP code in a US address of one line, where they stand as advised (veriff.md 14).
struct AddressParts: Sendable, Equatable {
    private(set) var city: String?
    private(set) var state: String?
    private(set) var zip: String?

    init(_ address: String) {
        var words = address.split { $0 == " " || $0 == "," }.map(String.init)
        if let last = words.last, ["us", "usa"].contains(last.lowercased()) { words.removeLast() }
        if let last = words.last, Self.isZIP(last) { zip = words.popLast() }
        if let last = words.last, USState(code: last) != nil { state = words.popLast() }
        // Without the state nothing tells where the street ends and the city begins.
        if state != nil { city = words.last }
    }

    /// Five digits, or nine with or without the dash.
    private static func isZIP(_ word: String) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        let isNumeric = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        return isNumeric && [[5], [9], [5, 4]].contains(parts.map(\.count))
    }
}
