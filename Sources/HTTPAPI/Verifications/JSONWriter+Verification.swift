import Services
import StrictJSON
import Verification

extension JSONWriter {
    /// Writes a verification as the API shows it; the rest comes only when it was asked for.
    mutating func verification(
        _ record: VerificationRecord, expectedData: ExpectedData? = nil, link: LinkedVerification? = nil
    ) {
        object { writer in
            writer.member("id", record.id)
            writer.member("object", "verification")
            writer.member("environment", record.tenant.environment.rawValue)
            writer.member("flow", record.flow.name.rawValue)
            writer.member("status", record.status.rawValue)
            writer.member("status_before_hold", record.statusBeforeHold?.rawValue)
            writer.member("attempt", record.attemptNumber)
            writer.member("version", record.version)
            writer.member("location_id", record.locationID)
            writer.member("locale", record.locale)
            writer.member("vendor_reference", record.vendorReference)
            writer.member("vendor_state", record.vendorState)
            writer.member("required_documents", record.flow.requiredKinds.map(\.rawValue))
            writer.member("optional_documents", record.flow.optionalKinds.map(\.rawValue))
            writer.array("documents") { documents in
                for document in record.documents { documents.document(document) }
            }
            writer.decision("automated_decision", record.automatedDecision)
            writer.decision("final_decision", record.finalDecision)
            writer.member(
                "allowed_actions", VerificationStateMachine.allowedActions(in: record.state).map(\.rawValue))
            writer.member("expected_data_version", record.expectedDataVersion)
            writer.member("created_at", record.createdAt)
            writer.member("updated_at", record.updatedAt)
            writer.member("submitted_at", record.submittedAt)
            writer.member("link_expires_at", record.linkExpiresAt)
            if let link {
                writer.member("url", link.url)
                writer.member("qr_code", link.qrCode)
            }
            if let expectedData {
                writer.name("expected_data")
                writer.expectedData(expectedData)
            }
        }
    }

    /// Writes a document with its sides.
    mutating func document(_ document: Document) {
        object { writer in
            writer.member("id", document.id)
            writer.member("object", "document")
            writer.member("kind", document.kind.rawValue)
            writer.member("type", document.type.rawValue)
            writer.member("status", document.status.rawValue)
            writer.array("sides") { sides in
                for file in document.files { sides.side(file) }
            }
            writer.member("missing_sides", document.missingSides.map(\.rawValue))
            writer.member("created_at", document.createdAt)
        }
    }

    private mutating func side(_ file: DocumentFile) {
        object { side in
            side.member("side", file.side.rawValue)
            side.member("media_type", file.mediaType.rawValue)
            side.member("size", file.sizeInBytes)
            side.member("sha256", Hexadecimal.encode(file.digest))
            side.member("uploaded_at", file.uploadedAt)
        }
    }

    private mutating func decision(_ name: String, _ decision: DecisionSummary?) {
        guard let decision else { return member(name, String?.none) }
        object(name) { writer in
            writer.member("outcome", decision.outcome.rawValue)
            writer.member("reason_code", decision.reasonCode?.rawValue)
            writer.member("resubmittable", decision.isResubmittable)
            writer.member("decided_at", decision.decidedAt)
        }
    }

    private mutating func expectedData(_ data: ExpectedData) {
        object { writer in
            writer.object("person") { $0.personMembers(data.person) }
            writer.object("address") { $0.addressMembers(data.address) }
            writer.array("documents") { documents in
                for document in data.documents { documents.expectedDocument(document) }
            }
            writer.databaseCheck(data.databaseCheck)
        }
    }

    private mutating func personMembers(_ person: Person) {
        member("first_name", person.firstName)
        member("middle_name", person.middleName)
        member("last_name", person.lastName)
        member("suffix", person.suffix)
        member("date_of_birth", person.dateOfBirth)
        member("phone_number", person.phoneNumber)
        member("email", person.email)
        member("has_social_security_number", person.socialSecurityNumber != nil)
    }

    private mutating func addressMembers(_ address: PostalAddress) {
        member("street", address.street)
        member("unit", address.unit)
        member("city", address.city)
        member("state", address.state)
        member("postal_code", address.postalCode)
        member("country", address.country)
    }

    private mutating func databaseCheck(_ check: DatabaseCheck?) {
        guard let check else { return member("database_check", String?.none) }
        object("database_check") { writer in
            writer.member("purpose", check.purpose.rawValue)
            writer.member("sources", check.sources.map(\.rawValue).sorted())
            writer.member("source_priority", check.priority.rawValue)
            writer.member("fields", check.fields.map(\.rawValue).sorted())
        }
    }

    private mutating func expectedDocument(_ document: ExpectedDocument) {
        object { writer in
            writer.member("kind", document.kind.rawValue)
            writer.member("types", document.types.map(\.rawValue))
            writer.member("number", document.number)
            writer.member("issuing_country", document.issuingCountry)
        }
    }
}

/// Lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = digits[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }
}
