import Crypto
import Verification

/// Tells whether two sessions would send the provider the same: documents by their bytes, and init data.
enum SessionFingerprint {
    /// SHA-256 over purpose, files and the expected data that goes along, every part led by its length.
    static func digest(
        purpose: SessionPurpose, documents: [Document], data: ExpectedData, asksRegistries: Bool
    ) -> [UInt8] {
        var parts: [[UInt8]] = [Array(purpose.rawValue.utf8)]
        for document in documents {
            parts.append(Array(document.type.rawValue.utf8))
            for file in document.files.sorted(by: { $0.side.rawValue < $1.side.rawValue }) {
                parts.append(Array(file.side.rawValue.utf8))
                parts.append(file.digest)
            }
        }
        let person = data.person
        let expectation = documents.first.flatMap { data.document($0.kind) }
        var texts: [String?] = [person.firstName, person.middleName, person.lastName, person.suffix]
        // What a purpose does not send cannot change its result.
        if purpose != .proofOfAddress {
            texts += [person.dateOfBirth.description, expectation?.number, expectation?.issuingCountry]
        }
        if purpose != .photoID { texts.append(data.address.singleLine) }
        if purpose == .database || asksRegistries { texts += registryTexts(of: data) }
        parts += texts.map { text in Array((text.map { "1" + $0 } ?? "0").utf8) }
        var hasher = SHA256()
        for part in parts {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { hasher.update(bufferPointer: $0) }
            hasher.update(data: part)
        }
        return Array(hasher.finalize())
    }

    private static func registryTexts(of data: ExpectedData) -> [String?] {
        let check = data.databaseCheck
        return [
            check?.purpose.rawValue, check?.sources.map(\.rawValue).sorted().joined(separator: " "),
            check?.fields.map(\.rawValue).sorted().joined(separator: " "), data.person.phoneNumber,
            data.person.socialSecurityNumber?.digits, data.address.singleLine,
        ]
    }
}
