internal import Glibc

/// Ends the process when one request takes too long, by the clock or by the work it does.
///
/// The signals that do it are not handled, so that nothing in the process can stand in their way.
package enum Watchdog {
    /// How long one request may take.
    package static let seconds: UInt32 = 20

    /// Starts the time of a request.
    package static func start() {
        alarm(seconds)
        var usage = rusage()
        guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return }
        let used = rlim_t(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        var limit = rlimit(rlim_cur: used + rlim_t(seconds) + 1, rlim_max: rlim_t.max)
        _ = unsafe setrlimit(CInt(RLIMIT_CPU.rawValue), &limit)
    }

    /// Stops the clock; between requests there is no hurry.
    package static func stop() {
        alarm(0)
    }
}
