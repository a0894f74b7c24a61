#!/usr/bin/env python3
"""Receives webhooks as a subscriber would: knows its secret, and nothing else of the service that sends them.

Checks each delivery as Standard Webhooks 1.0.0 says: the three headers, a timestamp within five minutes, and a signature
over the exact bytes received. What passes is written to a file, one event a line, each id once; what does not is
answered with 401. Prints the port it listens on.

    receiver.py --secret-file FILE --events FILE [--port PORT]

The secret is read when a delivery comes, so that the receiver can be started before its endpoint is registered.
"""

import argparse
import base64
import binascii
import hashlib
import hmac
import http.server
import json
import pathlib
import threading
import time

TOLERANCE = 300
MAXIMUM_BODY = 64 * 1024


class Refused(Exception):
    """A delivery that does not come from who has the secret."""


def key_bytes(secret):
    prefix = "whsec_"
    if not secret.startswith(prefix):
        raise ValueError("the secret has no whsec_ prefix")
    return base64.b64decode(secret[len(prefix) :], validate=True)


def verify(key, headers, body, now):
    """Returns the id of a genuine delivery."""
    message_id = headers.get("webhook-id")
    timestamp = headers.get("webhook-timestamp")
    signatures = headers.get("webhook-signature")
    if not message_id or not timestamp or not signatures:
        raise Refused("a header is missing")
    if not (timestamp.isascii() and timestamp.isdigit()):
        raise Refused("the timestamp is no number")
    if abs(now - int(timestamp)) > TOLERANCE:
        raise Refused("the timestamp is too far from now")

    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = hmac.new(key, signed, hashlib.sha256).digest()
    for entry in signatures.split(" "):
        version, _, encoded = entry.partition(",")
        if version != "v1":
            continue
        try:
            given = base64.b64decode(encoded, validate=True)
        except binascii.Error:
            continue
        if hmac.compare_digest(given, expected):
            return message_id
    raise Refused("no signature matches")


class Inbox:
    """The accepted events, in a file that outlives the process: an id is never taken twice."""

    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.ids = set()
        if path.exists():
            self.ids = {json.loads(line)["webhook_id"] for line in path.read_text().splitlines()}

    def accept(self, message_id, headers, body):
        entry = {
            "webhook_id": message_id,
            "webhook_timestamp": headers["webhook-timestamp"],
            "webhook_signature": headers["webhook-signature"],
            "body": body.decode(),
        }
        with self.lock:
            if message_id in self.ids:
                return False
            # On the disk before it is acknowledged: what is acknowledged is not sent again.
            with self.path.open("a") as file:
                file.write(json.dumps(entry) + "\n")
                file.flush()
            self.ids.add(message_id)
            return True


def make_handler(secret_file, inbox):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def do_POST(self):
            try:
                length = int(self.headers.get("content-length", ""))
            except ValueError:
                return self.answer(411)
            if not 0 <= length <= MAXIMUM_BODY:
                return self.answer(413)
            body = self.rfile.read(length)
            try:
                key = key_bytes(secret_file.read_text().strip())
            except (OSError, ValueError):
                # Not registered yet: the sender tries again.
                return self.answer(503)
            try:
                message_id = verify(key, self.headers, body, time.time())
            except Refused as refused:
                return self.answer(401, str(refused))
            is_new = inbox.accept(message_id, self.headers, body)
            return self.answer(200, "accepted" if is_new else "known already")

        def answer(self, status, text=""):
            content = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(content)))
            if status >= 400:
                self.send_header("Connection", "close")
                self.close_connection = True
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    return Handler


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A sender that hangs up is no news."""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--secret-file", type=pathlib.Path, required=True)
    parser.add_argument("--events", type=pathlib.Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    handler = make_handler(options.secret_file, Inbox(options.events))
    server = Server(("127.0.0.1", options.port), handler)
    print(server.server_address[1], flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
