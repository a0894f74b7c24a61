import Confinement

/// `addressee-reader`: reads files of unknown origin and says what documents they are.
@main
enum Main {
    static func main() {
        enterCleanEnvironment()
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "read" where arguments.count > 1: exitWith(readFiles(arguments.dropFirst()))
        case "work" where arguments.count == 1: exitWith(work())
        case "check" where arguments.count == 1: exitWith(checkInstallation())
        case "--version": exitWith(printVersion())
        default: exitWith(printUsage())
        }
    }
}
