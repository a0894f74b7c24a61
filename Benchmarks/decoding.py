"""Reading the provider: a decision that holds every documented member, from its bytes to fields with provenance."""

from figures import Figure


def measure(installation):
    return [
        Figure(
            "the largest decision of the provider, read", float(installation.run("veriff", "time")), "us", at_most=150,
            note="median of 5,000, one core",
        )
    ]
