import AddresseeTesting
import PostgresTesting
import Services
import Synchronization
import Testing
import Verification

@testable import Pipeline

@Suite("A verification whose documents are read a second time", .migratedDatabase)
struct SecondReadingTests {
    /// Reads as it is told, and counts.
    private final class ScriptedReader: DocumentReader {
        private let calls = Mutex(0)
        private let answer: @Sendable (_ call: Int) throws(DocumentReaderError) -> ReadDocument

        init(_ answer: @escaping @Sendable (_ call: Int) throws(DocumentReaderError) -> ReadDocument) {
            self.answer = answer
        }

        var count: Int { calls.withLock { $0 } }

        func read(_ bytes: [UInt8]) async throws(DocumentReaderError) -> ReadDocument {
            try answer(
                calls.withLock {
                    $0 += 1
                    return $0
                })
        }
    }

    private func verdict(of rule: String, _ pipeline: PipelineHarness, _ record: VerificationRecord) async throws
        -> String?
    {
        let decisions = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
        return decisions.first?.results.first { $0.rule == rule }?.outcome.rawValue
    }

    @Test("is judged by what the reader found too, with the reader's provenance")
    func judged() async throws {
        let reader = ScriptedReader { _ in
            ReadDocument(
                status: .ok, type: .usDriverLicense, side: .back,
                values: [ReadValue(.barcode, "@\n no barcode of a license", confidence: 1, source: .barcode)])
        }
        try await PipelineHarness.run(secondReading: SecondReading(by: reader, flows: [.sandbox: [.usps1583]])) {
            pipeline in
            let record = try await pipeline.drive(try await pipeline.submit())

            // Both sides of the license and the lease.
            #expect(reader.count == 3)
            #expect(try await verdict(of: "R37", pipeline, record) == "not_evaluable")
            #expect(try await verdict(of: "R11", pipeline, record) == "pass")
            let read = try await pipeline.platform.verifications.extractedData(of: record.id, tenant: record.tenant)
            #expect(read.first?.data.value(.barcode, from: .reader) != nil)
        }
    }

    @Test(
        "is decided without the reader where that fails",
        arguments: [DocumentReaderError.unavailable, .crashed, .timedOut])
    func withoutReader(error: DocumentReaderError) async throws {
        let reader = ScriptedReader { _ throws(DocumentReaderError) in throw error }
        try await PipelineHarness.run(secondReading: SecondReading(by: reader, flows: [.sandbox: [.usps1583]])) {
            pipeline in
            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .approved)
            #expect(try await verdict(of: "R37", pipeline, record) == "not_applicable")
        }
    }

    @Test("waits for a reader that has too much to do")
    func busy() async throws {
        let reader = ScriptedReader { call throws(DocumentReaderError) in
            if call == 1 { throw .busy }
            return ReadDocument(
                status: .ok, values: [ReadValue(.lastName, "Lopez", confidence: 1, source: .printed)])
        }
        try await PipelineHarness.run(secondReading: SecondReading(by: reader, flows: [.sandbox: [.usps1583]])) {
            pipeline in
            let record = try await pipeline.drive(try await pipeline.submit(), polling: true)

            #expect(record.status != .submitted)
            #expect(reader.count == 4)
        }
    }

    @Test("is read only in the flows and environments where that is wanted")
    func unwanted() async throws {
        let reader = ScriptedReader { _ in ReadDocument(status: .unreadable) }
        let flows: [Environment: Set<FlowName>] = [.live: [.usps1583], .sandbox: [.identity]]
        try await PipelineHarness.run(secondReading: SecondReading(by: reader, flows: flows)) { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit())

            #expect(record.status == .approved)
            #expect(reader.count == 0)
        }
    }
}
