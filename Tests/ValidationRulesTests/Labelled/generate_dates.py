#!/usr/bin/env python3
"""Writes dates.csv: pairs of texts that name the same day (label 1) or another (label 0).

usage: generate_dates.py > dates.csv        the same rows each time

The days are births from 1930 on, issues and expiries up to 2045. Same pairs, by category:
  forms        one day in two of the forms that documents, barcodes and people write
  names        one side with a month name: English, Spanish or French, cut or whole, ordinals, days of the week
  short_year   one or both sides with two digits of the year
  zone         one side as machine-readable zones write it, YYMMDD
  misread      one side with letters for digits that look like them: O 0, I and l 1, Z 2, S 5, B 8, G 6
  layout       blanks, leading zeros, full-width digits, dashes of other kinds, a time of day behind
Other pairs are hard: each differs from its day as slips, forgers and family members do, and is written in the same forms.
  exchanged    day and month exchanged
  digit        one digit of the year, month or day
  transposed   two digits beside each other exchanged
  next_day, next_month, next_year, decade, century
  twin_format  03/04/1990 beside 1990-04-03: the US order and the other one
  unlike       an unrelated day
"""
import csv
import datetime
import random
import sys

EN = "January February March April May June July August September October November December".split()
ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
EN_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
LOOKALIKES = {"0": "OoQD", "1": "Il|", "2": "Zz", "5": "Ss", "6": "Gb", "8": "B"}

random_source = random.Random(19740812)
choice = random_source.choice


def ordinal(day):
    ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


NUMERIC = {
    "iso": lambda d: d.isoformat(),
    "iso_time": lambda d: d.isoformat() + choice(["T00:00:00Z", " 00:00:00", "T12:30:00.000+02:00", "T23:59:59"]),
    "iso_slash": lambda d: f"{d:%Y/%m/%d}",
    "us": lambda d: f"{d:%m/%d/%Y}",
    "us_plain": lambda d: f"{d.month}/{d.day}/{d.year}",
    "us_hyphen": lambda d: f"{d:%m-%d-%Y}",
    "us_blank": lambda d: f"{d.month} {d.day} {d.year}",
    "dotted": lambda d: f"{d:%d.%m.%Y}",
    "dotted_plain": lambda d: f"{d.day}.{d.month}.{d.year}",
    "compact": lambda d: f"{d:%Y%m%d}",
    "aamva": lambda d: f"{d:%m%d%Y}",
}

NAMED = {
    "day_mon_year": lambda d: f"{d.day:02} {EN[d.month - 1][:3].upper()} {d.year}",
    "day_mon_hyphen": lambda d: f"{d.day:02}-{EN[d.month - 1][:3]}-{d.year}",
    "day_month_year": lambda d: f"{d.day} {EN[d.month - 1]} {d.year}",
    "month_day_year": lambda d: f"{EN[d.month - 1]} {d.day}, {d.year}",
    "mon_day_year": lambda d: f"{EN[d.month - 1][:3]}. {d.day}, {d.year}",
    "month_ordinal": lambda d: f"{EN[d.month - 1]} {ordinal(d.day)}, {d.year}",
    "ordinal_of": lambda d: f"{ordinal(d.day)} of {EN[d.month - 1]} {d.year}",
    "weekday": lambda d: f"{EN_DAYS[d.weekday()]}, {EN[d.month - 1]} {d.day}, {d.year}",
    "weekday_short": lambda d: f"{EN_DAYS[d.weekday()][:3]} {d.day} {EN[d.month - 1][:3]} {d.year}",
    "spanish": lambda d: f"{d.day} de {ES[d.month - 1]} de {d.year}",
    "spanish_short": lambda d: f"{d.day:02} {ES[d.month - 1][:3].upper()} {d.year}",
    "french": lambda d: f"{'1er' if d.day == 1 else d.day} {FR[d.month - 1]} {d.year}",
    "joined": lambda d: f"{d.day:02}{EN[d.month - 1][:3].upper()}{d.year}",
    "year_first": lambda d: f"{d.year} {EN[d.month - 1][:3].upper()} {d.day:02}",
    "bilingual": lambda d: f"{d.day:02} {EN[d.month - 1][:3].upper()}/{FR[d.month - 1][:4].upper().strip()} {d.year}",
}

SHORT = {
    "us_short": lambda d: f"{d:%m/%d/%y}",
    "us_short_plain": lambda d: f"{d.month}/{d.day}/{d:%y}",
    "us_short_hyphen": lambda d: f"{d:%m-%d-%y}",
    "dotted_short": lambda d: f"{d:%d.%m.%y}",
    "day_mon_short": lambda d: f"{d.day:02}-{EN[d.month - 1][:3].upper()}-{d:%y}",
    "mon_day_short": lambda d: f"{EN[d.month - 1][:3]} {d.day}, '{d:%y}",
}


def zone(d):
    return f"{d:%y%m%d}"


def misread(text):
    """One to three digits as letters; enough digits stay to tell a date."""
    characters = list(text)
    places = [i for i, c in enumerate(characters) if c in LOOKALIKES]
    for place in random_source.sample(places, min(len(places), choice([1, 1, 2, 3]))):
        characters[place] = choice(LOOKALIKES[characters[place]])
    return "".join(characters)


def laid_out(d):
    return choice([
        lambda: f" {d.month} / {d.day} / {d.year} ", lambda: f"{d.year} - {d.month:02} - {d.day:02}",
        lambda: f"{d.day}. {d.month}. {d.year}", lambda: f"{d.month:02}–{d.day:02}–{d.year}",
        lambda: f"{d.year}\u2011{d.month:02}\u2011{d.day:02}", lambda: f"  {EN[d.month - 1]}   {d.day} ,  {d.year}",
        lambda: f"{EN[d.month - 1].upper()} {d.day:02} {d.year}", lambda: f"{d.month}/{d.day:02}/{d.year}",
        lambda: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in d.isoformat()),
        lambda: f"{d:%m/%d/%Y} 12:00 AM", lambda: f"{d.day}\u00a0{EN[d.month - 1].lower()}\u00a0{d.year}",
        lambda: f"{d:%m}/{d:%d}/ {d:%Y}",
    ])()


def some_day():
    first, last = choice([("1930-01-01", "2008-12-31")] * 3 + [("2005-01-01", "2026-12-31"), ("2020-01-01", "2045-12-31")])
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return first + datetime.timedelta(random_source.randrange((last - first).days))


def replaced(date, **parts):
    try:
        return date.replace(**parts)
    except ValueError:
        return None


def parse(digits):
    try:
        return datetime.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def digit_changed(day):
    digits = f"{day:%Y%m%d}"
    place = random_source.randrange(2, 8)
    return parse(digits[:place] + choice("0123456789") + digits[place + 1:])


def transposed(day):
    digits = f"{day:%Y%m%d}"
    place = choice([2, 4, 6, 3, 5])
    return parse(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2:])


def next_month(day):
    step = choice([-1, 1])
    month = day.month + step
    return replaced(day, year=day.year + (month - 1) // 12, month=(month - 1) % 12 + 1)


OTHERS = {
    "exchanged": lambda d: replaced(d, month=d.day, day=d.month) if d.day <= 12 else None,
    "digit": digit_changed,
    "transposed": transposed,
    "next_day": lambda d: d + datetime.timedelta(choice([-1, 1])),
    "next_month": next_month,
    "next_year": lambda d: replaced(d, year=d.year + choice([-1, 1])),
    "decade": lambda d: replaced(d, year=d.year + choice([-10, 10])),
    "unlike": lambda d: some_day(),
}


def other(change):
    """A day and one that the change makes of it."""
    while True:
        day = some_day()
        changed = OTHERS[change](day)
        if changed and changed != day and 1910 <= changed.year <= 2070:
            return day, changed


def pair(forms, day, second):
    """Two texts of different forms, or of the same form where the days differ."""
    while True:
        first_form, second_form = choice(forms), choice(forms)
        if first_form is not second_form or day != second:
            return first_form(day), second_form(second)


def shuffled(pair):
    return pair if choice([True, False]) else (pair[1], pair[0])


def rows():
    numeric, named, short = list(NUMERIC.values()), list(NAMED.values()), list(SHORT.values())
    full = numeric + named

    for _ in range(260):
        day = some_day()
        yield shuffled(pair(numeric, day, day)), 1, "forms"
    for _ in range(260):
        day = some_day()
        yield shuffled((choice(named)(day), choice(full)(day))), 1, "names"
    for _ in range(160):
        day = some_day()
        yield shuffled((choice(short)(day), choice(full + short)(day))), 1, "short_year"
    for _ in range(90):
        day = some_day()
        yield shuffled((zone(day), choice(full)(day))), 1, "zone"
    for _ in range(160):
        day = some_day()
        yield shuffled((misread(choice(numeric[:9])(day)), choice(full)(day))), 1, "misread"
    for _ in range(120):
        day = some_day()
        yield shuffled((laid_out(day), choice(full)(day))), 1, "layout"

    counts = {"exchanged": 220, "digit": 220, "transposed": 160, "next_day": 130, "next_month": 80, "next_year": 110,
              "decade": 60, "unlike": 60}
    for change, count in counts.items():
        for number in range(count):
            day, changed = other(change)
            forms = full if number % 3 else full + short
            texts = pair(forms, day, changed)
            if number % 10 == 0:
                texts = (misread(choice(numeric[:9])(day)), choice(full)(changed))
            elif number % 10 == 5:
                texts = (zone(day), choice(full + [zone])(changed))
            yield shuffled(texts), 0, change
    for _ in range(30):
        day = some_day()
        changed = replaced(day, year=day.year + (100 if day.year < 1976 else -100))
        if changed:
            yield shuffled(pair(full, day, changed)), 0, "century"
    for _ in range(60):
        day, changed = other("exchanged")
        us, rest = choice(numeric[3:6]), choice([NUMERIC["iso"], NUMERIC["compact"], NUMERIC["dotted"], NUMERIC["us"]])
        yield shuffled((us(day), rest(changed))), 0, "twin_format"


def main():
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["id", "a", "b", "label", "category"])
    seen = set()
    number = 0
    for (a, b), label, category in rows():
        if (a, b) in seen:
            continue
        seen.add((a, b))
        number += 1
        writer.writerow([f"d{number:04}", a, b, label, category])


main()
