import ArgumentParser
import Glibc
import StrictJSON
import Veriff
import Verification

/// Says what a body of Veriff holds and what the platform makes of it.
struct VeriffDecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode", abstract: "Prints what a decision, an event or another body says, as JSON.",
        discussion: """
            Reads one body from standard input. The output quotes what was read from a person's documents: keep it where \
            personal data may be. What is no body of Veriff ends with one line and status 1.

            `outcome` is what becomes of a decision by its status and by the rules that judge the provider's own doubts, \
            which `doubts` names where there are any. `extracted` has one value a name; `further` has the others.
            """)

    @Option(
        help: """
            What the session was for: photo_id, proof_of_address, address_document or database. Without it, the body's \
            own contents tell.
            """)
    var purpose: String?

    func run() throws {
        let purpose = try purpose.map { text in
            guard let purpose = SessionPurpose(rawValue: text) else {
                throw ValidationError("The purpose is photo_id, proof_of_address, address_document or database.")
            }
            return purpose
        }
        let bytes = try StandardInput.readAll(atMost: VeriffBody.maximumSizeInBytes)
        do throws(VeriffDecodingError) {
            let body = try VeriffBody(body: bytes, purpose: purpose)
            print(String(decoding: Self.description(of: body), as: UTF8.self))
        } catch {
            try Program.fail(with: "This is \(error).", code: 1)
        }
    }

    private static func description(of body: VeriffBody) -> [UInt8] {
        var writer = JSONWriter()
        let (fields, further) = evidenceFirst(body.fields)
        let signals = DecodedSignals(in: body)
        writer.object { writer in
            writer.member("kind", body.kind.name)
            writer.member("session_id", body.sessionId)
            writer.member("attempt_id", body.attemptId)
            writer.member("status", body.status)
            writer.member("code", body.code)
            writer.member("reason", body.reason)
            writer.member("reason_code", body.reasonCode)
            writer.member("outcome", body.outcome.map { signals.outcome(with: $0).rawValue })
            writer.object("extracted") { writer in
                for field in fields { writer.member(field.name.rawValue, field.value) }
            }
            writer.object("provenance") { writer in
                for field in fields { writer.member(field.name.rawValue, field.provenance.rawValue) }
            }
            writer.member("unknown_fields", body.unknownFields)
            if !further.isEmpty { writeFurther(further, to: &writer) }
            if !signals.results.isEmpty { writeDoubts(signals.results, to: &writer) }
        }
        return writer.bytes
    }

    /// What a name has besides its first value: second readings, labels, warnings, levels of registries.
    private static func writeFurther(_ fields: [ExtractedField], to writer: inout JSONWriter) {
        writer.array("further") { writer in
            for field in fields {
                writer.object { writer in
                    writer.member("name", field.name.rawValue)
                    writer.member("value", field.value)
                    writer.member("provenance", field.provenance.rawValue)
                    writer.member("source", field.source)
                }
            }
        }
    }

    /// The rules that send the decision to a person although the provider approves.
    private static func writeDoubts(_ results: [RuleResult], to writer: inout JSONWriter) {
        writer.array("doubts") { writer in
            for result in results {
                writer.object { writer in
                    writer.member("rule", result.rule)
                    writer.member("text", result.reviewerText)
                    writer.member("reasons", result.reasons)
                }
            }
        }
    }

    /// One field a name, and the others: what was read comes before what we sent and got back.
    private static func evidenceFirst(
        _ fields: [ExtractedField]
    ) -> (first: [ExtractedField], further: [ExtractedField]) {
        let isEcho: (ExtractedField) -> Bool = { $0.provenance == .initData }
        return (fields.filter { !isEcho($0) } + fields.filter(isEcho)).reduce(into: ([], [])) { kept, field in
            if kept.first.contains(where: { $0.name == field.name }) {
                kept.further.append(field)
            } else {
                kept.first.append(field)
            }
        }
    }
}
