import Testing

@testable import Postgres

struct PoolStateMachineTests {
    private typealias Machine = PoolStateMachine<Int, String>

    private let start = MonotonicInstant(nanoseconds: 1_000_000_000_000)

    private func machine(_ change: (inout PostgresPoolConfiguration) -> Void = { _ in }) -> Machine {
        var configuration = PostgresPoolConfiguration(maximumConnections: 2)
        change(&configuration)
        return Machine(configuration)
    }

    private func lease(_ machine: inout Machine, _ id: UInt64 = 0, at time: MonotonicInstant? = nil) -> String {
        switch machine.lease(id: id, now: time ?? start, { "waiter \(id)" }) {
        case .granted(.connect): "connect"
        case .granted(.use(let connection, let mustCheck)): "use \(connection)\(mustCheck ? ", check" : "")"
        case .wait(let waiter): "\(waiter) waits"
        case .refuse(.poolExhausted): "exhausted"
        case .refuse(.poolClosed): "closed"
        case .refuse: "refused"
        }
    }

    private func text(_ effects: Machine.Effects) -> [String] {
        effects.closed.map { "close \($0)" }
            + effects.resumed.map { waiter, grant in
                switch grant {
                case .connect: "\(waiter) connects"
                case .use(let connection, _): "\(waiter) uses \(connection)"
                }
            }
    }

    private func release(_ machine: inout Machine, _ connection: Int, isReusable: Bool = true) -> [String] {
        text(machine.release(connection, createdAt: start, isReusable: isReusable, now: start))
    }

    @Test("a pool connects up to its maximum, then callers wait, then they are refused")
    func bounds() {
        var machine = machine { $0.maximumWaiters = 1 }

        #expect(lease(&machine) == "connect")
        #expect(lease(&machine) == "connect")
        #expect(lease(&machine, 3) == "waiter 3 waits")
        #expect(lease(&machine, 4) == "exhausted")
    }

    @Test("a connection that comes back goes to the first waiter still there")
    func order() {
        var machine = machine { $0.maximumConnections = 1 }
        _ = lease(&machine)
        _ = text(machine.connected())
        for id in 1...3 { _ = lease(&machine, UInt64(id)) }

        #expect(machine.remove(waiter: 1) == "waiter 1")
        #expect(machine.remove(waiter: 1) == nil)
        #expect(release(&machine, 7) == ["waiter 2 uses 7"])
        #expect(release(&machine, 7) == ["waiter 3 uses 7"])
        #expect(release(&machine, 7) == [])
        #expect(lease(&machine) == "use 7")
    }

    @Test("a broken connection's place goes to the first waiter")
    func broken() {
        var machine = machine { $0.maximumConnections = 1 }
        _ = lease(&machine)
        _ = machine.connected()
        _ = lease(&machine, 1)

        #expect(release(&machine, 7, isReusable: false) == ["close 7", "waiter 1 connects"])
    }

    @Test("while connecting fails one caller tries; its luck is everyone's")
    func oneTries() {
        var machine = machine()
        #expect(lease(&machine, 1) == "connect")
        let pauses = (0..<8).map { _ in machine.connectFailed() }
        #expect(lease(&machine, 2) == "waiter 2 waits")
        #expect(lease(&machine, 3) == "waiter 3 waits")

        #expect(pauses.first == .milliseconds(50))
        #expect(pauses.last == .milliseconds(1_600))
        #expect(text(machine.gaveUpConnecting()) == ["waiter 2 connects"])
        #expect(text(machine.connected()) == ["waiter 3 connects"])
    }

    @Test("connections that were idle for long, or idle when another was lost, are looked at before use")
    func checks() {
        var machine = machine()
        _ = lease(&machine)
        _ = lease(&machine)
        _ = machine.connected()
        _ = machine.connected()
        _ = release(&machine, 1)
        #expect(lease(&machine) == "use 1")
        _ = release(&machine, 1)
        #expect(lease(&machine, at: start.advanced(by: .seconds(2))) == "use 1, check")
        _ = release(&machine, 1)
        _ = release(&machine, 2, isReusable: false)
        #expect(lease(&machine) == "use 1, check")
    }

    @Test("old connections are closed, at their return or while idle")
    func age() {
        var machine = machine { $0.maximumAge = .seconds(60) }
        let later = start.advanced(by: .seconds(61))
        _ = lease(&machine)
        _ = lease(&machine)
        _ = machine.connected()
        _ = machine.connected()
        _ = release(&machine, 1)

        #expect(text(machine.release(2, createdAt: start, isReusable: true, now: later)) == ["close 2"])
        let (closed, missing) = machine.maintain(now: later)
        #expect(closed == [1])
        #expect(missing == 1)
        #expect(lease(&machine) == "connect")
    }

    @Test("a closed pool lets waiters go, closes what comes back and refuses the rest")
    func closing() {
        var machine = machine { $0.maximumConnections = 1 }
        _ = lease(&machine)
        _ = machine.connected()
        _ = lease(&machine, 1)

        #expect(machine.close().waiters == ["waiter 1"])
        #expect(release(&machine, 7) == ["close 7"])
        #expect(lease(&machine) == "closed")
    }
}
