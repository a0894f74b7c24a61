/// Builds an answer from what arrives, within its bounds.
struct ResponseCollector {
    /// Why no more is wanted.
    enum Stop: Hashable {
        /// The head is longer than any honest server's.
        case headTooLarge
        /// The body is longer than the limit and a longer one is an error.
        case bodyTooLarge
        /// The start of the body is enough.
        case truncated
    }

    private static let largestHead = 65_536

    private let limit: Int
    private let overflow: OutboundRequest.Overflow
    private var headBytes = 0
    private var isHeadComplete = false
    private var status = 0
    private var headers: [OutboundHeader] = []
    private var body: [UInt8] = []
    private(set) var stop: Stop?

    init(limit: Int, overflow: OutboundRequest.Overflow) {
        self.limit = max(limit, 0)
        self.overflow = overflow
    }

    /// The answer so far.
    var response: OutboundResponse {
        OutboundResponse(status: status, headers: headers, body: body, isTruncated: stop == .truncated)
    }

    /// Takes one line of a head with its line end; false when no more is wanted.
    mutating func receiveHead(_ line: [UInt8]) -> Bool {
        headBytes += line.count
        guard headBytes <= Self.largestHead else {
            stop = .headTooLarge
            return false
        }
        let text = String(decoding: line.trimmed, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            beginHead(text)
        } else if text.isEmpty {
            isHeadComplete = true
        } else if !isHeadComplete {
            // A line after the head is a trailer, which nobody asked for.
            addField(line)
        }
        return true
    }

    /// Takes a piece of the body; false when no more is wanted.
    mutating func receiveBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        // Unsafe: the caller's buffer is valid during the call and is copied here.
        let room = limit - body.count
        guard piece.count > room else {
            unsafe body.append(contentsOf: piece)
            return true
        }
        switch overflow {
        case .fail:
            stop = .bodyTooLarge
        case .truncate:
            unsafe body.append(contentsOf: piece.prefix(room))
            stop = .truncated
        }
        return false
    }

    /// Starts over: the head before this one was an interim answer.
    private mutating func beginHead(_ statusLine: String) {
        isHeadComplete = false
        headers = []
        status = statusLine.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) } ?? 0
    }

    private mutating func addField(_ line: [UInt8]) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        headers.append(
            OutboundHeader(
                String(decoding: line[..<colon].trimmed, as: UTF8.self),
                String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self)
            )
        )
    }
}

extension Collection<UInt8> {
    /// The bytes without spaces, tabs and line ends around them.
    fileprivate var trimmed: [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        let start = Array(drop(while: isBlank))
        let end = start.lastIndex { !isBlank($0) } ?? -1
        return Array(start.prefix(end + 1))
    }
}
