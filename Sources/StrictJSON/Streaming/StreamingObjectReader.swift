/// Reads an object with one big base64 string chunk by chunk and hands that string over decoded.
///
/// Everything outside the string, the quotation marks around it included, is kept as a small document of its own
/// and parsed by `JSONParser`: once up to the string before its first byte is handed over, and once as a whole at
/// the end. So the strictness is the parser's, and memory does not grow with the string.
package struct StreamingObjectReader: Sendable {
    private enum Phase: Hashable, Sendable {
        case members
        case content
        case finished
        case failed(JSONError)
    }

    /// The members that came before the content, known from its first byte on.
    package private(set) var leadingMembers: JSONObject?
    /// The bytes consumed so far.
    package private(set) var consumedBytes = 0
    private let contentField: String
    private var phase = Phase.members
    private var skeleton: SkeletonScanner
    private var content: Base64Content
    /// Where the content was cut out of the skeleton, and how many source bytes are missing there.
    private var cut: (skeletonOffset: Int, sourceBytes: Int)?

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - contentField: the member of the outermost object that is streamed.
    ///   - maximumContentBytes: the size of the content after decoding.
    ///   - maximumMemberBytes: the source size of all the rest.
    package init(contentField: String, maximumContentBytes: Int, maximumMemberBytes: Int = 4096) {
        self.contentField = contentField
        skeleton = SkeletonScanner(contentField: contentField, maximumBytes: maximumMemberBytes)
        content = Base64Content(maximumBytes: maximumContentBytes)
    }

    /// Takes the next bytes of the body and hands over what they add to the content.
    ///
    /// - Parameters:
    ///   - chunk: any number of bytes, split anywhere.
    ///   - emit: gets decoded bytes that are valid during the call only. After it threw, the reader is of no use.
    /// - Throws: a `JSONError`, the same one again when called after it, or what `emit` throws.
    package mutating func consume(
        _ chunk: UnsafeRawBufferPointer,
        emit: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        if case .failed(let error) = phase { throw error }
        let chunkOffset = consumedBytes
        var index = 0
        while index < chunk.count {
            do throws(JSONError) {
                if phase == .content {
                    try consumeContent(of: chunk, index: &index, chunkOffset: chunkOffset)
                } else {
                    try consumeMembers(of: chunk, index: &index, chunkOffset: chunkOffset)
                }
                consumedBytes = chunkOffset + index
            } catch {
                throw fail(error)
            }
            try content.flush(emit)
        }
    }

    /// Takes the next bytes of the body from an array.
    package mutating func consume(_ chunk: [UInt8], emit: (UnsafeRawBufferPointer) throws -> Void) throws {
        try chunk.withUnsafeBytes { try consume($0, emit: emit) }
    }

    /// Ends the body and checks it as a whole.
    package mutating func finish() throws(JSONError) -> StreamedObject {
        if case .failed(let error) = phase { throw error }
        guard phase != .content else {
            throw fail(JSONError(.unexpectedEnd, at: consumedBytes).inside(JSONPointer.escaped(contentField)))
        }
        let members = try parsedMembers(skeleton.bytes)
        phase = .finished
        guard cut != nil else { return StreamedObject(members: members, content: nil) }
        return StreamedObject(
            members: members.removing(contentField),
            content: StreamedObject.Content(
                decodedBytes: content.decodedBytes,
                declaredMediaType: content.declaredMediaType
            )
        )
    }

    private mutating func consumeMembers(
        of chunk: UnsafeRawBufferPointer,
        index: inout Int,
        chunkOffset: Int
    ) throws(JSONError) {
        while index < chunk.count {
            let byte = chunk[index]
            let isContentNext = try skeleton.accept(byte, at: chunkOffset + index)
            index += 1
            guard isContentNext else { continue }
            // Parsing what came so far as an object that ends here proves that the string stands where it seems
            // to, and that no earlier member had its name, before a byte of it is used.
            let document = skeleton.bytes + [UInt8(ascii: "\""), UInt8(ascii: "}")]
            leadingMembers = try parsedMembers(document).removing(contentField)
            cut = (skeleton.bytes.count, 0)
            phase = .content
            return
        }
    }

    private mutating func consumeContent(
        of chunk: UnsafeRawBufferPointer,
        index: inout Int,
        chunkOffset: Int
    ) throws(JSONError) {
        let hasEnded: Bool
        do throws(JSONError) {
            hasEnded = try content.consume(chunk, index: &index)
        } catch {
            throw error.moved(to: chunkOffset + error.offset).inside(JSONPointer.escaped(contentField))
        }
        guard hasEnded, let start = cut else { return }
        let closingMark = chunkOffset + index - 1
        // Up to the content, offsets in the skeleton and in the source are the same.
        cut = (start.skeletonOffset, closingMark - start.skeletonOffset)
        phase = .members
        _ = try skeleton.accept(UInt8(ascii: "\""), at: closingMark)
    }

    private mutating func parsedMembers(_ document: [UInt8]) throws(JSONError) -> JSONObject {
        do throws(JSONError) {
            guard let object = try JSONValue(parsing: document).object else { throw JSONError(.syntax, at: 0) }
            return object
        } catch {
            guard let cut, error.offset >= cut.skeletonOffset else { throw fail(error) }
            throw fail(error.moved(to: error.offset + cut.sourceBytes))
        }
    }

    private mutating func fail(_ error: JSONError) -> JSONError {
        phase = .failed(error)
        return error
    }
}
