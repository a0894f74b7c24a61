import Confinement
import DocumentFusion
import DocumentReading
import StrictJSON
import WorkerProtocol

/// `read FILE...`: prints a line about each file.
func readFiles(_ paths: some Sequence<String>) -> ExitCode {
    guard let reader = confinedReader() else { return .failure }
    for path in paths {
        guard var input = Input(path: path) else {
            complain("\(path) cannot be opened.")
            return .failure
        }
        Watchdog.start()
        let answer = answer(to: input.bytes(RequestHeader.fileLimit + 1), from: reader) { writer in
            writer.member("file", path.split(separator: "/").last.map(String.init) ?? path)
        }
        Watchdog.stop()
        guard write(line: answer) else { return .failure }
    }
    return .success
}

/// The reader with its models loaded, and the process confined; nil where either fails, which it says.
func confinedReader() -> DocumentReader? {
    let reader = DocumentReader()
    if reader == nil { complain("Tesseract's English model is missing: install tesseract-ocr-eng.") }
    do {
        try Confinement.enter()
    } catch {
        complain("The process cannot confine itself, and does not read without that.")
        return nil
    }
    return reader
}

/// The line about a file.
///
/// - Parameter first: Writes the member that tells whose line it is.
func answer(
    to bytes: [UInt8], from reader: borrowing DocumentReader, isSelfie: Bool = false,
    _ first: (inout JSONWriter) -> Void
) -> [UInt8] {
    let start = ContinuousClock.now
    let result =
        bytes.count > RequestHeader.fileLimit
        ? DocumentResult.refused(.fileTooLarge) : reader.read(bytes, on: today(), isSelfie: isSelfie)
    let milliseconds = start.duration(to: .now) / .milliseconds(1)
    var writer = JSONWriter(reservingCapacity: 4096)
    writer.object { writer in
        first(&writer)
        writer.members(of: result, milliseconds: Int(milliseconds))
    }
    return writer.bytes
}
