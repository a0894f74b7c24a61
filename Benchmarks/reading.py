"""Reading verifications by id."""

from creating import BODY, PATH
from figures import Figure, each
from load import wrk

SECONDS = 8
# As many as keep two cores busy: more only wait for each other, and from a dozen on the slowest wait 40 ms.
CONNECTIONS = 8
AMOUNT = 300


def measure(installation):
    paths = installation.directory / "read.paths"
    ids = [installation.call("POST", PATH, BODY, status=201)["id"] for _ in range(AMOUNT)]
    paths.write_text("\n".join(f"{PATH}/{identifier}" for identifier in ids))
    wrk(installation, "wrk.lua", 1, CONNECTIONS, "GET", "-", str(paths))
    with installation.processor_time() as used:
        load = wrk(installation, "wrk.lua", SECONDS, CONNECTIONS, "GET", "-", str(paths))
    note = f"wrk, {CONNECTIONS} connections; {each(used, load.rate * SECONDS)}"
    return [
        Figure("read by id", load.rate, "/s", at_least=4000, note=note),
        Figure("read by id, p99", load.p99, "ms", at_most=25, note=f"at that rate; p50 {load.p50:.1f} ms"),
    ]
