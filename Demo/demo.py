#!/usr/bin/env python3
"""Shows the whole journey: expected data and document images in, decided verifications and signed webhooks out.

Talks to a running service by its public API only. Four verifications are created, fed with the images in Demo/images/
and decided; one that was rejected is resubmitted, one in double check is approved by hand. Then every event must have
reached the receiver, signed, in order and without gaps, and a forged one must have been refused.

Exits with 0 only if everything was exactly as expected. `make demo` runs it.
"""

import argparse
import base64
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid

HERE = pathlib.Path(__file__).resolve().parent
ENDPOINT_DESCRIPTION = "Demo receiver"
# What the rule settings of a sandbox are at its beginning; docs/sandbox.md says why. The outcomes below rest on them.
RULE_SETTINGS = {
    "severities": {"R44": "info", "R46": "info", "R47": "info"},
    "parameters": {"R8": {"compares_files": 0}},
}
DECISION_SECONDS = 90
DELIVERY_SECONDS = 60


class Unexpected(Exception):
    """Something was not as the demo promises."""


def expect(actual, expected, what):
    if actual != expected:
        raise Unexpected(f"{what}: expected {expected}, got {actual}")


# What is seen on the terminal.

COLORED = sys.stdout.isatty() and "NO_COLOR" not in os.environ
COLORS = {
    "approved": "32",
    "rejected": "31",
    "double_check": "33",
    "submitted": "36",
    "started": "36",
    "heading": "1",
    "faint": "2",
}


def paint(text, color=None):
    code = COLORS.get(color or text)
    return f"\033[{code}m{text}\033[0m" if COLORED and code else str(text)


def heading(text):
    print(f"\n{paint(text, 'heading')}")


def step(label, text):
    print(f"   {label:<12}{text}", flush=True)


# The API.


class API:
    def __init__(self, url, key):
        parts = urllib.parse.urlsplit(url)
        self.host, self.port = parts.hostname, parts.port or 80
        self.key = key

    def call(self, method, path, body=None, headers=None, status=200):
        """One request; anything but the expected status ends the demo with what the service said."""
        content = None if body is None else json.dumps(body)
        fields = {"Authorization": f"Bearer {self.key}", **(headers or {})}
        if content is not None:
            fields["Content-Type"] = "application/json"
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            connection.request(method, path, body=content, headers=fields)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        if response.status != status:
            problem = json.loads(text) if text.startswith("{") else {}
            raise Unexpected(
                f"{method} {path}: status {response.status} instead of {status}: "
                f"{problem.get('code', '')} {problem.get('detail', '')} {problem.get('errors') or ''} "
                f"(request {response.headers.get('Request-Id')})"
            )
        return Answer(json.loads(text) if text else None, response.headers)


class Answer(dict):
    """A JSON object with the headers it came with."""

    def __init__(self, content, headers):
        super().__init__(content or {})
        self.headers = headers


# The receiver, a program of its own.


class Receiver:
    def __init__(self, directory):
        self.secret_file = directory / "secret"
        self.events_file = directory / "events.jsonl"
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-B",
                str(HERE / "receiver.py"),
                "--secret-file",
                str(self.secret_file),
                "--events",
                str(self.events_file),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port = int(self.process.stdout.readline())

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/webhooks"

    def learn(self, secret):
        self.secret_file.touch(mode=0o600)
        self.secret_file.write_text(secret)

    def entries(self):
        """What was accepted so far, as the receiver keeps it."""
        if not self.events_file.exists():
            return []
        return [json.loads(line) for line in self.events_file.read_text().splitlines()]

    def events(self, verification_ids):
        """The events of some verifications by sequence; they may have come in any order."""
        bodies = [json.loads(entry["body"]) for entry in self.entries()]
        wanted = [body for body in bodies if body["data"]["id"] in verification_ids]
        return sorted(wanted, key=lambda body: body["data"]["sequence"])

    def deliver(self, message_id, timestamp, signature, body):
        """Sends a delivery as anybody could, and returns the receiver's status."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(
                "POST",
                "/webhooks",
                body=body.encode(),
                headers={
                    "Content-Type": "application/json",
                    "webhook-id": message_id,
                    "webhook-timestamp": str(timestamp),
                    "webhook-signature": signature,
                },
            )
            response = connection.getresponse()
            response.read()
            return response.status
        finally:
            connection.close()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


# The journeys.


class Journey:
    """One verification, from its creation on."""

    def __init__(self, api, number, title, name):
        self.api, self.title = api, title
        self.entry = json.loads((HERE / "people.json").read_text())[name]
        self.id = None
        self.outcome = None
        heading(f"{number}  {title}")

    @property
    def path(self):
        return f"/v1/verifications/{self.id}"

    def create(self):
        person, address = self.entry["person"], self.entry["address"]
        body = {
            "flow": "usps1583",
            "person": person,
            "address": address,
            "vendor_reference": f"demo-{uuid.uuid4().hex[:8]}",
            "documents": [
                {
                    "kind": "photo_id",
                    "types": ["us_driver_license"],
                    "number": self.entry["license"]["number"],
                    "issuing_country": "US",
                },
                {"kind": "proof_of_address", "types": ["current_lease"]},
            ],
        }
        key = {"Idempotency-Key": str(uuid.uuid4())}
        created = self.api.call("POST", "/v1/verifications", body, headers=key, status=201)
        # A client that lost the answer asks again, and gets the same one.
        again = self.api.call("POST", "/v1/verifications", body, headers=key, status=201)
        expect(again["id"], created["id"], "the id of the repeated creation")
        expect(again.headers.get("Idempotent-Replayed"), "true", "the mark of a repeated answer")
        self.id = created["id"]
        name = f"{person['first_name']} {person['last_name']}"
        unit = f" {address['unit']}" if "unit" in address else ""
        expect(created["status"], "started", "the status after creation")
        expect(created["qr_code"].startswith("data:image/svg+xml"), True, "the QR code is an image")
        step("create", f"{self.id}  {paint(created['status'])}")
        step("expected", f"{name}, born {person['date_of_birth']}, {address['street']}{unit}, {address['city']}")
        step("link", paint(created["url"], "faint"))

    def side(self, kind, document_type, side, image):
        content = (HERE / "images" / image).read_bytes()
        return {
            "kind": kind,
            "type": document_type,
            "side": side,
            "content": base64.b64encode(content).decode(),
        }, len(content)

    def upload(self, kind, document_type, side, image):
        body, size = self.side(kind, document_type, side, image)
        self.api.call("POST", f"{self.path}/documents", body, status=201)
        step("upload", f"{image:<32}{size / 1024:4.0f} KB  {kind} {document_type} {side}")

    def submit(self):
        submitted = self.api.call("POST", f"{self.path}/submit", {})
        step("submit", paint(submitted["status"]))

    def await_decision(self, attempt=1):
        """Waits until the service has decided, then shows what and why."""
        start = time.monotonic()
        while True:
            current = self.api.call("GET", self.path)
            if current["status"] != "submitted":
                break
            if time.monotonic() - start > DECISION_SECONDS:
                raise Unexpected(f"{self.id} was not decided within {DECISION_SECONDS} s")
            time.sleep(0.1)
        self.outcome = current["status"]
        step("decided", f"{paint(self.outcome)}  after {time.monotonic() - start:.1f} s")
        decisions = self.api.call("GET", f"{self.path}/rule_results")["data"]
        decision = next(entry for entry in decisions if entry["automated"] and entry["attempt"] == attempt)
        self.show(decision)
        return decision

    def show(self, decision):
        for verdict in decision["provider_verdicts"]:
            why = f": {verdict['reason_code']} {verdict['reason']}" if verdict.get("reason") else ""
            step("provider", f"{verdict['purpose']}  {verdict['status']} ({verdict['code']}){why}")
        counts = {}
        for result in decision["results"]:
            counts[result["outcome"]] = counts.get(result["outcome"], 0) + 1
        counted = ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items()))
        step("rules", f"pack {decision['rule_pack']} {decision['rule_pack_version']}: {counted}")
        deciding = deciding_results(decision)
        for result in deciding:
            step(
                "", f"{paint(result['rule'], 'heading')}  {result['outcome']} ({result['severity']})  {result['title']}"
            )
            step("", f"     {result['reviewer_text']}")
            for value in result["inputs"]:
                step("", paint(f"     {value['name']}: {value['value']}", "faint"))
        if not deciding:
            decline = any(verdict["status"] != "approved" for verdict in decision["provider_verdicts"])
            step("deciding", "the provider's verdict" if decline else "no rule objects")

    def approve(self, comment):
        """A reviewer's decision on exactly the version that was looked at."""
        version = self.api.call("GET", self.path).headers["ETag"]
        approved = self.api.call("POST", f"{self.path}/approve", {"comment": comment}, headers={"If-Match": version})
        self.outcome = approved["status"]
        step("reviewer", f'{paint(self.outcome)}  "{comment}"')

    def resubmit(self, comment, sides):
        files = [self.side(*side) for side in sides]
        body = {"comment": comment, "documents": [file for file, _ in files], "submit": True}
        resubmitted = self.api.call("POST", f"{self.path}/resubmit", body)
        expect(resubmitted["status"], "submitted", "the status after resubmission")
        step("resubmit", f"{paint(resubmitted['status'])}  attempt {resubmitted['attempt']}  \"{comment}\"")
        for (_, size), side in zip(files, sides):
            step("upload", f"{side[3]:<32}{size / 1024:4.0f} KB  {side[0]} {side[1]} {side[2]}")

    def history(self):
        return self.api.call("GET", f"{self.path}/history")["data"]

    def show_history(self):
        entries = sorted(self.history(), key=lambda entry: entry["sequence"])
        expect([entry["sequence"] for entry in entries], list(range(1, len(entries) + 1)), "the history's sequence")
        for entry in entries:
            before = entry["previous_status"] or ""
            arrow = f"{before} -> {entry['new_status']}" if before else entry["new_status"]
            why = f"  {entry['reason_code']}" if entry["reason_code"] else ""
            step(
                "history" if entry["sequence"] == 1 else "",
                f"{entry['sequence']}  {entry['action']:<9} {arrow:<26} by {entry['actor']['type']}{why}",
            )


def deciding_results(decision):
    """The rule results that made the outcome what it is."""
    wanted = {"rejected": {"reject"}, "double_check": {"double_check", "reject"}}.get(decision["outcome"], set())
    outcomes = {"fail"} if decision["outcome"] == "rejected" else {"fail", "not_evaluable"}
    return [result for result in decision["results"] if result["outcome"] in outcomes and result["severity"] in wanted]


LICENSE, LEASE = "us_driver_license", "current_lease"


def upload_all(journey, name, suffix="", selfie=False):
    journey.upload("photo_id", LICENSE, "front", f"{name}-license{suffix}-front.jpg")
    journey.upload("photo_id", LICENSE, "back", f"{name}-license{suffix}-back.jpg")
    journey.upload("proof_of_address", LEASE, "front", f"{name}-lease.png")
    if selfie:
        journey.upload("selfie", "selfie", "front", f"{name}-selfie.jpg")


def everything_agrees(api):
    journey = Journey(api, 1, "Everything agrees", "nora")
    journey.create()
    upload_all(journey, "nora", selfie=True)
    journey.submit()
    decision = journey.await_decision()
    expect(journey.outcome, "approved", "the first journey's outcome")
    expect(deciding_results(decision), [], "rules that object")
    journey.show_history()
    return journey


def unit_differs(api):
    journey = Journey(api, 2, "The provider approves, but the lease shows another unit", "owen")
    journey.create()
    upload_all(journey, "owen")
    journey.submit()
    decision = journey.await_decision()
    expect(journey.outcome, "double_check", "the second journey's outcome")
    expect([result["rule"] for result in deciding_results(decision)], ["R28"], "the deciding rule")
    journey.approve("Tenant moved from 21A to 12A in the same house; the landlord confirmed it by telephone.")
    expect(journey.outcome, "approved", "the status after the reviewer's approval")
    journey.show_history()
    return journey


def expired_document(api):
    journey = Journey(api, 3, "The provider approves, but the license has expired", "priya")
    journey.create()
    upload_all(journey, "priya", "-expired")
    journey.submit()
    decision = journey.await_decision()
    expect(journey.outcome, "rejected", "the third journey's outcome")
    expect([result["rule"] for result in deciding_results(decision)], ["R13", "R38"], "the deciding rules")
    expect(decision["resubmittable"], True, "whether it can be resubmitted")
    journey.resubmit(
        "Renewed license",
        [
            ("photo_id", LICENSE, "front", "priya-license-renewed-front.jpg"),
            ("photo_id", LICENSE, "back", "priya-license-renewed-back.jpg"),
        ],
    )
    decision = journey.await_decision(attempt=2)
    expect(journey.outcome, "approved", "the outcome with the renewed license")
    expect(deciding_results(decision), [], "rules that object")
    journey.show_history()
    return journey


def provider_declines(api):
    journey = Journey(api, 4, "The provider declines", "lucas")
    journey.create()
    upload_all(journey, "lucas")
    journey.submit()
    decision = journey.await_decision()
    expect(journey.outcome, "rejected", "the fourth journey's outcome")
    expect(decision["reason_code"], "provider_declined", "the reason code")
    declined = [verdict for verdict in decision["provider_verdicts"] if verdict["status"] == "declined"]
    expect(
        [(verdict["purpose"], verdict["reason_code"]) for verdict in declined],
        [("photo_id", 102)],
        "the provider's reason",
    )
    journey.show_history()
    return journey


# The webhooks.

EVENT_OF_ACTION = {"create": "created", "submit": "submitted", "resubmit": "resubmitted", "approve": "approved"}


def expected_events(history):
    """The events that a history must have caused: one for each change of status."""
    for entry in sorted(history, key=lambda entry: entry["sequence"]):
        name = EVENT_OF_ACTION.get(entry["action"], entry["new_status"])
        yield f"verification.{name}", entry["previous_status"], entry["new_status"]


def check_webhooks(journeys, receiver):
    heading("Webhooks")
    expected = {journey.id: list(expected_events(journey.history())) for journey in journeys}
    total = sum(len(events) for events in expected.values())
    end = time.monotonic() + DELIVERY_SECONDS
    while len(receiver.events(expected)) < total and time.monotonic() < end:
        time.sleep(0.1)
    for journey in journeys:
        events = receiver.events([journey.id])
        seen = [(event["type"], event["data"]["previous_status"], event["data"]["status"]) for event in events]
        expect(seen, expected[journey.id], f"the events of {journey.id}")
        sequence = [event["data"]["sequence"] for event in events]
        expect(sequence, list(range(1, len(events) + 1)), f"the sequence of {journey.id}")
        names = " ".join(
            f"{event['data']['sequence']} {event['type'].removeprefix('verification.')}" for event in events
        )
        step("received", f"{journey.id}  {names}")
    step("verified", f"{total} of {total} signatures; no event missing, none twice")
    return total


def signature(secret, message_id, timestamp, body):
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{message_id}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def check_forgeries(receiver, secret):
    """What the receiver must refuse, and what it must not take twice."""
    before = receiver.entries()
    entry = next(entry for entry in before if '"status":"rejected"' in entry["body"])
    message_id, stamp, signed = entry["webhook_id"], entry["webhook_timestamp"], entry["webhook_signature"]
    forged = entry["body"].replace('"status":"rejected"', '"status":"approved"')

    status = receiver.deliver(message_id, stamp, signed, forged)
    expect(status, 401, "the answer to a forged copy")
    step("forged", f"a copy that says approved instead of rejected: refused with {status}")

    old = int(time.time()) - 301
    status = receiver.deliver(message_id, old, signature(secret, message_id, old, entry["body"]), entry["body"])
    expect(status, 401, "the answer to an old copy")
    step("old", f"a genuine copy from more than five minutes ago: refused with {status}")

    status = receiver.deliver(message_id, stamp, signed, entry["body"])
    expect(status, 200, "the answer to a repeated delivery")
    step("repeated", f"the same delivery again: answered with {status}, not taken a second time")
    expect(len(receiver.entries()), len(before), "the number of events after that")


def register(api, receiver):
    for endpoint in api.call("GET", "/v1/webhook_endpoints")["data"]:
        # Of a demo that was cut off.
        if endpoint["description"] == ENDPOINT_DESCRIPTION:
            api.call("DELETE", f"/v1/webhook_endpoints/{endpoint['id']}", status=204)
    body = {"url": receiver.url, "description": ENDPOINT_DESCRIPTION, "event_types": ["verification.*"]}
    endpoint = api.call("POST", "/v1/webhook_endpoints", body, status=201)
    receiver.learn(endpoint["secret"])
    step("webhooks", f"{endpoint['id']} sends to {receiver.url}, a program that knows the secret and nothing else")
    return endpoint


def check_rule_settings(api):
    settings = api.call("GET", "/v1/rule_settings")
    if {name: settings[name] for name in RULE_SETTINGS} != RULE_SETTINGS:
        raise Unexpected(
            f"the rule settings were changed (version {settings['version']}), and other settings decide otherwise. "
            f"To show the journeys, PUT /v1/rule_settings with what a sandbox begins with: {json.dumps(RULE_SETTINGS)}"
        )


def run(url, credentials):
    start = time.monotonic()
    heading("Addressee demo")
    step("service", f"{url}, vendor {credentials['vendor_id']}, sandbox")
    api = API(url, credentials["api_key"])
    check_rule_settings(api)
    with tempfile.TemporaryDirectory(prefix="addressee-demo-") as directory:
        receiver = Receiver(pathlib.Path(directory))
        endpoint = None
        try:
            endpoint = register(api, receiver)
            journeys = [
                everything_agrees(api),
                unit_differs(api),
                expired_document(api),
                provider_declines(api),
            ]
            total = check_webhooks(journeys, receiver)
            check_forgeries(receiver, endpoint["secret"])
        finally:
            if endpoint:
                api.call("DELETE", f"/v1/webhook_endpoints/{endpoint['id']}", status=204)
            receiver.stop()

    heading("Summary")
    endings = [
        "approved",
        "double_check by R28, then approved by a reviewer",
        "rejected by R13, then approved with a renewed license",
        "rejected, declined by the provider for 102",
    ]
    for journey, ending in zip(journeys, endings):
        step("", f"{journey.title:<58}{ending}")
    step(
        "", f"{total} events, each received once and verified; the forged one refused. {time.monotonic() - start:.1f} s"
    )
    print(f"\n{paint('Everything was as expected.', 'approved')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True)
    parser.add_argument("--credentials", type=pathlib.Path, required=True, help="what `addressee bootstrap` wrote")
    options = parser.parse_args()
    # Leave by the `finally` clauses, as on Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        run(options.url, json.loads(options.credentials.read_text()))
    except (Unexpected, OSError, http.client.HTTPException) as error:
        print(f"\n{paint('Not as expected', 'rejected')}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
