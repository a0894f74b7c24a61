import StrictJSON
package import Verification

extension NewEvent {
    /// Renders the event of a record's newest change; `record.eventSequence` is already the event's own.
    package init(
        of record: VerificationRecord, type: EventType, previousStatus: VerificationStatus?, reasonCode: ReasonCode?,
        id: EventID, at moment: Timestamp
    ) {
        var writer = JSONWriter(reservingCapacity: 480)
        writer.object { event in
            event.member("id", id.description)
            event.member("type", type.rawValue)
            event.member("timestamp", moment.rfc3339)
            event.object("data") { data in
                data.member("id", record.id.description)
                data.member("object", "verification")
                data.member("environment", record.tenant.environment.rawValue)
                data.member("status", record.status.rawValue)
                data.member("previous_status", previousStatus?.rawValue)
                data.member("reason_code", reasonCode?.rawValue)
                data.member("attempt", record.attemptNumber)
                data.member("version", record.version)
                data.member("vendor_reference", record.vendorReference)
                data.member("vendor_state", record.vendorState)
                data.member("sequence", record.eventSequence)
            }
        }
        self.init(id: id, type: type, sequence: record.eventSequence, occurredAt: moment, body: writer.bytes)
    }
}
