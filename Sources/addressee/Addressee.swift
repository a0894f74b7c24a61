import ArgumentParser
import Configuration
import Crypto
import Hummingbird
import Metrics
import ServiceLifecycle

@main
struct Addressee: AsyncParsableCommand {
    func run() async throws {}
}
