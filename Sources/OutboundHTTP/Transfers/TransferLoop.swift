import Logging

/// Drives every exchange of a client, on one thread.
final class TransferLoop {
    /// Also the time between two looks for idle connections.
    private static let longestWait = Duration.seconds(30)

    private let multi: MultiHandle
    private let mailbox: Mailbox
    private let options: TransferOptions
    private let resolver: any NameResolver
    private let logger: Logger

    private var waiting: [Exchange] = []
    private var waitingStart = 0
    private var resolving: [ObjectIdentifier: Exchange] = [:]
    private var transferring: [ObjectIdentifier: Exchange] = [:]
    private var idleHandles: [EasyHandle] = []
    private var groups: ConnectionGroups
    private var nextTidying = ContinuousClock.now
    /// No exchange that the loop itself has to time ends before this.
    private var earliestDeadline: ContinuousClock.Instant?

    init(
        multi: MultiHandle,
        mailbox: Mailbox,
        configuration: CurlClientConfiguration,
        resolver: any NameResolver,
        logger: Logger
    ) {
        self.multi = multi
        self.mailbox = mailbox
        self.options = TransferOptions(configuration: configuration)
        self.groups = ConnectionGroups(idleLifetime: configuration.idleConnectionLifetime)
        self.resolver = resolver
        self.logger = logger
    }

    /// Runs until the mailbox is closed or libcurl fails, and then ends everything under way.
    func run() {
        while true {
            let (messages, isClosed) = mailbox.takeAll()
            for message in messages { handle(message) }
            if isClosed { break }
            expire()
            startWaiting()
            guard multi.perform() else {
                logger.error("The HTTP client's transfer loop failed.")
                break
            }
            collectFinished()
            // Freed slots are used before the next wait.
            guard !startWaiting() else { continue }
            guard multi.wait(milliseconds: waitingTime) else {
                logger.error("The HTTP client's transfer loop failed.")
                break
            }
        }
        endEverything()
    }

    // MARK: Orders

    private func handle(_ message: Mailbox.Message) {
        switch message {
        case .start(let exchange):
            guard !exchange.ticket.isCancelled else {
                finish(exchange, cancelled(exchange))
                return
            }
            waiting.append(exchange)
            watch(exchange)
        case .cancel(let ticket):
            cancel(ticket)
        case .resolved(let ticket, let outcome):
            guard let exchange = resolving.removeValue(forKey: ticket.id) else { return }
            resolved(exchange, outcome)
        }
    }

    private func cancel(_ ticket: Ticket) {
        if let exchange = transferring[ticket.id] {
            endTransfer(exchange)
            finish(exchange, cancelled(exchange))
        } else if let exchange = resolving.removeValue(forKey: ticket.id) {
            finish(exchange, cancelled(exchange))
        } else if let index = waiting[waitingStart...].firstIndex(where: { $0.ticket === ticket }) {
            let exchange = waiting.remove(at: index)
            finish(exchange, cancelled(exchange))
        }
    }

    private func cancelled(_ exchange: Exchange) -> Exchange.Outcome {
        exchange.failure(.cancelled, "The request was cancelled.")
    }

    // MARK: Steps of an exchange

    /// Uses free slots for waiting exchanges; whether there were any.
    @discardableResult
    private func startWaiting() -> Bool {
        let hasStarted = waitingStart < waiting.count && hasFreeSlot
        while waitingStart < waiting.count, hasFreeSlot {
            let exchange = waiting[waitingStart]
            waitingStart += 1
            resolve(exchange)
        }
        // The queue is an array with a moving start; what is behind the start is dropped once it is the larger part.
        if waitingStart > waiting.count / 2 {
            waiting.removeFirst(waitingStart)
            waitingStart = 0
        }
        return hasStarted
    }

    private var hasFreeSlot: Bool {
        resolving.count + transferring.count < options.configuration.maximumConcurrentRequests
    }

    private func resolve(_ exchange: Exchange) {
        switch exchange.target.host {
        case .address(let address):
            transfer(exchange, to: [address])
        case .name(let name):
            let end = ContinuousClock.now.advanced(by: options.configuration.resolutionTimeout)
            exchange.stateDeadline = min(exchange.deadline, end)
            resolving[exchange.ticket.id] = exchange
            watch(exchange)
            let (mailbox, ticket) = (mailbox, exchange.ticket)
            resolver.resolve(name) { mailbox.post(.resolved(ticket, $0)) }
        }
    }

    private func resolved(_ exchange: Exchange, _ outcome: Result<[IPAddress], NameResolutionFailure>) {
        switch outcome {
        case .success(let addresses):
            transfer(exchange, to: addresses)
        case .failure(.noAnswer):
            finish(exchange, exchange.failure(.nameResolution, "The host name has no address."))
        case .failure(.busy):
            finish(exchange, exchange.failure(.tooManyRequests, "Too many host names are being looked up."))
        }
    }

    /// Starts the transfer if every address the name has is permitted.
    private func transfer(_ exchange: Exchange, to addresses: [IPAddress]) {
        let policy = options.configuration.policy
        guard !addresses.isEmpty, addresses.allSatisfy(policy.permits) else {
            finish(exchange, .failure(OutboundHTTPError(TargetError.addressForbidden)))
            return
        }
        guard exchange.purpose == .send else {
            finish(exchange, .success(exchange.collector.response))
            return
        }
        guard let handle = idleHandles.popLast() ?? EasyHandle() else {
            finish(exchange, exchange.failure(.internal, "There is no memory for a request."))
            return
        }
        let now = ContinuousClock.now
        if let key = exchange.request.reuseGroup, let group = groups.group(key, now: now) { handle.join(group) }
        options.apply(to: handle, exchange, addresses: addresses, now: now)
        guard handle.isConfigured, multi.add(handle) else {
            finish(exchange, exchange.failure(.internal, "The request could not be set up."))
            return
        }
        exchange.handle = handle
        transferring[exchange.ticket.id] = exchange
    }

    private func collectFinished() {
        while let (exchange, result) = multi.nextFinished() {
            endTransfer(exchange)
            finish(exchange, exchange.outcome(of: result))
        }
    }

    private func endTransfer(_ exchange: Exchange) {
        transferring[exchange.ticket.id] = nil
        guard let handle = exchange.handle else { return }
        exchange.handle = nil
        multi.remove(handle)
        handle.reset()
        idleHandles.append(handle)
    }

    private func finish(_ exchange: Exchange, _ outcome: Exchange.Outcome) {
        mailbox.release()
        exchange.finish(outcome)
    }

    private func endEverything() {
        for exchange in Array(transferring.values) {
            endTransfer(exchange)
            finish(exchange, cancelled(exchange))
        }
        var others = Array(resolving.values) + waiting[waitingStart...]
        (resolving, waiting, waitingStart) = ([:], [], 0)
        // Whatever was accepted after the last look still waits for an answer.
        for case .start(let exchange) in mailbox.stop() { others.append(exchange) }
        for exchange in others { finish(exchange, cancelled(exchange)) }
        idleHandles = []
        groups.removeAll()
        mailbox.reportStopped()
    }

    // MARK: Time

    private func watch(_ exchange: Exchange) {
        earliestDeadline = min(earliestDeadline ?? exchange.stateDeadline, exchange.stateDeadline)
    }

    /// Ends waiting and resolving exchanges whose time is over; libcurl times the transfers.
    private func expire() {
        let now = ContinuousClock.now
        if now >= nextTidying {
            groups.removeIdle(now: now)
            nextTidying = now.advanced(by: Self.longestWait)
        }
        guard let earliest = earliestDeadline, earliest <= now else { return }
        let late = waiting[waitingStart...].filter { $0.stateDeadline <= now }
        waiting = waiting[waitingStart...].filter { $0.stateDeadline > now }
        waitingStart = 0
        for exchange in late {
            finish(exchange, exchange.failure(.timedOut, "There was no free slot in time."))
        }
        for exchange in Array(resolving.values) where exchange.stateDeadline <= now {
            resolving[exchange.ticket.id] = nil
            finish(exchange, exchange.failure(.nameResolution, "The host name was not resolved in time."))
        }
        earliestDeadline = (waiting.map(\.stateDeadline) + resolving.values.map(\.stateDeadline)).min()
    }

    private var waitingTime: Int32 {
        let remaining = earliestDeadline.map { ContinuousClock.now.duration(to: $0) } ?? Self.longestWait
        return Int32(clamping: min(remaining, Self.longestWait).milliseconds)
    }
}
