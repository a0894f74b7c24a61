"""From submission to decision through the sandbox, which decides at once."""

import base64
import concurrent.futures
import time
import uuid

from creating import BODY, PATH
from figures import Figure, each, percentile
from installation import CHECKOUT, Unexpected

IMAGES = CHECKOUT / "Demo/images"
SIDES = [
    ("photo_id", "us_driver_license", "front", "nora-license-front.jpg"),
    ("photo_id", "us_driver_license", "back", "nora-license-back.jpg"),
    ("proof_of_address", "current_lease", "front", "nora-lease.png"),
    ("selfie", "selfie", "front", "nora-selfie.jpg"),
]
TOGETHER = 200
ONE_BY_ONE = 60
PAUSE = 0.1
PATIENCE = 60
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def measure(installation):
    bodies = []
    for kind, document_type, side, image in SIDES:
        head = f'{{"kind":"{kind}","type":"{document_type}","side":"{side}","content":"'.encode()
        bodies.append(head + base64.b64encode((IMAGES / image).read_bytes()) + b'"}')

    def prepare(_):
        identifier = installation.call("POST", PATH, BODY, status=201)["id"]
        for body in bodies:
            installation.call("POST", f"{PATH}/{identifier}/documents", body, status=201)
        return identifier

    def submit(identifier):
        installation.call("POST", f"{PATH}/{identifier}/submit", {})

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        # The first ones open connections and warm caches.
        warm = list(pool.map(prepare, range(8)))
        list(pool.map(submit, warm))
        await_decisions(installation, warm)
        single = list(pool.map(prepare, range(ONE_BY_ONE)))
        many = list(pool.map(prepare, range(TOGETHER)))
        for identifier in single:
            submit(identifier)
            time.sleep(PAUSE)
        waits = await_decisions(installation, single)
        with installation.processor_time() as used:
            list(pool.map(submit, many))
            await_decisions(installation, many)
    span = float(
        installation.sql(
            "SELECT extract(epoch FROM max(automated_at) - min(submitted_at)) FROM verifications "
            f"WHERE id = ANY ({array(many)})"
        )[0]
    )
    return [
        Figure(
            "pipeline, submit to decision, p95", percentile(waits, 0.95) * 1000, "ms", at_most=1000,
            note=f"{ONE_BY_ONE} verifications, {1 / PAUSE:.0f}/s; p50 {percentile(waits, 0.5) * 1000:.0f} ms; "
            "with the sandbox's time",
        ),
        Figure(
            "pipeline", TOGETHER / span, "/s", at_least=30,
            note=f"{TOGETHER} at once, four sides of 100 KB, two sessions; {each(used, TOGETHER)}",
        ),
    ]


def array(identifiers):
    """Identifiers as the database knows them."""
    return "ARRAY[" + ",".join(f"'{uuid_of(identifier)}'" for identifier in identifiers) + "]::uuid[]"


def uuid_of(identifier):
    """What is behind the underscore is 128 bits in base 32."""
    value = 0
    for character in identifier.partition("_")[2]:
        value = value * 32 + ALPHABET.index(character)
    return uuid.UUID(int=value)


def await_decisions(installation, identifiers):
    """How long each one took, in seconds."""
    end = time.monotonic() + PATIENCE
    wanted = array(identifiers)
    while time.monotonic() < end:
        rows = installation.sql(
            "SELECT extract(epoch FROM automated_at - submitted_at), status FROM verifications "
            f"WHERE id = ANY ({wanted}) AND automated_at IS NOT NULL"
        )
        if len(rows) == len(identifiers):
            statuses = {row.split("|")[1] for row in rows}
            if statuses != {"approved"}:
                raise Unexpected(f"verifications became {', '.join(sorted(statuses))}, not approved")
            return [float(row.split("|")[0]) for row in rows]
        time.sleep(0.25)
    raise Unexpected(f"{len(identifiers) - len(rows)} verifications were not decided within {PATIENCE} s")
