#!/usr/bin/env python3
"""Drives the sandbox with the client of veriff_client.py: conformance.py PROGRAM.

Starts the sandbox on a free port with a fresh ledger, and stops it at the end. Each check prints one line.
"""

import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

from veriff_client import Refused, VeriffClient, WebhookReceiver

IMAGE = bytes([0xFF, 0xD8, 0xFF, 0xFE, 0x00, 0x07]) + b"plain" + bytes([0xFF, 0xD9])
PERSON = {"firstName": "Ada", "lastName": "Quincy", "dateOfBirth": "1984-02-29"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def refused(code, status, body):
    try:
        body()
    except Refused as error:
        assert (error.status, error.code) == (status, code), f"refused with {error.status} {error.code}"
        return
    raise AssertionError("was not refused")


class Checks:
    def __init__(self, identity, address, database, webhooks):
        self.identity = identity
        self.address = address
        self.database = database
        self.webhooks = webhooks

    def check_identity_session(self):
        """a session goes from creation to its decision, by webhook and by call, in the same bytes"""
        reference = "ref-" + uuid.uuid4().hex
        user = str(uuid.uuid4())
        session = self.identity.create_session(person=PERSON, vendorData=reference, endUserId=user)
        assert session["status"] == "created" and session["vendorData"] == reference
        assert session["url"] == session["host"] + "/v/" + session["sessionToken"]
        pending = self.identity.read(session["id"], "decision")
        assert pending["status"] == "success" and pending["verification"] is None
        for context in ["document-front", "document-back", "face"]:
            image = self.identity.upload(session["id"], context, IMAGE)
            assert image["context"] == context and image["size"] == len(IMAGE)
        self.identity.submit(session["id"])
        event, _, client, _ = self.webhooks.next(session["id"], "event")
        assert (event["code"], event["action"], event["vendorData"]) == (7002, "submitted", reference)
        assert client == self.identity.api_key
        _, body, _, _ = self.webhooks.next(session["id"], "decision")
        assert self.identity.read(session["id"], "decision", raw=True) == body
        decision = json.loads(body)["verification"]
        assert (decision["status"], decision["code"], decision["id"]) == ("approved", 9001, session["id"])
        assert decision["vendorData"] == reference and decision["endUserId"] == user
        assert decision["person"]["lastName"] == "Quincy" and decision["person"]["citizenship"] is None

    def check_media(self):
        """images are listed, by session and by attempt, and downloaded byte by byte"""
        session = self.identity.create_session(person=PERSON)["id"]
        self.identity.upload(session, "document-front", IMAGE, as_data_uri=False)
        images = self.identity.read(session, "media")["images"]
        assert [image["context"] for image in images] == ["document-front"]
        attempt = self.identity.read(session, "attempts")["verifications"][0]["id"]
        _, of_attempt = self.identity.call("GET", f"/attempts/{attempt}/media", signed=attempt)
        assert of_attempt["images"][0]["id"] == images[0]["id"]
        medium = images[0]["id"]
        _, content = self.identity.call("GET", f"/media/{medium}", signed=medium, raw=True)
        assert content == IMAGE

    def check_proof_of_address(self):
        """a proof of address has the whole name in the first name and echoes what was sent"""
        session = self.address.create_session(
            person=PERSON, address={"fullAddress": "12 Elm St, Springfield, IL 62704"},
            proofOfAddress={"acceptableTypes": [{"name": "LEASE_AGREEMENT"}]})["id"]
        self.address.upload(session, "document-front", IMAGE)
        self.address.submit(session)
        decision = self.webhooks.next(session, "decision")[0]["verification"]
        assert decision["person"]["firstName"] == "Ada Quincy" and decision["person"]["lastName"] == "Quincy"
        data = decision["additionalVerifiedData"]
        assert data["proofOfAddress"]["documentType"] == "LEASE_AGREEMENT"
        assert data["addressMatching"]["addresses"][0]["fullAddress"] == "12 Elm St, Springfield, IL 62704"

    def check_forced_decisions(self):
        """the names Approve, Decline and Resubmit force their decisions"""
        for name, status, code in [
            ("Approve", "approved", 9001), ("Decline", "declined", 9102), ("Resubmit", "resubmission_requested", 9103),
        ]:
            session = self.identity.create_session(person={"firstName": name, "lastName": "Quincy"})["id"]
            self.identity.upload(session, "document-front", IMAGE)
            self.identity.submit(session)
            decision = self.webhooks.next(session, "decision")[0]["verification"]
            assert (decision["status"], decision["code"]) == (status, code), decision["status"]
            assert (decision["reasonCode"] is None) == (status == "approved")

    def check_attempts(self):
        """a session to be resubmitted takes another attempt under the same id, and lists both, newest first"""
        client = self.identity
        session = client.create_session(person={"firstName": "Resubmit", "lastName": "Quincy"})["id"]
        client.upload(session, "document-front", IMAGE)
        client.submit(session)
        first = self.webhooks.next(session, "decision")[0]["verification"]
        assert first["code"] == 9103
        client.upload(session, "document-back", IMAGE)
        client.submit(session)
        second = self.webhooks.next(session, "decision")[0]["verification"]
        assert second["id"] == first["id"] and second["attemptId"] != first["attemptId"]
        listed = client.read(session, "attempts")["verifications"]
        assert [attempt["id"] for attempt in listed] == [second["attemptId"], first["attemptId"]]
        assert [image["context"] for image in client.read(session, "media")["images"]] == ["document-back"]
        assert [image["context"] for image in client.attempt_media(first["attemptId"])] == ["document-front"]

    def check_device_data(self):
        """device data are taken until the submission"""
        session = self.identity.create_session(person=PERSON)["id"]
        data = {
            "providerName": "Prints", "network": {"ip": {"addressV4": "192.0.2.7"}}, "device": {"fingerprint": "f"}}
        answer = self.identity.collected_data(session, **data)
        assert answer["sessionId"] == session and answer["attemptId"]
        refused("1102", 400, lambda: self.identity.collected_data(session, providerName="Prints"))
        self.identity.submit(session)
        refused("1101", 409, lambda: self.identity.collected_data(session, **data))

    def check_database(self):
        """a person is looked up without any image, and each field has its level"""
        session = self.database.create_session(
            person=PERSON, document={"number": "123456789"},
            address={"fullAddress": "12 Elm St, Springfield, IL 62704"})["id"]
        self.database.submit(session)
        decision = self.webhooks.next(session, "decision")[0]["verification"]
        result = decision["additionalVerifiedData"]["validationResults"][0]
        assert result["registryName"] == "USA - Credit + US Identity Graph (US15)"
        for field in ["firstName", "lastName", "dateOfBirth", "address", "city", "state", "zip", "idNumber"]:
            assert result[field] == "MATCH", (field, result[field])
        assert result["phoneNumber"] == "NO_INPUT"
        nameless = self.database.create_session(person={"firstName": "Ada"})["id"]
        refused("1102", 400, lambda: self.database.submit(nameless))

    def check_registry(self):
        """an id number is looked up in one call, which is a session of its own"""
        person = {"fullName": "Ada Quincy", "idNumber": "123456789", "dateOfBirth": "1984-02-29"}
        session = self.database.validate_registry(person=person)
        assert session["status"] == "submitted"
        decision = self.webhooks.next(session["id"], "decision")[0]["verification"]
        assert decision["additionalVerifiedData"]["validationResults"][0]["idNumber"] == "MATCH"
        for code, missing in [("1308", "idNumber"), ("1309", "fullName"), ("1310", "dateOfBirth")]:
            rest = {name: value for name, value in person.items() if name != missing}
            refused(code, 400, lambda rest=rest: self.database.validate_registry(person=rest))

    def check_legacy_signature(self):
        """a signature of old is taken over body and id"""
        client = self.identity
        session = client.create_session()["id"]

        def old(text):
            digest = hashlib.sha256((text + client.secret).encode()).hexdigest()
            return {"X-HMAC-SIGNATURE": None, "X-SIGNATURE": digest}

        status, _ = client.call("GET", f"/sessions/{session}/attempts", headers=old(session))
        assert status == 200
        refused("1813", 401, lambda: client.call("GET", f"/sessions/{session}/attempts", headers=old("another")))
        refused("1814", 401, lambda: client.call("POST", "/sessions", {"verification": {}}, headers=old("another")))

    def check_person_and_lists(self):
        """the person and the watchlists can be asked for"""
        session = self.identity.create_session(person=PERSON)["id"]
        self.identity.submit(session)
        self.webhooks.next(session, "decision")
        assert self.identity.read(session, "person")["person"]["firstName"] == "Ada"
        assert self.identity.read(session, "watchlist-screening")["data"]["matchStatus"] == "no_match"

    def check_deletion(self):
        """a deleted session is gone, and one that is not submitted is announced as expired"""
        session = self.identity.create_session(person=PERSON)["id"]
        assert self.identity.delete(session)["verification"]["id"] == session
        decision = self.webhooks.next(session, "decision")[0]["verification"]
        assert (decision["status"], decision["code"]) == ("expired", 9104)
        refused("1101", 404, lambda: self.identity.read(session, "decision"))

    def check_refusals(self):
        """every refusal has the provider's code"""
        client = self.identity
        session = client.create_session()["id"]
        media = f"/sessions/{session}/media"
        patch = {"verification": {"status": "submitted"}}

        def created(**verification):
            return lambda: client.create_session(**verification)

        refused("1801", 401, lambda: client.call("POST", "/sessions", patch, headers={"X-AUTH-CLIENT": None}))
        refused("1802", 401, lambda: client.call("POST", "/sessions", patch, headers={"X-AUTH-CLIENT": "key"}))
        refused(
            "1803", 401, lambda: client.call("POST", "/sessions", patch, headers={"X-AUTH-CLIENT": str(uuid.uuid4())}))
        refused(
            "1819", 401,
            lambda: client.call("PATCH", f"/sessions/{session}", patch, headers={"X-HMAC-SIGNATURE": "0" * 64}))
        refused("1818", 401, lambda: client.call("GET", f"/sessions/{session}/decision", signed="another"))
        refused("1812", 401, lambda: client.call("GET", media, signed=session, headers={"X-HMAC-SIGNATURE": "short"}))
        refused("1302", 400, created(callback="http://example.com"))
        refused("1500", 400, created(vendorData="v" * 1001))
        refused("1501", 400, created(vendorData=7))
        refused("1001", 400, lambda: client.read("short", "decision"))
        refused("1002", 400, lambda: client.read("00000000-0000-1000-8000-000000000000", "decision"))
        refused("1003", 400, created(id=session))
        refused("1104", 400, created(endUserId="me"))
        refused("1104", 400, created(consents=[{"type": "ine", "approved": False}]))
        refused("1201", 400, created(timestamp="2020-01-01T00:00:00.000Z"))
        refused("1202", 400, created(timestamp="yesterday"))
        refused("1203", 400, created(person={"dateOfBirth": "29.02.1984"}))
        refused("1301", 400, created(features=["video"]))
        refused("2003", 400, created(person={"dateOfBirth": "2023-02-29"}))
        refused("2101", 400, created(document={"number": "12345"}))
        refused("2102", 400, created(document={"number": "A-123456"}))
        refused("2103", 400, created(document={"type": "LIBRARY_CARD"}))
        refused("1403", 400, lambda: client.call("POST", media, {"picture": {}}))
        refused("1400", 400, lambda: client.call("POST", media, {"image": {"context": "face"}}))
        refused("1401", 400, lambda: client.call("POST", media, {"image": {"context": "face", "content": "%%"}}))
        refused("1402", 400, lambda: client.call("POST", media, {"image": {"context": "feet", "content": "AAAA"}}))
        refused("1104", 400, lambda: client.upload(session, "face", b"plain text"))
        refused("1303", 400, lambda: client.call("PATCH", f"/sessions/{session}", {"verification": {"status": "x"}}))
        client.submit(session)
        refused("1304", 400, lambda: client.submit(session))
        refused("1101", 409, lambda: client.upload(session, "face", IMAGE))
        unknown = str(uuid.uuid4())
        refused("1101", 404, lambda: client.read(unknown, "decision"))

    def check_trailing_slash(self):
        """a slash at the end of a path changes nothing"""
        status, answer = self.identity.call("POST", "/sessions/", {"verification": {}})
        assert status == 201 and answer["verification"]["status"] == "created"


def run(base_url, integrations, webhooks, secret):
    checks = Checks(*(VeriffClient(base_url, entry["api_key"], secret) for entry in integrations), webhooks)
    failed = 0
    for name in sorted(name for name in dir(checks) if name.startswith("check_")):
        check = getattr(checks, name)
        try:
            check()
            print("ok      " + check.__doc__)
        except Exception as error:  # each check reports its own fault
            failed += 1
            print(f"FAILED  {check.__doc__}: {type(error).__name__} {error}")
    print(f"{failed} checks failed" if failed else "every check passed")
    return 1 if failed else 0


def main():
    program = sys.argv[1]
    secret = str(uuid.uuid4())
    webhooks = WebhookReceiver(secret)
    integrations = [
        {"kind": kind, "api_key": str(uuid.uuid4()), "secret": secret, "webhook_url": webhooks.url}
        for kind in ["idv", "poa", "db"]
    ]
    port = free_port()
    with tempfile.TemporaryDirectory() as directory:
        file = os.path.join(directory, "integrations.json")
        with open(file, "w", encoding="utf-8") as opened:
            json.dump(integrations, opened)
        environment = dict(
            os.environ, ADDRESSEE_SANDBOX_PORT=str(port), ADDRESSEE_SANDBOX_INTEGRATIONS=file,
            ADDRESSEE_SANDBOX_LEDGER=os.path.join(directory, "ledger.jsonl"), ADDRESSEE_LOG_LEVEL="error")
        sandbox = subprocess.Popen([program, "sandbox"], env=environment)
        try:
            base_url = f"http://127.0.0.1:{port}"
            for _ in range(200):
                try:
                    urllib.request.urlopen(base_url + "/sandbox/health", timeout=2)
                    break
                except OSError:
                    time.sleep(0.1)
            return run(base_url, integrations, webhooks, secret)
        finally:
            sandbox.terminate()
            sandbox.wait(timeout=20)
            webhooks.close()


if __name__ == "__main__":
    sys.exit(main())
