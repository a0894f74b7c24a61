import CCurl

/// Owns a libcurl multi handle.
///
/// `@unchecked Sendable`: `wakeUp` is the one call libcurl permits from any thread; all others are made by the loop's thread,
/// and the last owner, whoever it is, frees a handle that nobody uses any more.
@safe final class MultiHandle: @unchecked Sendable {
    private let pointer: UnsafeMutableRawPointer

    init?(maximumConnections: Int) {
        guard CurlLibrary.isReady, let pointer = unsafe curl_multi_init() else { return nil }
        unsafe self.pointer = pointer
        guard
            unsafe addressee_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, maximumConnections) == CURLM_OK
        else { return nil }
    }

    deinit {
        // Unsafe: nothing refers to the handle any more, and the loop has removed every transfer.
        _ = unsafe curl_multi_cleanup(pointer)
    }

    /// Ends a `wait` of the loop's thread, now or the next one.
    func wakeUp() {
        _ = unsafe curl_multi_wakeup(pointer)
    }

    /// Waits for network activity, a time-out of libcurl, `wakeUp`, or the given time.
    func wait(milliseconds: Int32) -> Bool {
        unsafe curl_multi_poll(pointer, nil, 0, milliseconds, nil) == CURLM_OK
    }

    /// Reads, writes and advances every transfer without waiting.
    func perform() -> Bool {
        var running: Int32 = 0
        return unsafe curl_multi_perform(pointer, &running) == CURLM_OK
    }

    /// Starts a transfer.
    func add(_ handle: EasyHandle) -> Bool {
        unsafe curl_multi_add_handle(pointer, handle.pointer) == CURLM_OK
    }

    /// Ends a transfer, finished or not.
    func remove(_ handle: EasyHandle) {
        _ = unsafe curl_multi_remove_handle(pointer, handle.pointer)
    }

    /// The next finished transfer with its result.
    func nextFinished() -> (exchange: Exchange, result: CURLcode)? {
        var result = CURLE_OK
        guard let finished = unsafe addressee_multi_next_finished(pointer, &result),
            let context = unsafe addressee_easy_private(finished)
        else { return nil }
        // Unsafe: the private pointer of a running transfer is its exchange, which the loop retains.
        return (unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue(), result)
    }
}
