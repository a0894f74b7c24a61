import DocumentReading
import Logging
import Verification

/// Lets the document reader look at what was uploaded, once for each image.
struct MediaReading {
    let core: SandboxCore
    let logger: Logger

    /// Reads the images of a session's newest attempt that nobody has looked at yet. What cannot be read now, because the
    /// reader is not to be had or the bytes are gone, is left to what the init data says.
    func read(_ session: String) async {
        guard let reader = core.configuration.reader else { return }
        let (kind, media) = core.read { guarded in
            let session = guarded.state.sessions[session]
            return (session?.kind, (session?.attempt.media ?? []).filter { $0.isUnread })
        }
        guard let kind else { return }
        for medium in media {
            guard let bytes = core.read({ $0.media[medium.id] }) else { continue }
            do throws(DocumentReaderError) {
                let found = try await reader.read(bytes)
                note(SandboxReading(found, context: medium.context, kind: kind), of: medium.id, session)
            } catch {
                logger.warning(
                    "An image could not be read; the init data stands in", metadata: ["cause": "\(error.rawValue)"])
            }
        }
    }

    private func note(_ reading: SandboxReading, of media: String, _ session: String) {
        do throws(SandboxRefusal) {
            try core.record(.reading) { (entry, guarded) throws(SandboxRefusal) in
                guard let session = guarded.state.sessions[session] else { throw .notFound }
                entry.describe(session)
                entry.event = .mediaRead(session: session.id, media: media, reading)
            }
        } catch {
            logger.error("What was read in an image could not be written to the ledger.")
        }
    }
}

extension SandboxMedia {
    /// Whether the image may show a document, and nobody has looked.
    fileprivate var isUnread: Bool { found == nil && !context.hasPrefix("face") && !context.hasPrefix("registry") }
}
