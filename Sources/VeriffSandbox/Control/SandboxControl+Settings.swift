import StrictJSON
import Veriff

extension SandboxControl {
    /// How webhooks are sent from now on.
    func setWebhooks(_ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        let copies = try number(json, "copies", in: 0...10)
        let delay = try number(json, "delay_seconds", in: 0...604_800)
        let lateness = try number(json, "late_seconds", in: 1...604_800)
        let draw: SeededDraw<WebhookMode>? = try draw(json)
        core.change { guarded in
            let plan = guarded.webhooks
            var announcement = plan.announcement
            if let copies { announcement.copies = copies }
            if let isEnabled = json.flag("enabled") { announcement.copies = isEnabled ? (copies ?? 1) : 0 }
            if let delay { announcement.delay = .seconds(delay) }
            announcement.isReordered = json.flag("reordered") ?? announcement.isReordered
            announcement.hasForgedCopy = json.flag("forged") ?? announcement.hasForgedCopy
            announcement.hasUnsignedCopy = json.flag("unsigned") ?? announcement.hasUnsignedCopy
            guarded.webhooks = WebhookPlan(
                announcement: announcement, announcesStart: json.flag("started") ?? plan.announcesStart,
                draw: draw ?? plan.draw, lateness: lateness.map { .seconds($0) } ?? plan.lateness)
            guarded.sendsSecondHeaders = json.flag("second_headers") ?? guarded.sendsSecondHeaders
        }
        return done
    }

    /// Which calls fail from now on, and how long answers and decisions take.
    func planFaults(_ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        let fault = try word(json, "fault", of: SandboxFault.self)
        let count = try number(json, "count", in: 1...1_000_000) ?? 1
        let latency = try number(json, "latency_milliseconds", in: 0...600_000)
        let delay = try number(json, "decision_delay_milliseconds", in: 0...604_800_000)
        let held = try number(json, "held_milliseconds", in: 1...600_000)
        let slow = try number(json, "slow_milliseconds", in: 1...600_000)
        let draw: SeededDraw<SandboxFault>? = try draw(json)
        core.change { guarded in
            if let fault { guarded.faults.add(fault, operation: json.text("operation"), count: count) }
            if let draw { guarded.faults.add(draw) }
            if let latency { guarded.latency = .milliseconds(latency) }
            if let delay { guarded.decisionDelay = .milliseconds(delay) }
            if let held { guarded.heldAnswer = .milliseconds(held) }
            if let slow { guarded.slowAnswer = .milliseconds(slow) }
        }
        return done
    }

    /// Forgets what was planned.
    func clearFaults() -> SandboxAnswer {
        core.change { guarded in
            guarded.faults.clear()
            guarded.latency = .zero
        }
        return done
    }

    /// How bodies are written from now on.
    func setWire(_ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        let style = try word(json, "style", of: WireStyle.self)
        let shape = try word(json, "additional_data", of: AdditionalDataShape.self)
        let code = json.integer("abandoned_code")
        if json.hasMember("abandoned_code") {
            guard let code, WireSettings.abandonedCodes.contains(code) else { throw .invalid("abandoned_code") }
        }
        core.change { guarded in
            if let style { guarded.wire.style = style }
            if let shape { guarded.wire.additionalData = shape }
            if let code { guarded.wire.abandonedCode = code }
        }
        return done
    }

    /// Moves the sandbox's clock forward.
    func moveClock(_ json: JSONValue) throws(SandboxRefusal) -> SandboxAnswer {
        guard let seconds = try number(json, "advance_seconds", in: 0...315_360_000) else {
            throw .invalid("advance_seconds")
        }
        core.change { $0.clockOffset += .seconds(seconds) }
        return done
    }

    /// A share of all occasions that goes wrong, drawn out of a seed; every kind unless some are named.
    private func draw<Kind>(_ json: JSONValue) throws(SandboxRefusal) -> SeededDraw<Kind>?
    where Kind: RawRepresentable<String> & CaseIterable & Sendable {
        guard let seed = json.integer("seed") else { return nil }
        guard let share = json.double("share") else { throw .missing("share") }
        let named = json.elements("kinds").map { $0.string.flatMap(Kind.init(rawValue:)) }
        guard !named.contains(where: { $0 == nil }) else { throw .invalid("kinds") }
        let kinds = named.isEmpty ? Array(Kind.allCases) : named.compactMap { $0 }
        guard let draw = SeededDraw(seed: seed, share: share, kinds: kinds) else { throw .invalid("share") }
        return draw
    }

    private func number(
        _ json: JSONValue, _ name: String, in range: ClosedRange<Int>
    ) throws(SandboxRefusal) -> Int? {
        guard let value = json.member(name) else { return nil }
        guard let number = value.lenientInteger, range.contains(number) else { throw .invalid(name) }
        return number
    }

    private func word<Word: RawRepresentable<String>>(
        _ json: JSONValue, _ name: String, of type: Word.Type
    ) throws(SandboxRefusal) -> Word? {
        guard let value = json.member(name) else { return nil }
        guard let word = value.string.flatMap(Word.init(rawValue:)) else { throw .invalid(name) }
        return word
    }
}
