import ArgumentParser
import Veriff

/// Signs what stands on standard input as Veriff signs.
struct VeriffSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Prints the X-HMAC-SIGNATURE of the bytes on standard input.",
        discussion: "Every byte counts, a line end at the end too: use printf rather than echo for a session id.")

    @OptionGroup var secretOptions: VeriffSecretOptions

    func run() throws {
        let secret = try secretOptions.secret()
        let bytes = try StandardInput.readAll(atMost: StandardInput.largestSigned)
        print(VeriffSignature(of: bytes, secret: secret).hexadecimal)
    }
}
