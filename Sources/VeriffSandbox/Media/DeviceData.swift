import StrictJSON
import Veriff

/// What is sent of the end user's device (veriff.md 5.4); only the network's address is kept.
struct DeviceData: Sendable, Equatable {
    private static let longestText = 255

    let address: String

    init(body: [UInt8]) throws(SandboxRefusal) {
        guard let json = try? JSONValue(parsing: body), json.object != nil else { throw .invalidBody }
        try Self.checkText(json.member("providerName"), "providerName")
        try Self.checkText(json.member("device")?.member("fingerprint"), "device.fingerprint")
        let network = json.member("network")?.member("ip")
        let address = [network?.member("addressV4"), network?.member("addressV6"), network].lazy
            .compactMap { $0?.lenientText }.first
        guard let address else { throw .missing("network.ip") }
        self.address = address
    }

    private static func checkText(_ value: JSONValue?, _ name: String) throws(SandboxRefusal) {
        guard let value else { throw .missing(name) }
        guard let text = value.string, (1...longestText).contains(text.unicodeScalars.count) else {
            throw .invalid(name)
        }
    }
}
