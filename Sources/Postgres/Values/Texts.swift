package import FoundationEssentials

extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }

    package static func accepts(_ type: PostgresType) -> Bool {
        switch type {
        case .text, .varchar, .name, .bpchar, .json: true
        default: false
        }
    }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(contentsOf: utf8)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        // The buffer does not outlive the closure.
        guard let text = unsafe bytes.withUnsafeBytes({ unsafe String(validating: $0, as: UTF8.self) }) else {
            throw PostgresError(.decodingFailed, explanation: "the text is not UTF-8")
        }
        self = text
    }
}

extension UUID: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package func encode(into buffer: inout PostgresBuffer) {
        unsafe withUnsafeBytes(of: uuid) { unsafe buffer.append(contentsOf: $0) }
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        try bytes.requireByteCount(16)
        // The length was checked; a UUID is sixteen plain bytes.
        self.init(uuid: unsafe bytes.unsafeLoadUnaligned(as: uuid_t.self))
    }
}

/// A `jsonb` document as its JSON text.
package struct PostgresJSON: Hashable, Sendable {
    /// The document, UTF-8.
    package var bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension PostgresJSON: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .jsonb }

    package static func accepts(_ type: PostgresType) -> Bool {
        type == .jsonb || type == .json
    }

    package func encode(into buffer: inout PostgresBuffer) {
        // The binary form of jsonb is a version, which is 1, and the text.
        buffer.append(integer: UInt8(1))
        buffer.append(contentsOf: bytes)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        guard type == .jsonb else {
            self.bytes = [UInt8](copying: bytes)
            return
        }
        guard try bytes.integer(as: UInt8.self) == 1 else {
            throw PostgresError(.decodingFailed, explanation: "unknown version of jsonb")
        }
        self.bytes = [UInt8](copying: bytes.extracting(1..<bytes.byteCount))
    }
}

extension [UInt8] {
    init(copying bytes: RawSpan) {
        // The buffer does not outlive the closure.
        self = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
    }
}
