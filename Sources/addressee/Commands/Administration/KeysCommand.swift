import ArgumentParser
import Encryption
import FoundationEssentials
import Services
import Verification

/// Makes and changes the key ring, and wraps data keys again under its current key.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Makes and changes the key ring, and re-wraps data keys.",
        subcommands: [Create.self, Add.self, Rotate.self, Check.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a new key ring file; refuses to replace one. Without it no stored data can be read.")

        func run() async throws {
            try await Program.run { reader, _ in
                let path = try reader.string(.keyRingFile)
                guard !FileManager.default.fileExists(atPath: path) else {
                    throw OperatorFault("\(path) exists; `addressee keys add` adds a key to it.")
                }
                let ring = try KeyRing.generate(created: Date())
                try PrivateFile.write(ring.fileText().reveal(), to: path)
                print("Key \(ring.currentKeyID) written to \(path). Keep a copy in a safe place.")
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a key, which wraps everything new; restart the nodes, then `keys rotate`.")

        func run() async throws {
            try await Program.run { reader, _ in
                let path = try reader.string(.keyRingFile)
                let ring = try KeyRingFile.read(path).addingCurrentKey(created: Date())
                try PrivateFile.write(ring.fileText().reveal(), to: path)
                print("Key \(ring.currentKeyID) is now current.")
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wraps every data key again under the current key; may be broken off and started again.")

        func run() async throws {
            try await Administration.run { administration, _ in
                var total = 0
                while true {
                    let count = try await administration.store.rewrapDataKeys(batchSize: 500)
                    guard count > 0 else { break }
                    total += count
                }
                print("\(total) data keys wrapped again.")
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tells which keys stored data needs.")

        func run() async throws {
            try await Administration.run { administration, settings in
                let ring = try KeyRingFile.read(settings.keyRingFile)
                let used = try await administration.store.keyIDsInUse()
                let missing = ring.missing(ids: used)
                for id in ring.keyIDs {
                    let current = id == ring.currentKeyID ? "current" : "old"
                    print("\(id)  \(current)  \(used.contains(id) ? "in use" : "not in use")")
                }
                guard missing.isEmpty else {
                    throw OperatorFault("Missing from the key ring: \(missing.joined(separator: ", ")).")
                }
            }
        }
    }
}
