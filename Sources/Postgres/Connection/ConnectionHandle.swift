import CLibPQ
import Glibc
import Logging

/// The owner of one `PGconn`: libpq's calls with Swift types, and nothing more.
///
/// `@unchecked Sendable`: it is moved between threads and never used by two at once; see `Session`.
@safe
struct ConnectionHandle: ~Copyable, @unchecked Sendable {
    private let pointer: OpaquePointer
    private let cancelPointer: OpaquePointer?
    private let noticeLog: NoticeLog

    /// Makes a connection, blocking; tries the hosts in their order.
    static func open(_ settings: [ConnectionSetting], logger: Logger) throws(PostgresError) -> ConnectionHandle {
        guard let pointer = unsafe connect(settings) else {
            throw PostgresError(.cannotConnect, explanation: "out of memory")
        }
        let handle = unsafe ConnectionHandle(owning: pointer, logger: logger)
        guard !handle.isBroken, handle.stopBlocking() else {
            throw PostgresError(.cannotConnect, details: handle.errorMessage)
        }
        return handle
    }

    private init(owning pointer: OpaquePointer, logger: Logger) {
        unsafe self.pointer = pointer
        unsafe cancelPointer = unsafe PQgetCancel(pointer)
        noticeLog = NoticeLog(logger: logger)
        // The log lives as long as the connection: both end with this owner.
        unsafe PQsetNoticeReceiver(pointer, receiveNotice, Unmanaged.passUnretained(noticeLog).toOpaque())
    }

    private func stopBlocking() -> Bool {
        unsafe PQsetnonblocking(pointer, 1) == 0
    }

    deinit {
        unsafe PQfinish(pointer)
        if let cancelPointer = unsafe cancelPointer { unsafe PQfreeCancel(cancelPointer) }
    }

    /// Keywords and values go to libpq as two arrays: nothing is quoted, nothing can be injected.
    private static func connect(_ settings: [ConnectionSetting]) -> OpaquePointer? {
        var keywords = unsafe settings.map { unsafe UnsafePointer(strdup($0.keyword)) }
        var values = unsafe settings.map { unsafe UnsafePointer(strdup($0.value)) }
        defer {
            unsafe keywords.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) }
            unsafe values.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) }
        }
        unsafe keywords.append(nil)
        unsafe values.append(nil)
        return unsafe PQconnectdbParams(keywords, values, 0)
    }

    // MARK: State

    var socket: CInt { unsafe PQsocket(pointer) }
    var isBroken: Bool { unsafe PQstatus(pointer) == CONNECTION_BAD }
    var isBusy: Bool { unsafe PQisBusy(pointer) != 0 }
    var isIdle: Bool { unsafe PQtransactionStatus(pointer) == PQTRANS_IDLE }
    var isInTransaction: Bool { unsafe PQtransactionStatus(pointer) == PQTRANS_INTRANS }
    var usesTLS: Bool { unsafe PQsslInUse(pointer) != 0 }
    var errorMessage: String { unsafe String(cString: PQerrorMessage(pointer)) }

    /// Whether something arrived that nobody asked for: the end of the connection, or a notice.
    var hasUnexpectedInput: Bool {
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        // Returns at once: the time-out is zero.
        return unsafe poll(&descriptor, 1, 0) != 0
    }

    // MARK: Exchange

    /// Whether everything was written; nil when the connection is broken.
    borrowing func flush() -> Bool? {
        switch unsafe PQflush(pointer) {
        case 0: true
        case 1: false
        default: nil
        }
    }

    /// Reads what has arrived; false when the connection is broken.
    borrowing func consumeInput() -> Bool {
        unsafe PQconsumeInput(pointer) != 0
    }

    /// The next result; nil between the results of two commands. Does not block unless `isBusy`.
    borrowing func nextResult() -> ResultHandle? {
        guard let result = unsafe PQgetResult(pointer) else { return nil }
        return unsafe ResultHandle(owning: result)
    }

    borrowing func enterPipeline() -> Bool { unsafe PQenterPipelineMode(pointer) == 1 }
    borrowing func exitPipeline() -> Bool { unsafe PQexitPipelineMode(pointer) == 1 }

    /// Ends the pipeline's implicit transaction and flushes.
    borrowing func sendSync() -> Bool { unsafe PQpipelineSync(pointer) == 1 }

    /// Sends a script of any number of statements; only outside pipeline mode.
    borrowing func sendScript(_ sql: String) -> Bool { unsafe PQsendQuery(pointer, sql) == 1 }

    borrowing func sendPrepare(_ name: String, _ sql: String, types: ArraySlice<UInt32>) -> Bool {
        // The types are copied by the call.
        unsafe types.withUnsafeBufferPointer {
            unsafe PQsendPrepare(pointer, name, sql, CInt($0.count), $0.baseAddress) == 1
        }
    }

    /// Binds and executes a prepared statement; libpq copies the parameters.
    borrowing func sendExecute(
        _ name: String,
        _ parameters: borrowing PostgresParameters,
        _ range: Range<Int>
    ) -> Bool {
        let buffer = parameters.buffer.bytes
        let lengths = parameters.lengths[range]
        let starts = parameters.starts[range]
        let count = range.count
        // All pointers are used only inside the closures.
        return unsafe buffer.withUnsafeBytes { bytes in
            unsafe lengths.withUnsafeBufferPointer { lengths in
                unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count + 1) { values in
                    unsafe withUnsafeTemporaryAllocation(of: CInt.self, capacity: count + 1) { formats in
                        for (index, start) in starts.enumerated() {
                            unsafe formats.initializeElement(at: index, to: 1)
                            // An empty value in an empty buffer still needs an address: only NULL has none.
                            let base = unsafe bytes.baseAddress ?? UnsafeRawPointer(formats.baseAddress)
                            unsafe values.initializeElement(
                                at: index,
                                to: start.flatMap { unsafe base?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
                            )
                        }
                        return unsafe PQsendQueryPrepared(
                            pointer,
                            name,
                            CInt(count),
                            values.baseAddress,
                            lengths.baseAddress,
                            formats.baseAddress,
                            1
                        )
                            == 1
                    }
                }
            }
        }
    }

    // MARK: Beside the exchange

    /// Asks the server to cancel what runs, over a connection of its own; blocks.
    borrowing func cancel() {
        guard let cancelPointer = unsafe cancelPointer else { return }
        // The text of a failure is not needed: what follows finds out whether the statement ended.
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            _ = unsafe PQcancel(cancelPointer, buffer.baseAddress, 256)
        }
    }

    /// The next notification that has been read.
    borrowing func nextNotification() -> PostgresNotification? {
        guard let notification = unsafe PQnotifies(pointer) else { return nil }
        defer { unsafe PQfreemem(notification) }
        return unsafe PostgresNotification(
            channel: String(cString: notification.pointee.relname),
            payload: String(cString: notification.pointee.extra)
        )
    }

    /// The name in the form that SQL text takes.
    borrowing func quotedIdentifier(_ name: String) -> String? {
        guard let quoted = unsafe PQescapeIdentifier(pointer, name, name.utf8.count) else { return nil }
        defer { unsafe PQfreemem(quoted) }
        return unsafe String(cString: quoted)
    }
}

/// Notes that the server sent a notice; its text may hold personal data and is dropped.
final class NoticeLog: Sendable {
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func record(sqlState: String?) {
        logger.debug("the database sent a notice", metadata: ["postgres.sqlstate": "\(sqlState ?? "none")"])
    }
}

private func receiveNotice(_ argument: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
    guard let argument = unsafe argument, let result = unsafe result else { return }
    let sqlState = unsafe PQresultErrorField(result, CInt(("C" as Unicode.Scalar).value))
    unsafe Unmanaged<NoticeLog>.fromOpaque(argument).takeUnretainedValue()
        .record(sqlState: sqlState.map { unsafe String(cString: $0) })
}
