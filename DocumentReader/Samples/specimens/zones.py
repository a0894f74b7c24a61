"""Machine-readable zones after ICAO Doc 9303."""

import unicodedata

WEIGHTS = (7, 3, 1)


def check_digit(text):
    total = 0
    for place, mark in enumerate(text):
        value = 0 if mark == "<" else int(mark) if mark.isdigit() else ord(mark) - 55
        total += value * WEIGHTS[place % 3]
    return str(total % 10)


def folded(text):
    """A name as the zone writes it: no marks, no apostrophes, blanks and hyphens as fillers."""
    plain = unicodedata.normalize("NFKD", text.upper())
    kept = (mark for mark in plain if mark.isalpha() or mark in " -")
    return "".join(kept).replace(" ", "<").replace("-", "<")


def names(family, given, width):
    return f"{folded(family)}<<{folded(given)}"[:width].ljust(width, "<")


def short_date(date):
    return date.strftime("%y%m%d")


def checked(text):
    return text + check_digit(text)


def passport(code, issuer, family, given, number, nationality, birth, sex, expires, personal=""):
    """Two lines of 44: TD3."""
    first = f"{code.ljust(2, '<')}{issuer.ljust(3, '<')}{names(family, given, 39)}"
    identity = checked(number.ljust(9, "<"))
    dates = checked(short_date(birth)), checked(short_date(expires))
    personal = personal.ljust(14, "<")
    extra = personal + ("<" if personal == "<" * 14 else check_digit(personal))
    composite = check_digit(identity + dates[0] + dates[1] + extra)
    return [first, identity + nationality.ljust(3, "<") + dates[0] + sex + dates[1] + extra + composite]


def card(code, issuer, family, given, number, nationality, birth, sex, expires, first_option="", second_option=""):
    """Three lines of 30: TD1."""
    first = f"{code.ljust(2, '<')}{issuer.ljust(3, '<')}{checked(number.ljust(9, '<'))}{first_option.ljust(15, '<')}"
    dates = checked(short_date(birth)), checked(short_date(expires))
    option = second_option.ljust(11, "<")
    composite = check_digit(first[5:] + dates[0] + dates[1] + option)
    second = dates[0] + sex + dates[1] + nationality.ljust(3, "<") + option + composite
    return [first, second, names(family, given, 30)]


def wide_card(code, issuer, family, given, number, nationality, birth, sex, expires, option=""):
    """Two lines of 36: TD2."""
    first = f"{code.ljust(2, '<')}{issuer.ljust(3, '<')}{names(family, given, 31)}"
    identity = checked(number.ljust(9, "<"))
    dates = checked(short_date(birth)), checked(short_date(expires))
    option = option.ljust(7, "<")
    composite = check_digit(identity + dates[0] + dates[1] + option)
    return [first, identity + nationality.ljust(3, "<") + dates[0] + sex + dates[1] + option + composite]
