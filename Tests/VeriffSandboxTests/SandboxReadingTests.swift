import OutboundHTTP
import Services
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("What the sandbox reads", .timeLimit(.minutes(1)))
struct SandboxReadingTests {
    @Test(
        "magic names change the status",
        arguments: [
            ("Approve", "approved", 9001, nil), ("Decline", "declined", 9102, 102),
            ("Resubmit", "resubmission_requested", 9103, 204), ("Review", "review", 9121, nil),
            ("Expire", "expired", 9104, nil), ("Abandon", "abandoned", 9121, nil), ("Failure", "declined", 9102, 566),
        ] as [(String, String, Int, Int?)])
    func statuses(name: String, status: String, code: Int, reasonCode: Int?) async throws {
        try await SandboxHarness.run { sandbox in
            let byFirst = try await sandbox.decide(.photoID, firstName: name).verdict
            let byLast = try await sandbox.decide(.photoID, lastName: name).verdict

            for verdict in [byFirst, byLast] {
                #expect(verdict.status == status)
                #expect(verdict.code == code)
                #expect(verdict.reasonCode == reasonCode)
            }
        }
    }

    @Test("magic names change what a photo ID shows")
    func identityReadings() async throws {
        try await SandboxHarness.run { sandbox in
            func value(_ name: String, _ field: ExtractedFieldName) async throws -> String? {
                let decision = try await sandbox.decide(.photoID, firstName: name)
                #expect(decision.verdict.status == "approved")
                return ExtractedData(fields: decision.fields).value(field, from: .photoID)
            }

            #expect(try await value("Othersurname", .lastName) == "Otherperson")
            #expect(try await value("Otherbirthdate", .dateOfBirth) == "1983-09-11")
            #expect(try await value("Othertype", .documentType) == "RESIDENCE_PERMIT")
            let until = try #require(try await value("Expireddocument", .validUntil).flatMap(LocalDate.init))
            #expect(until.daysSinceUnixEpoch * 86_400 < SystemWallClock().now().secondsSinceUnixEpoch)
            #expect(try await value("Unreadable", .firstName) == nil)
        }
    }

    @Test("magic names change what a proof of address shows, and fail the provider's checks")
    func addressReadings() async throws {
        try await SandboxHarness.run { sandbox in
            let otherUnit = try await sandbox.decide(.proofOfAddress, lastName: "Otherunit")
            let data = ExtractedData(fields: otherUnit.fields)
            #expect(data.value(.address, from: .proofOfAddress) == "12 Elm St Unit 99Z, Springfield, IL 62704, US")
            #expect(otherUnit.verdict.status == "approved")

            let fraud = try await sandbox.decide(.proofOfAddress, lastName: "Highfraud")
            #expect(ExtractedData(fields: fraud.fields).value(.fraudRiskLevel, from: .proofOfAddress) == "HIGH_RISK")

            for (name, reasonCode) in [("Othertype", 510), ("Unreadable", 527), ("Olddocument", 528), ("Failure", 566)]
            {
                let verdict = try await sandbox.decide(.proofOfAddress, lastName: name).verdict
                #expect(verdict.status == "declined")
                #expect(verdict.reasonCode == reasonCode)
            }
        }
    }

    @Test("an image states what is printed on it")
    func markers() async throws {
        try await SandboxHarness.run { sandbox in
            let identity = try await sandbox.decide(
                .photoID,
                markers: [
                    #"{"last_name":"Printed","valid_until":"2021-05-01","document_number":"X1","#
                        + #""full_address":"1 A St"}"#,
                    #"{"date_of_birth":"1990-01-02","document_state":"NY","middle_name":"{\"}","unknown":[1]}"#,
                ])
            let data = ExtractedData(fields: identity.fields)
            #expect(data.value(.firstName, from: .photoID) == "Ada")
            #expect(data.value(.lastName, from: .photoID) == "Printed")
            #expect(data.value(.validUntil, from: .photoID) == "2021-05-01")
            #expect(data.value(.validFrom, from: .photoID) == "2017-05-02")
            #expect(data.value(.documentNumber, from: .photoID) == "X1")
            #expect(data.value(.address, from: .photoID) == "1 A St")
            #expect(data.value(.dateOfBirth, from: .photoID) == "1990-01-02")
            #expect(data.value(.issuingState, from: .photoID) == "NY")
            #expect(data.value(.middleName, from: .photoID) == "{\"}")

            let address = try await sandbox.decide(.proofOfAddress, markers: [#"{"unit":"9C","fraud":"MEDIUM_RISK"}"#])
            let read = ExtractedData(fields: address.fields)
            #expect(read.value(.address, from: .proofOfAddress) == "12 Elm St Unit 9C, Springfield, IL 62704, US")
            #expect(read.value(.fraudRiskLevel, from: .proofOfAddress) == "MEDIUM_RISK")

            let declined = try await sandbox.decide(
                .photoID, markers: [#"{"status":"declined","reason_code":106,"reason":"Because"}"#])
            #expect(
                declined.verdict
                    == ProviderVerdict(status: "declined", code: 9102, reasonCode: 106, reason: "Because"))
        }
    }

    @Test(
        "a broken statement is as if there were none",
        arguments: [
            "", "{", "{}", "[1]", #"{"unit":}"#, String(repeating: "{", count: 9_000),
        ])
    func brokenMarkers(marker: String) async throws {
        try await SandboxHarness.run { sandbox in
            let decision = try await sandbox.decide(.photoID, markers: [marker])

            #expect(decision.verdict.status == "approved")
        }
    }

    @Test("a person's decision at the control endpoint stands, before and after submission")
    func byHand() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = sandbox.integration(.photoID)
            let session = try await sandbox.provider.openSession(SandboxHarness.request(.photoID), at: integration)
            _ = try await sandbox.control(
                .post, "/sessions/\(session.id)/decision", #"{"status":"declined","reason_code":105}"#)
            try await sandbox.provider.submitSession(session.id, at: integration)
            let first = try await sandbox.webhooks.next { $0.isDecision }
            _ = try await sandbox.control(
                .post, "/sessions/\(session.id)/decision", #"{"status":"approved","last_name":"Corrected"}"#)
            let second = try await sandbox.webhooks.next { $0.isDecision }

            let before = try #require(sandbox.provider.decision(inWebhookBody: first.body, purpose: .photoID))
            let after = try #require(sandbox.provider.decision(inWebhookBody: second.body, purpose: .photoID))
            #expect(before.verdict.reasonCode == 105)
            #expect(after.verdict.status == "approved")
            #expect(ExtractedData(fields: after.fields).value(.lastName, from: .photoID) == "Corrected")
        }
    }

    @Test("both serialisations and both shapes of additional data are understood", arguments: WireStyle.allCases)
    func styles(style: WireStyle) async throws {
        for shape in AdditionalDataShape.allCases {
            try await SandboxHarness.run {
                $0.style = style
                $0.additionalVerifiedData = shape
            } _: { sandbox in
                let decision = try await sandbox.decide(.proofOfAddress)

                let text = String(decoding: decision.body, as: UTF8.self)
                #expect(text.contains(style == .spaced ? #""code": 9001, "# : #""code":9001,"#))
                #expect(text.contains(shape == .array ? "[{\"proofOfAddress" : "{\"proofOfAddress"))
                #expect(ExtractedData(fields: decision.fields).value(.fullName, from: .proofOfAddress) == "Ada Quincy")
            }
        }
    }
}
