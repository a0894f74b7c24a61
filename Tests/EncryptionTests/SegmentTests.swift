import Encryption
import Testing

@Suite("Segmented files")
struct SegmentTests {
    static let segment = SegmentFormat.segmentSizeInBytes
    static let sealedSegment = segment + 16
    static let header = SegmentFormat.headerSizeInBytes

    static let sizes = [0, 1, segment - 1, segment, segment + 1, 2 * segment, 2 * segment + 1, 3 * segment + 777]

    func seal(
        _ plaintext: [UInt8],
        chunk: Int = .max,
        context: AuthenticatedContext = .fixture(),
        seed: UInt64 = 1
    ) throws -> [UInt8] {
        var sealer = try SegmentSealer(dataKey: .fixture(), context: context, random: .scripted(seed: seed))
        var file: [UInt8] = []
        for start in stride(from: 0, to: plaintext.count, by: min(chunk, plaintext.count + 1)) {
            file += try sealer.push(plaintext[start...].prefix(chunk))
        }
        return file + (try sealer.finish())
    }

    func open(
        _ file: [UInt8],
        chunk: Int = .max,
        context: AuthenticatedContext = .fixture(),
        keySeed: UInt64 = 1
    ) throws -> [UInt8] {
        var opener = SegmentOpener(dataKey: try .fixture(seed: keySeed), context: context)
        var plaintext: [UInt8] = []
        for start in stride(from: 0, to: file.count, by: min(chunk, file.count + 1)) {
            plaintext += try opener.push(file[start...].prefix(chunk))
        }
        return plaintext + (try opener.finish())
    }

    @Test("a file opens to its plaintext and has the length that was foretold", arguments: sizes)
    func roundTrip(size: Int) throws {
        let file = try seal(content(size))

        #expect(try open(file) == content(size))
        #expect(SegmentFormat.sealedLength(plaintextLength: size) == file.count)
        #expect(SegmentFormat.plaintextLength(sealedLength: file.count) == size)
    }

    @Test("how the bytes arrive changes neither file nor plaintext", arguments: [1, 7, 4096, 65535, 65536, 65537])
    func chunking(chunk: Int) throws {
        let plaintext = content(2 * Self.segment + 5)
        let file = try seal(plaintext)

        #expect(try seal(plaintext, chunk: chunk) == file)
        #expect(try open(file, chunk: chunk) == plaintext)
    }

    @Test("no plaintext byte is handed out before its segment is verified")
    func verifiedFirst() throws {
        let file = try seal(content(2 * Self.segment))
        var opener = SegmentOpener(dataKey: try .fixture(), context: .fixture())

        let beforeEnd = try opener.push(file.prefix(Self.header + Self.sealedSegment))
        let afterEnd = try opener.push(file[(Self.header + Self.sealedSegment)...].prefix(1))

        #expect(beforeEnd.isEmpty)
        #expect(afterEnd == Array(content(Self.segment)))
    }

    @Test("a file with any byte changed is refused")
    func damage() throws {
        let small = try seal(content(40))
        for index in small.indices {
            var damaged = small
            damaged[index] ^= 0x80
            #expect(throws: EncryptionError.self) { try open(damaged) }
        }
        let large = try seal(content(3 * Self.segment))
        for index in stride(from: 5, to: large.count, by: 9973) {
            var damaged = large
            damaged[index] ^= 1
            #expect(throws: EncryptionError.self) { try open(damaged) }
        }
    }

    @Test("a file cut at any byte is refused")
    func truncation() throws {
        let small = try seal(content(40))
        for length in small.indices {
            #expect(throws: EncryptionError.self) { try open(Array(small.prefix(length))) }
        }
    }

    @Test(
        "a file cut between segments is refused",
        arguments: [2 * segment, 2 * segment + 1, 3 * segment, 3 * segment + 9]
    )
    func droppedSegments(size: Int) throws {
        let file = try seal(content(size))

        for kept in 0...(size - 1) / Self.segment {
            let cut = Array(file.prefix(Self.header + kept * Self.sealedSegment))
            #expect(code { _ = try open(cut) } == .authenticationFailed)
        }
    }

    @Test("segments in another order, twice, or left out of the middle are refused")
    func reordering() throws {
        let file = try seal(content(4 * Self.segment))
        let head = Array(file.prefix(Self.header))
        let segments = (0..<4).map { index in
            Array(file[(Self.header + index * Self.sealedSegment)...].prefix(Self.sealedSegment))
        }

        for order in [[1, 0, 2, 3], [0, 2, 1, 3], [0, 0, 1, 2, 3], [0, 2, 3], [3], [0, 1, 2, 3, 3], [3, 1, 2, 0]] {
            let shuffled = head + order.flatMap { segments[$0] }
            #expect(code { _ = try open(shuffled) } == .authenticationFailed)
        }
    }

    @Test("bytes after the end are refused")
    func trailingBytes() throws {
        for size in [0, 5, Self.segment] {
            let file = try seal(content(size))
            #expect(code { _ = try open(file + [0]) } == .authenticationFailed)
            #expect(code { _ = try open(file + file.dropFirst(Self.header)) } == .authenticationFailed)
        }
    }

    @Test("a segment of another file of the same object is refused")
    func swappedSegments() throws {
        let first = try seal(content(2 * Self.segment), seed: 1)
        let second = try seal(content(2 * Self.segment), seed: 2)
        let mixed = first.prefix(Self.header + Self.sealedSegment) + second.dropFirst(Self.header + Self.sealedSegment)

        #expect(code { _ = try open(Array(mixed)) } == .authenticationFailed)
        #expect(
            code { _ = try open(Array(first.prefix(Self.header)) + second.dropFirst(Self.header)) }
                == .authenticationFailed
        )
    }

    @Test("a file moved to another place is refused", arguments: AuthenticatedContext.others)
    func otherContext(context: AuthenticatedContext) throws {
        let file = try seal(content(10))

        #expect(code { _ = try open(file, context: context) } == .authenticationFailed)
    }

    @Test("a file under another data key is refused")
    func otherKey() throws {
        let file = try seal(content(10))

        #expect(code { _ = try open(file, keySeed: 2) } == .authenticationFailed)
    }

    @Test("a header of another format is refused before anything is read")
    func otherHeader() throws {
        let file = try seal(content(10))

        for index in 0..<9 {
            var other = file
            other[index] &+= 1
            #expect(code { _ = try open(other) } == .unsupportedFormat)
        }
    }

    @Test("after a failure an opener stays failed")
    func failureStays() throws {
        let file = try seal(content(Self.segment + 1))
        var damaged = file
        damaged[Self.header] ^= 1
        var opener = SegmentOpener(dataKey: try .fixture(), context: .fixture())

        #expect(throws: EncryptionError.self) { _ = try opener.push(damaged[...]) }
        #expect(throws: EncryptionError.self) { _ = try opener.push(file[...]) }
        do {
            _ = try opener.finish()
            Issue.record("a failed opener has finished")
        } catch {
            #expect(error.code == .authenticationFailed)
        }
    }

    @Test("lengths that no file has are refused", arguments: [-1, 0, header, header + 15, .min])
    func impossibleLengths(length: Int) {
        #expect(SegmentFormat.plaintextLength(sealedLength: length) == nil)
    }

    @Test("an empty segment after a full one is no file's end")
    func emptyTail() {
        let length = Self.header + Self.sealedSegment

        #expect(SegmentFormat.plaintextLength(sealedLength: length) == Self.segment)
        #expect(SegmentFormat.plaintextLength(sealedLength: length + 16) == nil)
        #expect(SegmentFormat.sealedLength(plaintextLength: -1) == nil)
        #expect(SegmentFormat.sealedLength(plaintextLength: .max) == nil)
    }
}
