#!/usr/bin/env python3
"""Measures the budgets on this machine and prints each figure beside its budget.

`make bench` runs it with a database and a build of its own. Load, service and database share the machine's cores, so
figures are for comparing, with the budgets and with each other, not for promising. A budget that is not met is
called short; the exit status is 1 only when something could not be measured.
"""

import argparse
import os
import signal
import sys
import time

import creating
import decoding
import listing
import processing
import reading
import rules
import starting
import uploading
from figures import table
from installation import Installation, Unexpected

# In this order: the start is measured on an empty installation, the pipeline before the tables have grown.
PARTS = {
    "start": starting.measure,
    "rules": rules.measure,
    "decoding": decoding.measure,
    "pipeline": processing.measure,
    "upload": uploading.measure,
    "read": reading.measure,
    "create": creating.measure,
    "lists": listing.measure,
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all by default")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    return given


def measure(installation, wanted):
    """The figures of the wanted parts, and whether all could be measured."""
    figures, is_whole = [], True
    for name in wanted:
        start = time.monotonic()
        try:
            figures += PARTS[name](installation)
        except Unexpected as problem:
            is_whole = False
            print(f"{name} could not be measured: {problem}", file=sys.stderr)
        print(f"{name}: {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    return figures, is_whole


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # The start is always measured: it leaves the processes up that the others measure.
    wanted = [name for name in PARTS if not given.parts or name in given.parts or name == "start"]
    installation = Installation(given.program, given.data)
    try:
        installation.prepare()
        figures, is_whole = measure(installation, wanted)
    finally:
        installation.stop()
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end\n")
    print(table([figure.row for figure in figures]))
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
