internal import Dispatch

/// A serial queue that blocking file calls run on, so that no thread of the cooperative pool ever waits for a disk: an
/// actor that takes a lane as its executor does its work there.
final class FileLane: SerialExecutor {
    private let queue: DispatchQueue

    init(number: Int) {
        queue = DispatchQueue(label: "addressee.documents.\(number)")
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(on: self.asUnownedSerialExecutor())
        }
    }
}
