"""A private installation to measure: its database is there already, the program's processes are started here."""

import contextlib
import getpass
import http.client
import json
import os
import pathlib
import socket
import subprocess
import time
import urllib.parse

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
MEBIBYTE = 1024 * 1024
CONNECTIONS = 32


class Unexpected(Exception):
    """Something did not answer as it must, so that a figure would mean nothing."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processor_seconds(pid, with_children=False):
    """What a process has used of the processors, and its ended children too."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11 : 15 if with_children else 13])) / os.sysconf("SC_CLK_TCK")


class Process:
    """One command of the program."""

    def __init__(self, program, command, environment, log):
        self.command = command
        with open(log, "ab") as sink:
            self.child = subprocess.Popen(
                [program, command], env=environment, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, cwd=CHECKOUT
            )

    def memory(self, field):
        """A figure of /proc/PID/status in bytes, such as VmRSS or VmHWM."""
        for line in pathlib.Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith(field + ":"):
                return int(line.split()[1]) * 1024
        raise Unexpected(f"{self.command} has no {field}")

    def stop(self):
        if self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()


class Installation:
    def __init__(self, program, data, database="addressee"):
        self.program, self.data, self.database = program, pathlib.Path(data), database
        self.directory = self.data / database
        self.directory.mkdir(exist_ok=True)
        self.log = self.directory / "service.log"
        self.ports = {name: free_port() for name in ("server", "sandbox")}
        self.processes = {}
        self.key = None

    # The database.

    def _database_url(self, user="addressee"):
        url = subprocess.check_output([CHECKOUT / "Scripts/database", "url"], text=True).strip()
        return url.replace("//addressee@", f"//{user}@").replace("/addressee?", f"/{self.database}?")

    @property
    def superuser_url(self):
        return self._database_url("postgres" if os.getuid() == 0 else getpass.getuser())

    @property
    def database_url(self):
        return self._database_url()

    def sql(self, text, database=None):
        """Runs SQL as the server's superuser and returns its rows, columns separated by |."""
        url = self.superuser_url
        if database:
            url = url.replace(f"/{self.database}?", f"/{database}?")
        done = subprocess.run(
            [self.postgres("psql"), url, "-XqAt", "-v", "ON_ERROR_STOP=1", "-f", "-"],
            input=text, text=True, capture_output=True,
        )
        if done.returncode != 0:
            raise Unexpected(f"psql: {done.stderr.strip()}")
        return done.stdout.strip().splitlines()

    @staticmethod
    def postgres(name):
        """A program of the newest PostgreSQL on this machine."""
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
        return str(found[-1]) if found else name

    def database_home(self):
        """Where the database's cluster and log are."""
        place = self.data / "database-directory"
        return pathlib.Path(place.read_text().strip()) if place.exists() else self.data / "postgres"

    # The program.

    def environment(self):
        # Nothing of the caller's configuration slips in; limits that would be in the way are raised.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ADDRESSEE_")}
        return kept | {
            "ADDRESSEE_DATABASE_URL": self.database_url,
            "ADDRESSEE_DATABASE_CONNECTIONS": str(CONNECTIONS),
            "ADDRESSEE_KEYS_FILE": str(self.directory / "keys"),
            "ADDRESSEE_DOCUMENTS_DIRECTORY": str(self.directory / "documents"),
            "ADDRESSEE_SERVER_PORT": str(self.ports["server"]),
            "ADDRESSEE_SERVER_PUBLIC_URL": f"http://127.0.0.1:{self.ports['server']}",
            "ADDRESSEE_LIMITS_REQUESTS_PER_SECOND": "1000000",
            "ADDRESSEE_PROVIDER_HOSTS": "127.0.0.1",
            "ADDRESSEE_PROVIDER_ALLOW_HTTP": "true",
            "ADDRESSEE_WEBHOOKS_ALLOWED_NETWORKS": "127.0.0.0/8",
            "ADDRESSEE_SANDBOX_PORT": str(self.ports["sandbox"]),
            "ADDRESSEE_SANDBOX_LEDGER": str(self.directory / "ledger.jsonl"),
            "ADDRESSEE_SANDBOX_INTEGRATIONS": str(self.directory / "integrations.json"),
            "ADDRESSEE_SANDBOX_DECISION_DELAY": "0",
            "ADDRESSEE_LOG_LEVEL": "warning",
        }

    def run(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], env=self.environment(), cwd=CHECKOUT, text=True, capture_output=True
        )
        if done.returncode != 0:
            raise Unexpected(f"{' '.join(arguments)}: {done.stderr.strip()[-500:]}")
        return done.stdout

    def prepare(self):
        """Makes keys, schema, a vendor with its integrations, and an API key."""
        if self.database != "addressee":
            self.sql(f"CREATE DATABASE {self.database} OWNER addressee", database="postgres")
        credentials = self.directory / "credentials.json"
        self.run("keys", "create")
        self.run("migrate", "--directory", "Migrations")
        self.run("bootstrap", "--output", str(credentials))
        self.key = json.loads(credentials.read_text())["api_key"]

    def start(self, command):
        process = Process(self.program, command, self.environment(), self.log)
        self.processes[command] = process
        return process

    def await_ready(self, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", self.ports["server"], timeout=2)
                connection.request("GET", "/readyz")
                if connection.getresponse().status == 200:
                    return
            time.sleep(0.01)
        raise Unexpected(f"the service did not become ready; see {self.log}")

    def stop(self):
        for process in self.processes.values():
            process.stop()
        self.processes = {}

    def processor_seconds(self):
        """What each process of the program, and the database as a whole, have used of the processors so far."""
        used = {name: processor_seconds(process.child.pid) for name, process in self.processes.items()}
        postmaster = (self.database_home() / "cluster/postmaster.pid").read_text().split()[0]
        used["database"] = processor_seconds(postmaster, with_children=True)
        for child in pathlib.Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split():
            with contextlib.suppress(OSError):
                used["database"] += processor_seconds(child)
        return used

    @contextlib.contextmanager
    def processor_time(self):
        """Lends a dictionary that holds, after the block, what each has used in it."""
        before, used = self.processor_seconds(), {}
        yield used
        after = self.processor_seconds()
        used.update({name: after[name] - before.get(name, 0) for name in after})

    # Its API.

    @property
    def url(self):
        return f"http://127.0.0.1:{self.ports['server']}"

    @property
    def fields(self):
        return {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}

    def connect(self):
        parts = urllib.parse.urlsplit(self.url)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        connection.connect()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def call(self, method, path, body=None, status=200, connection=None):
        own = connection is None
        connection = connection or self.connect()
        content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        try:
            connection.request(method, path, body=content, headers=self.fields)
            answer = connection.getresponse()
            text = answer.read()
        finally:
            if own:
                connection.close()
        if answer.status != status:
            raise Unexpected(f"{method} {path}: {answer.status} instead of {status}: {text[:300]!r}")
        return json.loads(text) if text else None
