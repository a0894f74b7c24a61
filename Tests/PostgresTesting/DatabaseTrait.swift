package import Testing

/// Gives tests a database of their own and removes it afterwards.
package struct DatabaseTrait: SuiteTrait, TestTrait, TestScoping {
    private let isMigrated: Bool
    package let isRecursive: Bool

    fileprivate init(isMigrated: Bool, isPerTest: Bool) {
        self.isMigrated = isMigrated
        isRecursive = isPerTest
    }

    @concurrent
    package func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        await DatabaseSlots.shared.take()
        do {
            try await perform(function)
        } catch {
            await DatabaseSlots.shared.giveBack()
            throw error
        }
        await DatabaseSlots.shared.giveBack()
    }

    private func perform(_ function: @concurrent @Sendable () async throws -> Void) async throws {
        let postgres = TestPostgres.shared
        let database =
            isMigrated ? try await postgres.makeMigratedDatabase() : try await postgres.makeDatabase()
        do {
            try await TestDatabase.$scoped.withValue(database, operation: function)
        } catch {
            try? await postgres.drop(database)
            throw error
        }
        try await postgres.drop(database)
    }
}

extension Trait where Self == DatabaseTrait {
    /// A migrated database for each test.
    package static var migratedDatabase: Self { DatabaseTrait(isMigrated: true, isPerTest: true) }

    /// One migrated database for all tests of the suite.
    package static var sharedMigratedDatabase: Self { DatabaseTrait(isMigrated: true, isPerTest: false) }

    /// An empty database for each test.
    package static var emptyDatabase: Self { DatabaseTrait(isMigrated: false, isPerTest: true) }

    /// One empty database for all tests of the suite.
    package static var sharedEmptyDatabase: Self { DatabaseTrait(isMigrated: false, isPerTest: false) }
}
