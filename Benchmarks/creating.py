"""Creating verifications, against pgbench sending what the service sends."""

import json
import re
import statistics
import subprocess

from figures import Figure, each
from installation import CONNECTIONS, Unexpected
from load import steady, wrk

SECONDS = 2
ROUNDS = 9
PATH = "/v1/verifications"
BODY = {
    "flow": "usps1583",
    "person": {
        "first_name": "Nora", "middle_name": "June", "last_name": "Whitfield", "date_of_birth": "1988-04-12",
        "phone_number": "+18655550142", "email": "nora@example.com",
    },
    "address": {
        "street": "418 Maple Hollow Road", "unit": "Apt 5", "city": "Knoxville", "state": "TN",
        "postal_code": "37919", "country": "US",
    },
    "documents": [
        {"kind": "photo_id", "types": ["us_driver_license"], "number": "084417236", "issuing_country": "US"},
        {"kind": "proof_of_address", "types": ["current_lease"]},
    ],
    "vendor_reference": "mailbox-1042",
}


def measure(installation):
    recording = Recording(installation)
    directory = installation.directory
    script = directory / "create.sql"
    script.write_text(recording.script())
    body, paths = directory / "create.json", directory / "create.paths"
    body.write_text(json.dumps(BODY))
    paths.write_text(PATH)

    def create(seconds):
        return wrk(installation, "wrk.lua", seconds, CONNECTIONS, "POST", str(body), str(paths))

    # Both are warmed up, then take many short turns, so that a machine that grows slower does so for both.
    create(2)
    pgbench(installation, script, 2)
    ours, theirs = [], []
    costs = []
    for _ in range(ROUNDS):
        with installation.processor_time() as used:
            ours.append(create(SECONDS))
        costs.append(each(used, ours[-1].rate * SECONDS))
        theirs.append(pgbench(installation, script, SECONDS))
    rate = statistics.median(load.rate for load in ours)
    reference = statistics.median(theirs)
    ratio = statistics.median(load.rate / other for load, other in zip(ours, theirs))
    load = steady(installation, PATH, json.dumps(BODY), 0.6 * rate, seconds=8)
    return [
        Figure("create", rate, "/s", note=f"wrk, {CONNECTIONS} connections; {costs[-1]}"),
        Figure(
            "create, the same statements by pgbench", reference, "/s",
            note=f"{CONNECTIONS} sessions; {recording.statements} statements, {recording.round_trips} round trips",
        ),
        Figure("create, share of pgbench", ratio, at_least=0.6, note=f"median of {ROUNDS} pairs"),
        Figure(
            "create, p99 at 60 %", load.p99, "ms", at_most=100,
            note=f"h2load, {load.rate:.0f}/s offered, p50 {load.p50:.1f} ms",
        ),
    ]


def pgbench(installation, script, seconds):
    """Transactions a second, sent in the role and with the settings of the service's connections."""
    url = installation.database_url + "&options=" + "%20".join(
        ["-crole%3Daddressee_api", "-cjit%3Doff", "-cstatement_timeout%3D15000", "-clock_timeout%3D5000"]
    )
    done = subprocess.run(
        [
            installation.postgres("pgbench"), "--no-vacuum", "--protocol=prepared", f"--client={CONNECTIONS}",
            "--jobs=2", f"--time={seconds}", f"--file={script}", "--define=n=0",
            f"--define=run={next(RUNS)}", url,
        ],
        capture_output=True, text=True, timeout=seconds + 60,
    )
    found = re.search(r"^tps = ([\d.]+)", done.stdout, re.MULTILINE)
    failed = re.search(r"number of failed transactions: ([1-9]\d*)", done.stdout)
    if done.returncode != 0 or failed or not found or "aborted" in done.stderr:
        raise Unexpected(f"pgbench: {done.stdout[-500:]} {done.stderr[-800:]}")
    return float(found[1])


RUNS = iter(range(1, 1000))


class Recording:
    """What the service sends for one create, as the server's own log tells it."""

    def __init__(self, installation):
        self.installation = installation
        # Prepared on every connection first, and marked as used within the minute.
        for _ in range(3):
            installation.call("POST", PATH, BODY, status=201)
        first, second = self._record(), self._record()
        if [entry[1] for entry in first] != [entry[1] for entry in second]:
            raise Unexpected("two creates sent different statements")
        # Statements of one virtual transaction were sent in one pipeline, which is one round trip.
        self.pipelines = []
        last = None
        for (transaction, sql, values), (_, _, others) in zip(first, second):
            if transaction != last:
                self.pipelines.append([])
            last = transaction
            self.pipelines[-1].append((sql, values, others))
        self.statements, self.round_trips = len(first), len(self.pipelines)

    def _record(self):
        log = self.installation.database_home() / "server.log"
        self._set_logging(True)
        start = log.stat().st_size
        self.installation.call("POST", PATH, BODY, status=201)
        self._set_logging(False)
        with open(log, encoding="utf-8") as file:
            file.seek(start)
            text = file.read()
        found = re.findall(
            r"^@(\S+) addressee_api LOG:  execute [^:]+: (.*?)\n(?=@|\Z)(?:@\S+ addressee_api DETAIL:  parameters: (.*?)\n(?=@|\Z))?",
            text, re.MULTILINE | re.DOTALL,
        )
        entries = [(transaction, sql.replace("\n\t", "\n"), values) for transaction, sql, values in found]
        return [(transaction, sql, parameters(values)) for transaction, sql, values in entries]

    def _set_logging(self, is_on):
        if is_on:
            changes = "ALTER SYSTEM SET log_statement = 'all'; ALTER SYSTEM SET log_line_prefix = '@%v %a ';"
        else:
            changes = "ALTER SYSTEM RESET log_statement; ALTER SYSTEM RESET log_line_prefix;"
        self.installation.sql(changes.replace("; ", ";\n") + "\nSELECT pg_reload_conf(); SELECT pg_sleep(0.3);")

    def script(self):
        """The same for pgbench: what differs between two creates differs between two of its transactions too."""
        lines = ["\\set n :n + 1", "\\set serial (:run * 10000000 + :n) * 64 + :client_id"]
        for pipeline in self.pipelines:
            lines.append("\\startpipeline")
            for sql, values, others in pipeline:
                types = self._types(sql)
                texts = [
                    argument(value, other, kind, place)
                    for place, (value, other, kind) in enumerate(zip(values, others, types))
                ]
                body = re.sub(r"\$(\d+)", lambda match: texts[int(match[1]) - 1], sql)
                lines.append(" ".join(body.split()) + ";")
            lines.append("\\endpipeline")
        return "\n".join(lines) + "\n"

    def _types(self, sql):
        """The types of a statement's parameters."""
        rows = self.installation.sql(
            f"PREPARE recorded AS {sql};\nSELECT unnest(parameter_types) FROM pg_prepared_statements WHERE name = 'recorded';"
        )
        return rows


def parameters(text):
    """Reads `$1 = 'it''s', $2 = NULL`."""
    return [
        None if value == "NULL" else value[1:-1].replace("''", "'")
        for value in re.findall(r"\$\d+ = (NULL|'(?:[^']|'')*')", text)
    ]


def argument(value, other, kind, place):
    """A parameter as pgbench sends it. The serial number is a parameter; constants are written out, since pgbench keeps
    parameters of one name apart, and would send each of them anew for every mention."""
    if value is None or value == other or kind.startswith("timestamp"):
        literal = "NULL" if value is None else "'" + value.replace("'", "''") + "'"
        return f"{literal}::{kind}"
    if kind == "uuid":
        return f"('0190{place:04x}-0000-7000-8' || lpad(to_hex(:serial::bigint), 15, '0'))::uuid"
    if kind == "bytea":
        return f"overlay('{value}'::bytea PLACING int8send(:serial::bigint) FROM 1)"
    return f"('{value[:-16]}' || lpad(to_hex(:serial::bigint), 16, '0'))::{kind}"
