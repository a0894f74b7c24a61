import Confinement
import DocumentFusion
import DocumentReading
import StrictJSON
import WorkerProtocol

/// `work`: answers requests from standard input until it ends.
///
/// What the caller must know: a line says that the worker is ready; each request is a line and the bytes that it
/// announces, each answer is a line. A worker that ends before it has answered will not: the caller starts another.
func work() -> ExitCode {
    guard let reader = confinedReader() else { return .failure }
    Confinement.silenceErrorOutput()
    guard write(line: Array(#"{"ready":true,"version":\#(protocolVersion)}"#.utf8)) else { return .failure }
    var input = Input()
    while let line = input.line(limit: RequestHeader.lengthLimit) {
        guard let request = RequestHeader(line) else { return .misuse }
        // From here on, also for a caller that announces more than it sends.
        Watchdog.start()
        let bytes = input.bytes(request.length)
        guard bytes.count == request.length else { return .misuse }
        let answer = answer(to: bytes, from: reader, isSelfie: request.expectation == .selfie) { writer in
            writer.member("id", request.id)
        }
        Watchdog.stop()
        guard write(line: answer) else { return .failure }
    }
    return .success
}
