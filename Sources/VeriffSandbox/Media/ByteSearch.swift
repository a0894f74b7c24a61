import Glibc

/// Finds bytes in megabytes of others at the C library's speed, also in a debug build.
enum ByteSearch {
    /// The first place of a short text from an index on.
    static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
        guard let first = needle.first else { return nil }
        return bytes.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var from = start
            while from + needle.count <= bytes.count,
                let hit = memchr(base + from, Int32(first), bytes.count - from)
            {
                let index = UnsafeRawPointer(hit) - base
                guard index + needle.count <= bytes.count else { return nil }
                if memcmp(base + index, needle, needle.count) == 0 { return index }
                from = index + 1
            }
            return nil
        }
    }
}
