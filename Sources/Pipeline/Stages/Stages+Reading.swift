import Logging
import Services
import Verification

extension Stages {
    /// What our own reader finds in the documents that a session carried; nothing where nobody wants to know.
    ///
    /// A second reading adds to what the provider read and is never waited for in vain: a file that the reader falls over
    /// is read by nobody, and without a reader there is none. That many wait for it is no reason to go without.
    func secondReading(
        of session: ProviderSessionRecord, _ work: AttemptWork
    ) async throws(DocumentReaderError) -> [ExtractedField] {
        guard let secondReading, secondReading.isWanted(for: work.record) else { return [] }
        var fields: [ExtractedField] = []
        for document in work.documents(for: session.purpose) where document.kind != .selfie {
            for file in document.files {
                guard let bytes = try? await read(file, of: work.record) else { continue }
                do throws(DocumentReaderError) {
                    fields += try await secondReading.reader.read(bytes).fields(of: document.kind)
                } catch {
                    guard error != .busy else { throw error }
                    logger.warning(
                        "A document could not be read a second time",
                        metadata: ["cause": "\(error.rawValue)", "document.id": "\(document.id)"])
                }
            }
        }
        return fields
    }
}
