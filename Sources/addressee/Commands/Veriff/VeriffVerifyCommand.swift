import ArgumentParser
import Veriff

/// Checks a signature over what stands on standard input.
struct VeriffVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks an X-HMAC-SIGNATURE over the bytes on standard input; status 1 if wrong.")

    @OptionGroup var secretOptions: VeriffSecretOptions
    @Argument(help: "The signature: 64 hexadecimal digits.") var signature: String

    func run() throws {
        guard let signature = VeriffSignature(header: signature) else {
            throw ValidationError("A signature is 64 hexadecimal digits.")
        }
        let secret = try secretOptions.secret()
        let bytes = try StandardInput.readAll(atMost: StandardInput.largestSigned)
        guard signature.matches(bytes, secrets: [secret]) else {
            try Program.fail(with: "The signature does not fit these bytes and this secret.", code: 1)
        }
        print("The signature fits.")
    }
}
