"""Uploads of 5 MB, 16 at once."""

import base64
import concurrent.futures
import os
import time

from creating import BODY, PATH
from figures import Figure, each
from installation import CHECKOUT, MEBIBYTE, Unexpected

IMAGE = CHECKOUT / "Demo/images/nora-license-front.jpg"
AT_ONCE = 16
ROUNDS = 6
SIZE = 5_000_000


def measure(installation):
    server = installation.processes["serve"]
    image = IMAGE.read_bytes()
    content = image + os.urandom(SIZE - len(image))
    body = (
        b'{"kind":"photo_id","type":"us_driver_license","side":"front","content":"' + base64.b64encode(content) + b'"}'
    )
    ids = [installation.call("POST", PATH, BODY, status=201)["id"] for _ in range(AT_ONCE * ROUNDS)]
    before = server.memory("VmRSS")

    def upload_some(share):
        connection = installation.connect()
        for identifier in share:
            answer = installation.call(
                "POST", f"{PATH}/{identifier}/documents", body, status=201, connection=connection
            )
            if answer["sides"][0]["size"] != SIZE:
                raise Unexpected("an upload has another size")
        connection.close()

    start = time.monotonic()
    with installation.processor_time() as used, concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(upload_some, [ids[first::AT_ONCE] for first in range(AT_ONCE)]))
    rate = len(ids) / (time.monotonic() - start)
    peak = server.memory("VmHWM")
    return [
        Figure("upload of 5 MB", rate, "/s", at_least=10, note=f"{AT_ONCE} at once; {each(used, len(ids))}"),
        Figure(
            "upload, peak memory of serve", peak / MEBIBYTE, "MiB", at_most=256,
            note=f"VmHWM since its start; {before / MEBIBYTE:.0f} MiB before the uploads",
        ),
    ]
