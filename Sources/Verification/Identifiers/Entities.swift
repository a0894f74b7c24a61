// One line an entity: the prefix is part of the API contract and never changes.

/// The kinds of object that identifiers name.
package enum Entity {
    package enum Vendor: IdentifiedEntity { package static let identifierPrefix = "ven" }
    package enum Location: IdentifiedEntity { package static let identifierPrefix = "loc" }
    package enum APIKey: IdentifiedEntity { package static let identifierPrefix = "key" }
    package enum Verification: IdentifiedEntity { package static let identifierPrefix = "ver" }
    package enum Attempt: IdentifiedEntity { package static let identifierPrefix = "att" }
    package enum Document: IdentifiedEntity { package static let identifierPrefix = "doc" }
    package enum DocumentFile: IdentifiedEntity { package static let identifierPrefix = "fil" }
    package enum Link: IdentifiedEntity { package static let identifierPrefix = "lnk" }
    package enum LinkToken: IdentifiedEntity { package static let identifierPrefix = "tok" }
    package enum HistoryEntry: IdentifiedEntity { package static let identifierPrefix = "his" }
    package enum Decision: IdentifiedEntity { package static let identifierPrefix = "dec" }
    package enum RuleResult: IdentifiedEntity { package static let identifierPrefix = "rul" }
    package enum Event: IdentifiedEntity { package static let identifierPrefix = "evt" }
    package enum WebhookEndpoint: IdentifiedEntity { package static let identifierPrefix = "whe" }
    package enum Delivery: IdentifiedEntity { package static let identifierPrefix = "del" }
    package enum DeliveryAttempt: IdentifiedEntity { package static let identifierPrefix = "dla" }
    package enum Integration: IdentifiedEntity { package static let identifierPrefix = "int" }
    package enum ProviderSession: IdentifiedEntity { package static let identifierPrefix = "pse" }
    package enum ProviderReceipt: IdentifiedEntity { package static let identifierPrefix = "rcp" }
    package enum Job: IdentifiedEntity { package static let identifierPrefix = "job" }
    package enum Request: IdentifiedEntity { package static let identifierPrefix = "req" }
}

package typealias VendorID = Identifier<Entity.Vendor>
package typealias LocationID = Identifier<Entity.Location>
package typealias APIKeyID = Identifier<Entity.APIKey>
package typealias VerificationID = Identifier<Entity.Verification>
package typealias AttemptID = Identifier<Entity.Attempt>
package typealias DocumentID = Identifier<Entity.Document>
package typealias DocumentFileID = Identifier<Entity.DocumentFile>
package typealias LinkID = Identifier<Entity.Link>
package typealias LinkTokenID = Identifier<Entity.LinkToken>
package typealias HistoryEntryID = Identifier<Entity.HistoryEntry>
package typealias DecisionID = Identifier<Entity.Decision>
package typealias RuleResultID = Identifier<Entity.RuleResult>
package typealias EventID = Identifier<Entity.Event>
package typealias WebhookEndpointID = Identifier<Entity.WebhookEndpoint>
package typealias DeliveryID = Identifier<Entity.Delivery>
package typealias DeliveryAttemptID = Identifier<Entity.DeliveryAttempt>
package typealias IntegrationID = Identifier<Entity.Integration>
package typealias ProviderSessionID = Identifier<Entity.ProviderSession>
package typealias ProviderReceiptID = Identifier<Entity.ProviderReceipt>
package typealias JobID = Identifier<Entity.Job>
package typealias RequestID = Identifier<Entity.Request>
