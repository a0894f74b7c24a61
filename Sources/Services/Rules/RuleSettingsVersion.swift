package import ValidationRules
package import Verification

/// What a tenant chose for the rules at some time, and who did.
package struct RuleSettingsVersion: Sendable, Equatable {
    package let settings: RuleSettings
    package let actor: Actor
    package let createdAt: Timestamp

    /// Creates a version; its number is that of the settings.
    package init(settings: RuleSettings, actor: Actor, createdAt: Timestamp) {
        self.settings = settings
        self.actor = actor
        self.createdAt = createdAt
    }
}
