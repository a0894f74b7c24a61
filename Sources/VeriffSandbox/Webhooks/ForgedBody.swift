import StrictJSON

/// What a forger would send in a webhook's place: the contrary of what it says.
enum ForgedBody {
    static func contradicting(_ body: [UInt8]) -> [UInt8] {
        guard let json = try? JSONValue(parsing: body), let verification = json["verification"] else { return body }
        let isApproved = verification["status"]?.string == SessionStatus.approved.rawValue
        let contrary: JSONValue =
            isApproved
            ? ["status": "declined", "code": 9102, "reasonCode": 106, "reason": "Known fraud"]
            : ["status": "approved", "code": 9001, "reasonCode": nil, "reason": nil]
        return json.merging(["verification": contrary]).serialized()
    }
}
