import Foundation
import Testing

@Suite("The commands for bodies of Veriff")
struct VeriffCommandTests {
    // The documentation's own example of a signature (veriff.md 2.4).
    private static let secret = ["ADDRESSEE_VERIFF_SECRET": "abcdef12-abcd-abcd-abcd-abcdef012345"]
    private static let signed = "aea9ba6d-1b47-47fc-a4fc-f72b6d3584a7"
    private static let signature = "895cb3fd31139d89aeb7b263682e15479ab57651e70591256ad2c14fde4950dd"

    @Test("a decision is told as one line of JSON")
    func decode() throws {
        let body = """
            {"status":"success","verification":{"id":"s","attemptId":"a","status":"approved","code":9001,"novelty":1,
            "person":{"firstName":"ADA","lastName":"QUINCY"},"document":{"type":"PASSPORT","country":"CA"}}}
            """

        let run = try CommandRun(["veriff", "decode"], input: body)

        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                {"kind":"decision","session_id":"s","attempt_id":"a","status":"approved","code":9001,"reason":null,\
                "reason_code":null,"outcome":"approved","extracted":{"first_name":"ADA","last_name":"QUINCY",\
                "document_type":"foreign_passport","issuing_country":"CA"},"provenance":{"first_name":"photo_id",\
                "last_name":"photo_id","document_type":"photo_id","issuing_country":"photo_id"},\
                "unknown_fields":["verification.novelty"]}

                """)
    }

    @Test("a decision that the provider approves and a person must see is told so, with what speaks for it")
    func doubts() throws {
        let body = """
            {"status":"success","verification":{"id":"s","status":"approved","code":9001,
            "person":{"firstName":"Ada Quincy"},"additionalVerifiedData":[{"proofOfAddress":{"nameMatch":false,
            "fullName":"Bo Lindqvist","fraud":{"riskLevel":"HIGH_RISK","reason":"PDF_PROCESSED_BY_EDITOR"}}}]}}
            """

        let run = try CommandRun(["veriff", "decode"], input: body)

        #expect(run.output.contains(#""outcome":"double_check""#))
        for rule in ["P1", "P3", "R43"] { #expect(run.output.contains("{\"rule\":\"\(rule)\"")) }
        #expect(run.output.contains(#"{"name":"full_name","value":"Ada Quincy","provenance":"proof_of_address","#))
    }

    @Test("the time of a reading is printed as a number")
    func time() throws {
        let run = try CommandRun(["veriff", "time", "--rounds", "3"], input: "")

        #expect(run.status == 0)
        #expect(Double(run.output.dropLast()).map { $0 > 0 } == true)
    }

    @Test(
        "what is no body of Veriff ends with one line", arguments: ["", "{}", "[1]", "nonsense", #"{"processes":[]}"#])
    func foreign(input: String) throws {
        let run = try CommandRun(["veriff", "decode"], input: input)

        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("addressee: This is not ") && run.errors.count { $0 == "\n" } == 1)
    }

    @Test("a message is signed, and the signature is checked over the same bytes only")
    func signing() throws {
        let signed = try CommandRun(["veriff", "sign"], input: Self.signed, environment: Self.secret)
        let right = try CommandRun(["veriff", "verify", Self.signature], input: Self.signed, environment: Self.secret)
        let wrong = try CommandRun(
            ["veriff", "verify", Self.signature], input: Self.signed + "\n", environment: Self.secret)

        #expect(signed.output == Self.signature + "\n")
        #expect(right.status == 0)
        #expect(wrong.status == 1 && wrong.output.isEmpty)
    }

    @Test("without a secret nothing is signed")
    func noSecret() throws {
        let run = try CommandRun(["veriff", "sign"], input: Self.signed)

        #expect(run.status == 64 && run.output.isEmpty)
    }
}
