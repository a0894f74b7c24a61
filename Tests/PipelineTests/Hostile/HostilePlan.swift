import AddresseeTesting

/// What a run asks of the provider and the platform: nothing but a seed and a number.
struct HostilePlan: Sendable {
    /// One verification of the run.
    struct Entry: Sendable {
        let index: Int
        let photoID: SessionStory
        let address: SessionStory
        /// Whether the applicant answers a rejection that allows it with good documents.
        let isAnswered: Bool
    }

    let seed: UInt64
    let entries: [Entry]

    init(seed: UInt64, count: Int) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        entries = (0..<count).map { index in
            Entry(
                index: index, photoID: Self.story(SessionStory.ofPhotoID, &random),
                address: Self.story(SessionStory.ofAddress, &random), isAnswered: Bool.random(using: &random))
        }
    }

    /// Half of the sessions agree with what is expected.
    private static func story(_ stories: [SessionStory], _ random: inout SeededGenerator) -> SessionStory {
        guard Bool.random(using: &random) else { return .agrees }
        return stories.randomElement(using: &random) ?? .agrees
    }
}
