import Encryption
import FoundationEssentials

/// The key ring on disk.
enum KeyRingFile {
    /// Reads the ring.
    static func read(_ path: String) throws(ConfigurationFault) -> KeyRing {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw ConfigurationFault(
                "\(Setting.keyRingFile.environmentVariable): \(path) cannot be read; `addressee keys create` makes it.")
        }
        do {
            return try KeyRing(parsing: Array(data))
        } catch {
            throw ConfigurationFault("\(Setting.keyRingFile.environmentVariable): \(path) is no key ring: \(error).")
        }
    }
}
