"""Judging by the rules: the whole pack over one verification, and pairs through `addressee compare`."""

import importlib.machinery
import importlib.util

from figures import Figure
from installation import CHECKOUT

KINDS = {"names": 50_000, "addresses": 50_000, "dates": None}


def measure(installation):
    score = scoring()
    figures = [
        Figure(
            "the pack usps1583 over one verification", float(installation.run("rules", "time")), "us", at_most=200,
            note="median of 5,000, one core",
        )
    ]
    for kind, budget in KINDS.items():
        text = (score.SETS / f"{kind}.csv").read_bytes()
        # No field of the sets holds a line end.
        rate = score.speed(installation.program, kind, text, text.count(b"\n") - 1)
        figures.append(
            Figure(f"{kind} through compare", rate, "pairs/s", at_least=budget, note="one core, start and CSV included")
        )
    return figures


def scoring():
    """`Scripts/score`, which measures the same when it rates the comparators."""
    loader = importlib.machinery.SourceFileLoader("score", str(CHECKOUT / "Scripts" / "score"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("score", loader))
    loader.exec_module(module)
    return module
