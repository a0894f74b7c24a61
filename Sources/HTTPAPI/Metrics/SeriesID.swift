/// A metric's name with its labels, both in the characters Prometheus allows.
struct SeriesID: Hashable, Comparable {
    let name: String
    /// Written out, such as `{http_route="/v1/verifications",status="200"}`; empty without labels.
    let labels: String

    init(_ label: String, _ dimensions: [(String, String)]) {
        name = Self.sanitized(label)
        let pairs = dimensions.map { "\(Self.sanitized($0.0))=\"\(Self.escaped($0.1))\"" }
        labels = pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}"
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.name, left.labels) < (right.name, right.labels)
    }

    private static func sanitized(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true ? "_" + text : text
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
