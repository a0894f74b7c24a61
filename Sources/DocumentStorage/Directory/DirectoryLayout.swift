internal import Verification

/// Where files lie below the store's root: whole ones in `files/ab/cd/`, those being written in `incoming/`.
struct DirectoryLayout: Sendable {
    let root: String

    var incoming: String { root + "/incoming" }
    var files: String { root + "/files" }

    /// The two directories above a whole file, outer first, named for the id's last characters, which are random.
    func shards(of id: DocumentFileID) -> [String] {
        let name = id.description
        let outer = files + "/" + name.suffix(4).prefix(2)
        return [outer, outer + "/" + name.suffix(2)]
    }

    func path(of id: DocumentFileID) -> String {
        let name = id.description
        return "\(files)/\(name.suffix(4).prefix(2))/\(name.suffix(2))/\(name)"
    }

    /// The distinction keeps two writers of one file apart.
    func incomingPath(of id: DocumentFileID, distinction: UInt64) -> String {
        "\(incoming)/\(id).\(String(distinction, radix: 16))"
    }

    /// Makes what must be there before anything is written.
    func prepare() throws(FileError) {
        try FileNames.makeDirectory(root, in: root + "/..")
        try FileNames.makeDirectory(incoming, in: root)
        try FileNames.makeDirectory(files, in: root)
    }

    /// Moves a finished file to where readers look for it.
    func publish(_ incoming: String, as id: DocumentFileID) throws(FileError) {
        var parent = files
        for shard in shards(of: id) {
            try FileNames.makeDirectory(shard, in: parent)
            parent = shard
        }
        try FileNames.rename(incoming, to: path(of: id))
        try FileNames.synchronizeDirectory(parent)
    }

    /// Removes a whole file for good; false when there was none.
    @discardableResult
    func remove(_ id: DocumentFileID) throws(FileError) -> Bool {
        guard try FileNames.remove(path(of: id)) else { return false }
        // Erasure is promised: the name must not come back after a power cut.
        try FileNames.synchronizeDirectory(shards(of: id)[1])
        return true
    }
}
