import DocumentReading
import Glibc

/// The version of the protocol of `work`.
let protocolVersion = 1

/// `check`: says what is missing on this machine.
func checkInstallation() -> ExitCode {
    var missing = requiredPrograms.filter { unsafe access($0, X_OK) != 0 }.map {
        "\($0) is missing: install poppler-utils."
    }
    if DocumentReader() == nil { missing.append("Tesseract's English model is missing: install tesseract-ocr-eng.") }
    for line in missing { complain(line) }
    if missing.isEmpty { write(line: Array("Everything is there.".utf8)) }
    return missing.isEmpty ? .success : .failure
}

/// `--version`: the version of the protocol and of the engine.
func printVersion() -> ExitCode {
    write(line: Array("addressee-reader, protocol \(protocolVersion), Tesseract \(DocumentReader.engineVersion)".utf8))
    return .success
}

/// Says how the program is called.
func printUsage() -> ExitCode {
    complain(
        """
        Usage: addressee-reader read FILE...   print a line of JSON about each file
               addressee-reader work           answer requests from standard input
               addressee-reader check          say what is missing on this machine
               addressee-reader --version
        """)
    return .misuse
}
