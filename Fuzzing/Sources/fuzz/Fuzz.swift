import CLibFuzzer

/// `fuzz TARGET [OPTIONS OF LIBFUZZER] [CORPUS...]`: feeds a parser or comparator until it traps or its time is up.
@main
enum Fuzz {
    static func main() {
        let names = FuzzTarget.allCases.map(\.rawValue)
        guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
            print(names.joined(separator: "\n"))
            return
        }
        // libFuzzer sees the program's name and what follows the target's.
        let arguments = CommandLine.unsafeArgv
        arguments[1] = arguments[0]
        var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
        var count = CommandLine.argc - 1
        _ = LLVMFuzzerRunDriver(&count, &rest, target.callback)
    }
}
