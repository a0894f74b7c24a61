"""Figures beside their budgets."""

import math


def percentile(values, share):
    """The smallest value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


class Figure:
    """A measured value with what it may be at most, or must be at least."""

    def __init__(self, what, value, unit="", at_most=None, at_least=None, note=""):
        self.what, self.value, self.unit, self.note = what, value, unit, note
        self.at_most, self.at_least = at_most, at_least

    @property
    def is_met(self):
        if self.at_most is not None:
            return self.value <= self.at_most
        return self.at_least is None or self.value >= self.at_least

    @property
    def budget(self):
        if self.at_most is not None:
            return f"<= {number(self.at_most)} {self.unit}".rstrip()
        return f">= {number(self.at_least)} {self.unit}".rstrip() if self.at_least is not None else ""

    @property
    def verdict(self):
        if self.at_most is None and self.at_least is None:
            return ""
        return "ok" if self.is_met else "short"

    @property
    def row(self):
        return [self.what, f"{number(self.value)} {self.unit}".rstrip(), self.budget, self.verdict, self.note]


def number(value):
    if isinstance(value, int) or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def each(used, count):
    """What one of so many took of the processors; a busy machine leaves this as it is."""
    parts = [f"{name} {seconds / count * 1000:.2f}" for name, seconds in used.items() if seconds / count >= 0.00001]
    return "processor ms each: " + ", ".join(parts)


def table(rows):
    """Rows as a Markdown table with aligned columns."""
    rows = [["what", "measured", "budget", "", "how"], *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)
