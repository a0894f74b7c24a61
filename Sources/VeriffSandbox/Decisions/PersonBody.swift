import StrictJSON
import Verification

/// What the sandbox tells of a session's person and of lists: nobody in it is on any (veriff.md 8.2, 8.3).
enum PersonBody {
    /// The answer to the person call; before a decision nothing is known of the person.
    static func person(of session: SandboxSession) -> JSONValue {
        let decided = session.decision.flatMap { try? JSONValue(parsing: $0) }?["verification"]?["person"]
        func told(_ name: String) -> JSONValue { decided?[name] ?? .null }
        return [
            "status": "success",
            "person": [
                "id": .string(session.id), "firstName": told("firstName"), "lastName": told("lastName"), "idCode": nil,
                "dateOfBirth": told("dateOfBirth"), "gender": told("gender"), "nationality": told("nationality"),
                "placeOfBirth": told("placeOfBirth"), "citizenships": [], "pepSanctionMatches": [],
            ],
        ]
    }

    /// The answer to the watchlist call.
    static func screening(of session: SandboxSession) -> JSONValue {
        [
            "status": "success",
            "data": [
                "attemptId": .string(session.attempt.id), "sessionId": .string(session.id),
                "vendorData": .text(session.opening.vendorData), "checkType": "initial_result",
                "matchStatus": "no_match", "totalHits": .integer(0),
                "createdAt": .string((session.attempt.decidedAt ?? session.createdAt).rfc3339), "hits": [],
            ],
        ]
    }
}
