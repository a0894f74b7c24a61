internal import FoundationEssentials
internal import Glibc

/// The calls that change or list names in directories. They block: make them from a file lane only.
enum FileNames {
    /// Makes a directory for its owner only and its name durable; an existing one is left as it is.
    static func makeDirectory(_ path: String, in parent: String) throws(FileError) {
        if mkdir(path, mode_t(0o700)) != 0 {
            guard errno == EEXIST else { throw FileError("mkdir") }
            return
        }
        try synchronizeDirectory(parent)
    }

    static func rename(_ source: String, to target: String) throws(FileError) {
        guard Glibc.rename(source, target) == 0 else { throw FileError("rename") }
    }

    /// Removes a name; false when there was none.
    @discardableResult
    static func remove(_ path: String) throws(FileError) -> Bool {
        if unlink(path) == 0 { return true }
        guard errno == ENOENT else { throw FileError("unlink") }
        return false
    }

    static func synchronizeDirectory(_ path: String) throws(FileError) {
        try FileDescriptor.directory(path: path).synchronize()
    }

    /// The names in a directory, in order; none when there is no such directory.
    static func list(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// When a plain file was last written, in seconds since 1970; nil for anything else.
    static func secondsOfLastWrite(_ path: String) -> Int64? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(status.st_mtim.tv_sec)
    }
}
