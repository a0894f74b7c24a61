import OutboundHTTP
import Synchronization

/// An S3-compatible service in memory, as far as the store needs one.
final class ObjectService: OutboundHTTPClient {
    private let objects = Mutex<[String: [UInt8]]>([:])
    private let answer = Mutex<Result<OutboundResponse, OutboundHTTPError>?>(nil)
    private let received = Mutex<[OutboundRequest]>([])

    /// All objects by path.
    var contents: [String: [UInt8]] { objects.withLock { $0 } }

    /// The requests so far.
    var requests: [OutboundRequest] { received.withLock { $0 } }

    /// Changes the object that there is.
    func replaceOnly(_ change: ([UInt8]) -> [UInt8]) {
        objects.withLock { $0 = $0.mapValues(change) }
    }

    /// Answers every request from now on with this.
    func answer(_ answer: Result<OutboundResponse, OutboundHTTPError>?) {
        self.answer.withLock { $0 = answer }
    }

    func send(_ request: OutboundRequest) async throws(OutboundHTTPError) -> OutboundResponse {
        received.withLock { $0.append(request) }
        if let answer = answer.withLock({ $0 }) { return try answer.get() }
        let isSigned = request.headers.contains { $0.name == "Authorization" }
        guard isSigned else { return OutboundResponse(status: 403) }
        return objects.withLock { objects in
            switch request.method {
            case .put:
                objects[request.url] = request.body
                return OutboundResponse(status: 200)
            case .get where request.url.contains("?list-type=2"):
                return listing(of: objects.keys.sorted(), for: request)
            case .get:
                guard let object = objects[request.url] else {
                    return OutboundResponse(status: 404, body: Array("<Error><Code>NoSuchKey</Code></Error>".utf8))
                }
                let body = Array(object.prefix(request.responseLimit))
                return OutboundResponse(status: 200, body: body, isTruncated: body.count < object.count)
            case .delete:
                objects[request.url] = nil
                return OutboundResponse(status: 204)
            default:
                return OutboundResponse(status: 405)
            }
        }
    }

    /// Two objects a page, all last modified at the start of 2001.
    private func listing(of urls: [String], for request: OutboundRequest) -> OutboundResponse {
        let after = request.url.split(separator: "start-after=").dropFirst().first.map { name in
            name.split(separator: "%2F").joined(separator: "/")
        }
        let keys = urls.map { $0.split(separator: "/documents/").dropFirst().joined() }.filter { $0 > after ?? "" }
        let contents = keys.prefix(2).map { key in
            "<Contents><Key>\(key)</Key><LastModified>2001-01-01T00:00:00.000Z</LastModified></Contents>"
        }
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>documents</Name>\
            <IsTruncated>\(keys.count > 2)</IsTruncated>\(contents.joined())</ListBucketResult>
            """
        return OutboundResponse(status: 200, body: Array(body.utf8))
    }
}
