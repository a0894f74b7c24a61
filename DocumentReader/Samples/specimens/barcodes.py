"""The barcode on the back of a licence: an AAMVA file, drawn as PDF417 by zint."""

import pathlib
import subprocess
import tempfile

from PIL import Image

from . import people

VERSIONS = ("01", "08", "09", "10")


def date(value, version):
    return value.strftime("%Y%m%d" if version == "01" else "%m%d%Y")


def postal_code(home):
    return home["postal_code"].replace("-", "").ljust(9, "0")


def elements(holder, card, version):
    """The elements of the DL or ID subfile in the order in which they are written."""
    home = holder["address"]
    number = card["number"].replace(" ", "").replace("-", "")
    last, first, middle = (holder[part].upper() for part in ("last_name", "first_name", "middle_name"))
    if version == "01":
        names = [("DAQ", number), ("DAA", ",".join(part for part in (last, first, middle, holder["suffix"]) if part))]
        rest = [("DBC", holder["sex"])]
    else:
        names = [("DAQ", number), ("DCS", last), ("DDE", "N"), ("DAC", first), ("DDF", "N")]
        names += [("DAD", middle.replace(" ", ",") or "NONE"), ("DDG", "N")]
        if holder["suffix"]:
            names.append(("DCU", holder["suffix"].upper()))
        rest = [("DCA", "D"), ("DCB", "NONE"), ("DCD", "NONE"), ("DBC", "2" if holder["sex"] == "F" else "1")]
        rest += [("DAY", card["eyes"]), ("DAU", "068 in"), ("DCF", card["discriminator"]), ("DCG", "USA"), ("DDA", "F")]
    dates = [
        ("DBD", date(card["issued"], version)),
        ("DBB", date(holder["date_of_birth"], version)),
        ("DBA", date(card["expires"], version)),
    ]
    street = [("DAG", home["street"].upper())]
    if home["unit"]:
        if version == "01":
            street = [("DAG", people.street_line(home).upper())]
        else:
            street.append(("DAH", home["unit"].upper()))
    place = [("DAI", home["city"].upper()), ("DAJ", home["state"]), ("DAK", postal_code(home).ljust(11))]
    return names + dates + street + place + rest


def payload(holder, card, version, kind="DL"):
    """The whole file: header, subfile list, subfiles."""
    state = holder["address"]["state"]
    body = kind + "\n".join(name + value for name, value in elements(holder, card, version)) + "\r"
    extra = f"Z{state[0]}Z{state[0]}ASPECIMEN\r"
    header = f"@\n\x1e\rANSI {people.STATES[state][1]}{version}" + ("" if version == "01" else "01") + "02"
    offset = len(header) + 20
    entries = f"{kind}{offset:04d}{len(body):04d}Z{state[0]}{offset + len(body):04d}{len(extra):04d}"
    return header + entries + body + extra


def picture(text, columns=15, security=5, scale=2, symbology="PDF417"):
    """The symbol in black and white, one bar at least `2 * scale` pixels wide."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, "payload"), pathlib.Path(folder, "symbol.png")
        source.write_bytes(text.encode("latin-1"))
        command = ["zint", f"--barcode={symbology}", "--binary", f"--scale={scale}", "-o", target, "-i", source]
        if symbology == "PDF417":
            command += [f"--cols={columns}", f"--secure={security}"]
        subprocess.run(command, check=True, capture_output=True)
        return Image.open(target).convert("RGB")
