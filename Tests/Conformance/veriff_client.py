"""A small client of Veriff's public API, written from its documentation and from nothing of this project.

It signs as the documentation says: bodies where there is one, else the id in the path; it believes an answer or a webhook
only if its signature fits the bytes received.
"""

import base64
import hashlib
import hmac
import http.client
import http.server
import json
import queue
import threading
import urllib.parse


class Refused(Exception):
    """An answer other than a success, with the provider's code."""

    def __init__(self, status, body):
        super().__init__(f"status {status}")
        self.status = status
        self.code = str(body.get("code")) if isinstance(body, dict) else None


class VeriffClient:
    """One integration: where the API is, its key and its shared secret."""

    def __init__(self, base_url, api_key, secret):
        self.base = urllib.parse.urlsplit(base_url)
        self.api_key = api_key
        self.secret = secret

    def sign(self, message):
        return hmac.new(self.secret.encode(), message, hashlib.sha256).hexdigest()

    def call(self, method, path, body=None, signed=None, headers=None, raw=False):
        """Sends a request; returns its status and the answer's JSON, or its bytes."""
        content = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        message = content if signed is None else signed.encode()
        sent = {
            "Content-Type": "application/json",
            "X-AUTH-CLIENT": self.api_key,
            "X-HMAC-SIGNATURE": self.sign(message),
        }
        sent.update(headers or {})
        sent = {name: value for name, value in sent.items() if value is not None}
        connection = http.client.HTTPConnection(self.base.hostname, self.base.port, timeout=20)
        try:
            connection.request(method, "/v1" + path, body=content or None, headers=sent)
            answer = connection.getresponse()
            data = answer.read()
        finally:
            connection.close()
        signature = answer.getheader("X-HMAC-SIGNATURE")
        if signature is not None and not hmac.compare_digest(signature.lower(), self.sign(data)):
            raise AssertionError("the answer's signature does not fit its bytes")
        is_success = 200 <= answer.status < 300
        if is_success and signature is None:
            raise AssertionError("a success without a signature")
        if not is_success:
            raise Refused(answer.status, json.loads(data))
        return answer.status, data if raw else json.loads(data)

    def create_session(self, **verification):
        status, answer = self.call("POST", "/sessions", {"verification": verification})
        assert status == 201 and answer["status"] == "success", answer
        return answer["verification"]

    def upload(self, session, context, image, media_type="image/jpeg", as_data_uri=True):
        content = base64.b64encode(image).decode()
        if as_data_uri:
            content = f"data:{media_type};base64,{content}"
        _, answer = self.call("POST", f"/sessions/{session}/media", {"image": {"context": context, "content": content}})
        return answer["image"]

    def submit(self, session):
        body = {"verification": {"status": "submitted", "frontState": "done", "timestamp": "2026-01-01T00:00:00.000Z"}}
        status, answer = self.call("PATCH", f"/sessions/{session}", body)
        assert status == 200 and answer["verification"]["status"] == "submitted", answer
        return answer["verification"]

    def read(self, session, what, **options):
        return self.call("GET", f"/sessions/{session}/{what}", signed=session, **options)[1]

    def attempt_media(self, attempt):
        return self.call("GET", f"/attempts/{attempt}/media", signed=attempt)[1]["images"]

    def collected_data(self, session, **data):
        return self.call("POST", f"/sessions/{session}/collected-data", data)[1]

    def validate_registry(self, **verification):
        status, answer = self.call("POST", "/validate-registry", {"verification": verification})
        assert status == 201 and answer["status"] == "success", answer
        return answer["verification"]

    def delete(self, session):
        return self.call("DELETE", f"/sessions/{session}", signed=session)[1]


class WebhookReceiver:
    """Receives webhooks on this machine and hands over those whose signature fits."""

    def __init__(self, secret):
        received = self.received = queue.Queue()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
                fits = hmac.compare_digest(self.headers.get("x-hmac-signature", ""), expected)
                received.put((json.loads(body), body, self.headers.get("x-auth-client"), fits))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def next(self, session, kind):
        """The next event or decision about a session; others are put back in their order."""
        others = []
        try:
            while True:
                webhook = self.received.get(timeout=20)
                body, _, _, fits = webhook
                assert fits, "a webhook's signature does not fit its bytes"
                is_decision = "verification" in body
                found = body["verification"]["id"] if is_decision else body["id"]
                if found == session and is_decision == (kind == "decision"):
                    return webhook
                others.append(webhook)
        finally:
            for webhook in others:
                self.received.put(webhook)

    def close(self):
        self.server.shutdown()
        self.server.server_close()
