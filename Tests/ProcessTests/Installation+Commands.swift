import Foundation
import StrictJSON

extension Installation {
    /// The vendor that `bootstrap` made.
    var vendorID: String {
        get throws {
            let file = try Data(contentsOf: directory.appending(path: "vendor.json"))
            guard let id = try JSONValue(parsing: Array(file))["vendor_id"]?.string else {
                throw UnexpectedAnswer(status: 0, body: "no vendor")
            }
            return id
        }
    }

    /// The lines that a command has printed so far.
    func printed(by command: String) throws -> [String] {
        try String(contentsOf: log(of: command), encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
