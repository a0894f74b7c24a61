internal import CProcess
internal import Glibc

/// What the process gives up before it reads anything of unknown origin, for itself and its children.
package enum Confinement {
    /// Keeps what libraries say about files they cannot read out of the caller's log, as it may quote them.
    package static func silenceErrorOutput() {
        let nothing = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
        if nothing >= 0 { dup2(nothing, STDERR_FILENO) }
    }

    /// Sets the limits and the filter of system calls; nothing of it can be undone.
    package static func enter() throws(ConfinementError) {
        try limit(RLIMIT_AS, to: addressSpace)
        try limit(RLIMIT_CORE, to: 0)
        try limit(RLIMIT_FSIZE, to: 0)
        try limit(RLIMIT_NOFILE, to: descriptors)
        // The other side of a pipe may be gone: that is an error to handle, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        guard addressee_hide_memory() == 0, addressee_refuse_system_calls() == 0 else { throw .refused }
    }

    /// Libraries and models take most of it; pixels and recognition a fraction.
    private static let addressSpace: rlim_t = 1 << 30
    private static let descriptors: rlim_t = 32

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) throws(ConfinementError) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        guard unsafe setrlimit(CInt(resource.rawValue), &limit) == 0 else { throw .refused }
    }
}

/// Why the process could not confine itself.
package enum ConfinementError: Error, Sendable, Equatable {
    /// The system refused a limit or the filter.
    case refused
}
