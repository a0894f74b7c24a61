import Glibc

/// How the program ends.
enum ExitCode: CInt {
    case success = 0
    case failure = 1
    /// The arguments or a request are none that it understands.
    case misuse = 2
}

/// Ends the program.
func exitWith(_ code: ExitCode) -> Never { exit(code.rawValue) }
