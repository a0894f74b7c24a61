package import Verification

/// Finds out what a file is from its bytes alone: format by its first bytes, picture size by its header.
///
/// It is fed the file in pieces of any size and keeps no more than a header's worth of them; what lies behind the
/// header passes by unseen.
package struct MediaInspector: Sendable {
    /// More pixels than any scan of a document has; a file that claims more is a decompression bomb.
    package static let maximumPixels = 40_000_000
    /// The longest side, in pixels.
    package static let maximumSide = 12_000

    private enum State: Sendable {
        case detecting([UInt8])
        case scanning(MediaType, any MediaHeaderScanner)
        case known(MediaDescription)
        case failed(MediaProblem)
    }

    private var state = State.detecting([])

    /// Creates an inspector for one file.
    package init() {}

    /// Takes the next bytes; throws as soon as they cannot belong to an acceptable file.
    package mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) {
        do throws(MediaProblem) {
            switch state {
            case .detecting(var start):
                start.append(contentsOf: bytes)
                state = .detecting(start)
                guard start.count >= MediaSignature.length else { return }
                try begin(with: start[...])
            case .scanning(let type, let scanner):
                try scan(bytes, as: type, with: scanner)
            case .known:
                return
            case .failed(let problem):
                throw problem
            }
        } catch {
            state = .failed(error)
            throw error
        }
    }

    /// Says what the file is, once all its bytes have passed; `declared` is what the sender called it.
    package mutating func finish(declared: MediaType? = nil) throws(MediaProblem) -> MediaDescription {
        switch state {
        case .known(let description):
            if let declared, declared != description.type {
                throw .typeMismatch(declared: declared, found: description.type)
            }
            return description
        case .failed(let problem): throw problem
        case .detecting, .scanning: throw .unreadable
        }
    }

    private mutating func begin(with start: ArraySlice<UInt8>) throws(MediaProblem) {
        guard let type = MediaSignature.type(of: start) else { throw .unsupported }
        guard let scanner = Self.scanner(for: type) else {
            state = .known(MediaDescription(type: type, size: nil))
            return
        }
        try scan(start, as: type, with: scanner)
    }

    private mutating func scan(
        _ bytes: ArraySlice<UInt8>, as type: MediaType, with scanner: any MediaHeaderScanner
    ) throws(MediaProblem) {
        var scanner = scanner
        guard let size = try scanner.consume(bytes) else {
            state = .scanning(type, scanner)
            return
        }
        guard size.isAcceptable else { throw .dimensions(size) }
        state = .known(MediaDescription(type: type, size: size))
    }

    private static func scanner(for type: MediaType) -> (any MediaHeaderScanner)? {
        switch type {
        case .jpeg: JPEGHeaderScanner()
        case .png: PNGHeaderScanner()
        case .webp: WebPHeaderScanner()
        case .heic: HEICHeaderScanner()
        case .pdf: nil
        }
    }
}

/// Reads a format's header from pieces; a state machine for one file.
protocol MediaHeaderScanner: Sendable {
    /// Takes the next bytes; answers the picture's size once it is known.
    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(MediaProblem) -> PixelSize?
}
