import OutboundHTTP
import PostgresTesting
import StrictJSON
import Testing

/// The same person is verified with one set of pictures after another; nothing but the pictures tells the service what to
/// decide. Needs the document reader (`Scripts/build-reader`), and is passed over without it.
@Suite(
    "A verification whose pictures are really read", .timeLimit(.minutes(5)),
    .enabled(if: PictureStory.program != nil, "the document reader is not built"))
struct ReadingStoryTests {
    private static let stories = [
        PictureStory("the true lease", outcome: "approved", deciding: []),
        PictureStory(
            "a lease of another unit", lease: "nora-lease-other-unit.png", outcome: "double_check", deciding: ["R28"]),
        PictureStory(
            "somebody else's license", front: "owen-license-front.jpg", back: "owen-license-back.jpg",
            outcome: "rejected", deciding: ["R20"]),
        PictureStory(
            "a utility bill", addressType: "utility_bill", bill: true, outcome: "rejected", deciding: ["R4"],
            saying: "lease"),
        PictureStory(
            "a blurred photo", front: "nora-license-blurred.jpg", outcome: "rejected", reason: "provider_resubmission",
            deciding: []),
    ]

    @Test("is decided by what the pictures show")
    func stories() async throws {
        let program = try #require(PictureStory.program)
        let database = try await TestPostgres.shared.makeMigratedDatabase()
        let installation = try Installation(
            databaseURL: database.url(), settings: ["ADDRESSEE_READER_PROGRAM": program])
        defer { installation.stop() }
        for command in ["serve", "work", "sandbox"] { try installation.start(command) }
        let client = try VendorClient(of: installation)
        try await client.waitUntilReady()

        for story in Self.stories {
            let id = try await submit(story, by: client)
            try await wait(for: "a decision with \(story.name)", within: .seconds(60)) {
                try await client.status(of: id) != "submitted"
            }

            let decisions = try await client.call(.get, "/v1/verifications/\(id)/rule_results", expecting: 200)
            let decision = try #require(decisions["data"]?.array?.first)
            #expect(decision["outcome"]?.string == story.outcome, "\(story.name)")
            let results = decision["results"]?.array ?? []
            let deciding = results.filter {
                $0["outcome"]?.string == "fail" && $0["severity"]?.string == story.decidingSeverity
            }
            let rules = deciding.compactMap { $0["rule"]?.string }
            #expect(rules.starts(with: story.deciding), "\(story.name): \(rules)")
            if let reason = story.reason { #expect(decision["reason_code"]?.string == reason, "\(story.name)") }
            if let word = story.saying {
                let text = deciding.first?["end_user_text"]?["en"]?.string
                #expect(text?.contains(word) == true, "\(story.name): \(text ?? "no text")")
            }
        }
    }

    private func submit(_ story: PictureStory, by client: VendorClient) async throws -> String {
        let created = try await client.call(.post, "/v1/verifications", body: PictureStory.request, expecting: 201)
        let id = try #require(created["id"]?.string)
        for side in try story.sides() {
            _ = try await client.call(.post, "/v1/verifications/\(id)/documents", body: side, expecting: 201)
        }
        _ = try await client.call(.post, "/v1/verifications/\(id)/submit", body: Array("{}".utf8), expecting: 200)
        return id
    }
}
