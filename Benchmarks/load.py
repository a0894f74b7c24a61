"""Load from outside: wrk for as much as goes, h2load for a fixed rate."""

import os
import pathlib
import re
import subprocess

from figures import percentile
from installation import CHECKOUT, Unexpected

HERE = CHECKOUT / "Benchmarks"


class Load:
    """What a run came to: answers a second, and percentiles of their latency in milliseconds."""

    def __init__(self, rate, p50, p99):
        self.rate, self.p50, self.p99 = rate, p50, p99


def wrk(installation, script, seconds, connections, *arguments, threads=2):
    """Sends requests on all connections, each as soon as the one before is answered."""
    done = subprocess.run(
        [
            "wrk", f"--threads={threads}", f"--connections={connections}", f"--duration={seconds}s", "--timeout=10s",
            f"--script={HERE / script}", installation.url, "--", installation.key, *arguments,
        ],
        capture_output=True, text=True, timeout=seconds + 30,
    )
    found = re.search(r"^RESULT (\S+) (\S+) (\S+) (\S+)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 or not found:
        raise Unexpected(f"wrk: {done.stdout[-500:]} {done.stderr[-500:]}")
    rate, p50, p99, refused = map(float, found.groups())
    if refused:
        raise Unexpected(f"{refused:.0f} requests of {script} failed")
    return Load(rate, p50, p99)


def steady(installation, path, body, rate, seconds, connections=64):
    """Sends requests at a fixed rate.

    A connection whose answer is late does not slow the others, and there are many more connections than requests in
    flight; so the requests that wait for a free connection, which the figures do not hold, are few.
    """
    directory = installation.directory
    content, log = directory / "body.json", directory / "requests.tsv"
    content.write_text(body)
    log.unlink(missing_ok=True)
    fields = [f"--header={name}: {value}" for name, value in installation.fields.items()]
    done = subprocess.run(
        [
            "h2load", "--h1", "--threads=1", f"--clients={connections}", f"--rps={rate / connections:.3f}",
            f"--duration={seconds}", "--warm-up-time=1", f"--data={content}", f"--log-file={log}", *fields,
            installation.url + path,
        ],
        capture_output=True, text=True, timeout=seconds + 60,
    )
    if done.returncode != 0 or not log.exists():
        raise Unexpected(f"h2load: {done.stdout[-500:]} {done.stderr[-500:]}")
    rows = [line.split("\t") for line in log.read_text().splitlines()]
    if not rows or any(not row[1].startswith("2") for row in rows):
        raise Unexpected("requests at a fixed rate failed")
    milliseconds = [int(row[2]) / 1000 for row in rows]
    starts = [int(row[0]) for row in rows]
    span = max((max(starts) - min(starts)) / 1_000_000, 0.001)
    return Load(len(rows) / span, percentile(milliseconds, 0.5), percentile(milliseconds, 0.99))
