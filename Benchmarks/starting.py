"""The start of a node, and the memory of one that has nothing to do."""

import statistics
import time

from figures import Figure
from installation import MEBIBYTE

STARTS = 3
REST = 3


def measure(installation):
    """Leaves the installation running."""
    times = []
    for _ in range(STARTS):
        installation.stop()
        start = time.monotonic()
        installation.start("serve")
        installation.await_ready()
        times.append(time.monotonic() - start)
    installation.start("work")
    installation.start("sandbox")
    time.sleep(REST)
    memory = {name: installation.processes[name].memory("VmRSS") for name in ("serve", "work")}
    return [
        Figure(
            "start of serve to /readyz", statistics.median(times), "s", at_most=2, note=f"median of {STARTS}, migrated"
        ),
        Figure(
            "idle memory of serve and work", sum(memory.values()) / MEBIBYTE, "MiB", at_most=100,
            note=", ".join(f"{name} {size / MEBIBYTE:.0f} MiB" for name, size in memory.items()),
        ),
    ]
