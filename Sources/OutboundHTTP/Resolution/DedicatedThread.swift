import Glibc

/// Runs blocking work on a thread of its own, away from the cooperative pool.
enum DedicatedThread {
    /// Starts a detached thread; false if the system has no room for it.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        // Unsafe: the body is retained until the thread takes it, or released here when there is no thread.
        let context = unsafe Unmanaged.passRetained(ThreadBody(run: body)).toOpaque()
        let status = unsafe create(context)
        guard status == 0 else {
            unsafe Unmanaged<ThreadBody>.fromOpaque(context).release()
            return false
        }
        return true
    }

    private static func create(_ context: UnsafeMutableRawPointer) -> Int32 {
        var thread = pthread_t()
        let status = unsafe pthread_create(&thread, nil, runThreadBody, context)
        if status == 0 { pthread_detach(thread) }
        return status
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // Signals belong to the main thread; a SIGPIPE of a library's write stays pending here and harms nobody.
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe pthread_sigmask(SIG_SETMASK, &signals, nil)
    // Unsafe: the context is the body retained by `start`.
    if let context = unsafe context {
        unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    }
    return nil
}
