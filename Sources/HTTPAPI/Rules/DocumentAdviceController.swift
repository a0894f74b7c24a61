import Hummingbird
import Services
import StrictJSON
import ValidationRules
import Verification

/// Tells a person's documents from those that will do, before anything is uploaded.
struct DocumentAdviceController: Sendable {
    let trials: RuleTrialService

    func addRoutes(to routes: inout APIRoutes) {
        routes.vendor("adviseOnDocuments", .post, "/v1/flows/{flow}/advice", scope: .rulesRead, advise)
    }

    private func advise(_ call: VendorCall) async throws -> Response {
        guard let text = call.context.parameters.get("flow"), let name = FlowName(rawValue: text) else {
            throw ServiceError.notFound
        }
        let question = try DocumentQuestion(try await call.request.json(call.context), flow: name)
        let date = question.date ?? trials.today
        let advice = try await trials.advise(
            on: question.documents, for: question.flow, date: date, tenant: call.tenant)
        let pack = RulePacks.pack(for: name)
        return StoredAnswer { writer in
            writer.object { object in
                object.member("object", "document_advice")
                object.member("flow", name.rawValue)
                object.member("rule_pack_version", pack.version)
                object.member("evaluation_date", date)
                object.adviceMembers(advice, on: question.documents)
            }
        }.response()
    }
}

/// The body of `adviseOnDocuments`.
private struct DocumentQuestion {
    let flow: Flow
    let documents: [OfferedDocument]
    let date: LocalDate?

    init(_ body: JSONBody, flow name: FlowName) throws(ServiceError) {
        self = try body.read { reader in
            let documents = reader.objects("documents", maximumCount: 10) { reader in
                let type = reader.enumeration("type", of: DocumentType.self)
                let country = reader.optionalCountry("country")
                let issuedOn = reader.optionalDate("issued_on")
                let validUntil = reader.optionalDate("valid_until")
                reader.rejectUnknownMembers()
                return type.map {
                    OfferedDocument($0, country: country, issuedOn: issuedOn, validUntil: validUntil)
                }
            }
            let wantsProofOfAddress = reader.optionalBool("proof_of_address") ?? false
            let date = reader.optionalDate("evaluation_date")
            return documents.map {
                DocumentQuestion(
                    flow: Flow(name, wantsProofOfAddress: wantsProofOfAddress), documents: $0, date: date)
            }
        }
    }

    private init(flow: Flow, documents: [OfferedDocument], date: LocalDate?) {
        self.flow = flow
        self.documents = documents
        self.date = date
    }
}
