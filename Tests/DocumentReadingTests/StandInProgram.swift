// All of Foundation: files are written and removed.
import Foundation

/// A program that speaks the reader's protocol and does as the file says: `crash`, `hang`, `babble`, or answers with it.
struct StandInProgram: ~Copyable {
    let path: String
    private let directory: URL

    init(greeting: String = #"{"ready":true,"version":1}"#) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "addressee-reader-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = directory.appending(path: "reader")
        try Data(Self.script(greeting: greeting).utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        path = file.path
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    private static func script(greeting: String) -> String {
        """
        #!/bin/sh
        if [ "$1" = check ]; then
            echo "a model is missing" >&2
            exit 1
        fi
        printf '%s\\n' '\(greeting)'
        while IFS= read -r line; do
            length=${line##*:}
            content=$(head -c "${length%\\}}")
            case $content in
            crash) kill -KILL $$ ;;
            hang) exec sleep 600 ;;
            babble) echo nonsense ;;
            environment) printf '{"status":"unreadable","reason":"%s"}\\n' "$(env | cut -d= -f1 | sort | tr '\\n' ' ')" ;;
            process) printf '{"status":"unreadable","reason":"%s"}\\n' $$ ;;
            *) printf '%s\\n' "$content" ;;
            esac
        done
        """
    }
}
