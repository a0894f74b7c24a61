import HTTPTypes
import Hummingbird
import NIOCore
import Services
import StrictJSON
import Verification

/// An error as it goes out: problem details of RFC 9457 with our members.
struct Problem {
    let error: ServiceError
    /// The path that was asked for, without its query.
    let instance: String
    let requestID: String
    /// Further fields, such as `Allow`.
    var headers: HTTPFields = [:]
    /// The rest of the body is not read: the connection ends with this answer.
    var closesConnection = false

    /// The whole answer.
    var response: Response {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        if let retryAfter = retryAfter { headers[.retryAfter] = String(retryAfter) }
        if error.code == .unauthenticated { headers[.wwwAuthenticate] = "Bearer" }
        if closesConnection { headers[.connection] = "close" }
        return Response(
            status: error.code.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    private var retryAfter: Int64? {
        if let duration = error.retryAfter { return max(1, duration.components.seconds) }
        return error.code == .unavailable || error.code == .rateLimited ? 2 : nil
    }

    private var body: [UInt8] {
        var writer = JSONWriter()
        writer.object { problem in
            problem.member("type", "/v1/errors#" + error.code.rawValue)
            problem.member("title", error.code.title)
            problem.member("status", error.code.status.code)
            problem.member("detail", error.detail)
            problem.member("instance", instance)
            problem.member("code", error.code.rawValue)
            problem.member("request_id", requestID)
            if !error.problems.isEmpty { problem.fieldProblems(error.problems) }
            if error.code == .illegalAction, let status = error.currentStatus {
                problem.member("current_status", status.rawValue)
                problem.member("allowed_actions", error.allowedActions.map(\.rawValue))
            }
        }
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func fieldProblems(_ problems: [FieldProblem]) {
        array("errors") { errors in
            for problem in problems {
                errors.object { error in
                    error.member("pointer", problem.pointer)
                    error.member("code", problem.code)
                    error.member("detail", problem.detail)
                }
            }
        }
    }
}
