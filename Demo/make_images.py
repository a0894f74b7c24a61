#!/usr/bin/env python3
"""Draws the sample documents of the demo: Demo/images/, from Demo/people.json.

The images are committed, so that the demo needs nothing but Python's standard library; this script is run only to change
them, and needs `pip install pillow pdf417gen`. Everybody and everything on them is invented and marked SPECIMEN; the
cards follow no state's real design. The back of a license carries a real PDF417 barcode with the person's data.

The sandbox provider reads the pictures. That one of them was tampered with it cannot see, and so that one says so in a
comment, as docs/sandbox.md describes.
"""

import json
import math
import pathlib
import random

import pdf417gen
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

HERE = pathlib.Path(__file__).resolve().parent
FONTS = pathlib.Path("/usr/share/fonts/truetype/dejavu")

SPECIMEN = "SPECIMEN"
INK = (28, 34, 48)

LOOKS = {
    "nora": {
        "skin": (233, 190, 160),
        "hair": (92, 58, 40),
        "long": True,
        "shirt": (66, 98, 134),
        "eyes": (70, 110, 90),
    },
    "owen": {
        "skin": (222, 178, 150),
        "hair": (120, 116, 112),
        "long": False,
        "shirt": (72, 82, 72),
        "eyes": (80, 90, 120),
    },
    "priya": {"skin": (176, 124, 90), "hair": (32, 26, 26), "long": True, "shirt": (140, 62, 78), "eyes": (70, 48, 34)},
    "lucas": {
        "skin": (206, 158, 122),
        "hair": (52, 40, 32),
        "long": False,
        "shirt": (54, 60, 92),
        "eyes": (90, 70, 44),
    },
}


def font(size, name="DejaVuSans"):
    return ImageFont.truetype(str(FONTS / f"{name}.ttf"), size)


def us_date(text):
    year, month, day = text.split("-")
    return f"{month}/{day}/{year}"


def compact_date(text):
    year, month, day = text.split("-")
    return month + day + year


def address_lines(address, unit=None):
    unit = unit or address.get("unit")
    first = address["street"] + (f" {unit}" if unit else "")
    return [first, f"{address['city']}, {address['state']} {address['postal_code']}"]


def full_name(person):
    return " ".join(person[part] for part in ("first_name", "middle_name", "last_name") if part in person)


def grain(image, rng, strength):
    """The noise of a camera, the same on every run."""
    noise = Image.frombytes("L", image.size, rng.randbytes(image.width * image.height))
    noise = noise.filter(ImageFilter.GaussianBlur(0.8)).point(lambda value: 128 + (value - 128) * strength // 128)
    return ImageChops.add(image, Image.merge("RGB", [noise] * 3), scale=1, offset=-128)


def gradient(size, top, bottom):
    column = Image.new("RGB", (1, size[1]))
    for y in range(size[1]):
        share = y / max(size[1] - 1, 1)
        column.putpixel((0, y), tuple(round(a + (b - a) * share) for a, b in zip(top, bottom)))
    return column.resize(size)


def portrait(name, size, background=((205, 216, 226), (178, 192, 206))):
    """A drawn face; four times as large at first, for smooth edges."""
    look = LOOKS[name]
    scale = 4
    width, height = size[0] * scale, size[1] * scale
    image = gradient((width, height), *background)
    draw = ImageDraw.Draw(image)
    middle, unit = width / 2, width / 100
    shade = tuple(int(value * 0.86) for value in look["skin"])

    def ellipse(x, y, rx, ry, fill):
        draw.ellipse([middle + (x - rx) * unit, (y - ry) * unit, middle + (x + rx) * unit, (y + ry) * unit], fill=fill)

    if look["long"]:
        ellipse(0, 58, 34, 42, look["hair"])
        draw.rectangle([middle - 34 * unit, 58 * unit, middle + 34 * unit, 104 * unit], fill=look["hair"])
    ellipse(0, 128, 50, 34, look["shirt"])
    draw.polygon(
        [
            (middle - 12 * unit, 78 * unit),
            (middle + 12 * unit, 78 * unit),
            (middle + 16 * unit, 104 * unit),
            (middle, 112 * unit),
            (middle - 16 * unit, 104 * unit),
        ],
        fill=shade,
    )
    ellipse(0, 48, 31, 36, look["hair"])
    ellipse(-26, 60, 5, 8, shade)
    ellipse(26, 60, 5, 8, shade)
    ellipse(0, 58, 25.5, 33, look["skin"])
    draw.pieslice([middle - 29 * unit, 14 * unit, middle + 29 * unit, 66 * unit], 188, 352, fill=look["hair"])
    ellipse(0, 50, 23, 14, look["skin"])
    for side in (-1, 1):
        ellipse(side * 10.5, 56, 5.4, 3.1, (246, 246, 244))
        ellipse(side * 10.5, 56, 2.9, 2.9, look["eyes"])
        ellipse(side * 10.5, 56, 1.3, 1.3, (16, 16, 18))
        draw.line(
            [
                (middle + side * 5 * unit, 49.5 * unit),
                (middle + side * 11 * unit, 47.5 * unit),
                (middle + side * 17 * unit, 50 * unit),
            ],
            fill=look["hair"],
            width=int(1.7 * unit),
        )
        ellipse(side * 14, 69, 5, 3.4, tuple(min(255, value + 6) for value in look["skin"]))
    draw.line(
        [(middle + unit, 56 * unit), (middle + 3.4 * unit, 68 * unit), (middle - 1.6 * unit, 69 * unit)],
        fill=shade,
        width=int(1.3 * unit),
        joint="curve",
    )
    draw.arc(
        [middle - 10 * unit, 68 * unit, middle + 10 * unit, 81 * unit],
        20,
        160,
        fill=(150, 72, 70),
        width=int(1.9 * unit),
    )
    return image.filter(ImageFilter.GaussianBlur(scale * 0.9)).resize(size, Image.LANCZOS)


def watermark(card, text, angle, size, alpha):
    layer = Image.new("RGBA", card.size, (0, 0, 0, 0))
    mark = Image.new("RGBA", card.size, (0, 0, 0, 0))
    ImageDraw.Draw(mark).text(
        (card.width / 2, card.height / 2),
        text,
        font=font(size, "DejaVuSans-Bold"),
        fill=(170, 30, 40, alpha),
        anchor="mm",
    )
    layer.alpha_composite(mark.rotate(angle, resample=Image.BICUBIC))
    return Image.alpha_composite(card.convert("RGBA"), layer).convert("RGB")


def guilloche(card, color, rng):
    """Fine waves, as such cards have in their background."""
    layer = Image.new("RGBA", card.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for line in range(26):
        phase, height = rng.random() * 6, 14 + rng.random() * 22
        base = card.height * (line + 0.5) / 26
        points = [
            (x, base + height * math.sin(x / 95 + phase) + 5 * math.sin(x / 23 + phase * 2))
            for x in range(0, card.width + 8, 8)
        ]
        draw.line(points, fill=(*color, 54), width=2)
    return Image.alpha_composite(card.convert("RGBA"), layer).convert("RGB")


CARD = (1180, 744)


def license_front(name, entry, license, rng, pasted_portrait=False):
    card = guilloche(gradient(CARD, (236, 240, 230), (206, 222, 226)), (88, 130, 140), rng)
    draw = ImageDraw.Draw(card)
    draw.rectangle([0, 0, CARD[0], 108], fill=(38, 70, 96))
    draw.text((40, 22), "TENNESSEE", font=font(52, "DejaVuSerif-Bold"), fill=(244, 246, 246))
    draw.text((1140, 30), "DRIVER LICENSE", font=font(34, "DejaVuSans-Bold"), fill=(226, 234, 238), anchor="ra")
    draw.text((1140, 72), "SAMPLE CARD, NOT A GOVERNMENT DOCUMENT", font=font(17), fill=(196, 210, 218), anchor="ra")

    face = portrait(name, (300, 384))
    if pasted_portrait:
        # What the provider is to object to: a portrait that was glued on.
        framed = Image.new("RGB", (316, 400), (250, 250, 248))
        framed.paste(face, (8, 8))
        mask = Image.new("L", framed.size, 255).rotate(-3.4, expand=True)
        card.paste(framed.rotate(-3.4, expand=True, resample=Image.BICUBIC), (34, 138), mask)
    else:
        card.paste(face, (44, 148))
    ghost = face.resize((118, 151)).convert("L").convert("RGB")
    card.paste(Image.blend(card.crop((1016, 440, 1134, 591)), ghost, 0.42), (1016, 440))

    def field(x, y, label, value, size=31):
        draw.text((x, y), label, font=font(17), fill=(46, 86, 110))
        draw.text((x, y + 20), value, font=font(size, "DejaVuSans-Bold"), fill=INK)

    person, lines = entry["person"], address_lines(entry["address"])
    given = " ".join(person[part] for part in ("first_name", "middle_name") if part in person)
    field(380, 136, "4d DL NUMBER", license["number"], 36)
    field(800, 136, "4b EXP", us_date(license["expires"]), 36)
    field(380, 210, "1 FAMILY NAME", person["last_name"].upper())
    field(380, 276, "2 GIVEN NAMES", given.upper())
    field(380, 342, "3 DATE OF BIRTH", us_date(person["date_of_birth"]))
    field(800, 342, "4a ISSUED", us_date(license["issued"]))
    field(380, 408, "8 ADDRESS", lines[0].upper(), 27)
    draw.text((380, 464), lines[1].upper(), font=font(27, "DejaVuSans-Bold"), fill=INK)
    field(380, 516, "9 CLASS", "D")
    field(500, 516, "12 REST", "NONE")
    field(660, 516, "15 SEX", "F" if LOOKS[name]["long"] else "M")
    field(770, 516, "16 HGT", "5'-08\"")
    field(44, 610, "SIGNATURE", "")
    draw.text((60, 634), full_name(person), font=font(40, "DejaVuSerif-Italic"), fill=(30, 42, 92))
    draw.text((1134, 700), "DD 0000 1583 SAMPLE", font=font(16, "DejaVuSansMono"), fill=(70, 84, 96), anchor="ra")
    return watermark(card, SPECIMEN, 24, 168, 44)


def barcode_text(person, address, license, is_female):
    """The data of a license's barcode as AAMVA's card design standard lays it out, version 10, one subfile."""
    elements = [
        ("DAQ", license["number"]),
        ("DCS", person["last_name"].upper()),
        ("DDE", "N"),
        ("DAC", person["first_name"].upper()),
        ("DDF", "N"),
        ("DAD", person.get("middle_name", "NONE").upper()),
        ("DDG", "N"),
        ("DCA", "D"),
        ("DCB", "NONE"),
        ("DCD", "NONE"),
        ("DBD", compact_date(license["issued"])),
        ("DBB", compact_date(person["date_of_birth"])),
        ("DBA", compact_date(license["expires"])),
        ("DBC", "2" if is_female else "1"),
        ("DAU", "068 in"),
        ("DAY", "BRO"),
        ("DAG", address_lines(address)[0].upper()),
        ("DAI", address["city"].upper()),
        ("DAJ", address["state"]),
        ("DAK", (address["postal_code"] + "0000").ljust(11)),
        ("DCF", "SPECIMEN1583"),
        ("DCG", "USA"),
    ]
    subfile = "DL" + "\n".join(name + value for name, value in elements) + "\r"
    header = "@\n\x1e\rANSI 636053100001"
    offset = len(header) + len("DL00000000")
    return f"{header}DL{offset:04d}{len(subfile):04d}{subfile}"


def license_back(name, entry, license, rng):
    card = guilloche(gradient(CARD, (234, 236, 232), (214, 224, 224)), (120, 140, 130), rng)
    draw = ImageDraw.Draw(card)
    draw.rectangle([0, 44, CARD[0], 128], fill=(30, 30, 34))
    text = barcode_text(entry["person"], entry["address"], license, LOOKS[name]["long"])
    barcode = pdf417gen.render_image(pdf417gen.encode(text, columns=14, security_level=5), scale=3, ratio=3, padding=12)
    barcode = barcode.convert("RGB")
    width = 1040
    barcode = barcode.resize((width, round(barcode.height * width / barcode.width)), Image.LANCZOS)
    card.paste(barcode, (70, 172))
    below = 172 + barcode.height + 24
    for line in (
        "CLASS D: PASSENGER VEHICLES.  RESTRICTIONS: NONE.  ENDORSEMENTS: NONE.",
        "SAMPLE CARD FOR SOFTWARE DEMONSTRATIONS. EVERYBODY ON IT IS INVENTED.",
        f"DL {license['number']}   DD SPECIMEN1583",
    ):
        draw.text((70, below), line, font=font(21), fill=INK)
        below += 34
    # Beside the barcode, which has to stay readable.
    draw.text((1110, 712), SPECIMEN, font=font(44, "DejaVuSans-Bold"), fill=(178, 84, 90), anchor="rs")
    return card


def photograph(card, rng, angle):
    """The card as a telephone sees it: on a table, a little askew."""
    table = gradient((1400, 960), (122, 96, 74), (92, 70, 54))
    draw = ImageDraw.Draw(table)
    for _ in range(90):
        y, tint = rng.randrange(960), rng.randrange(-14, 14)
        draw.line(
            [(0, y), (1400, y + rng.randrange(-18, 18))],
            fill=(108 + tint, 84 + tint, 64 + tint),
            width=rng.randrange(1, 5),
        )
    table = table.filter(ImageFilter.GaussianBlur(2.2))
    mask = Image.new("L", card.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle([0, 0, card.width - 1, card.height - 1], 44, fill=255)
    turned = card.rotate(angle, expand=True, resample=Image.BICUBIC)
    turned_mask = mask.rotate(angle, expand=True, resample=Image.BICUBIC)
    place = ((1400 - turned.width) // 2, (960 - turned.height) // 2)
    shadow = Image.new("L", table.size, 0)
    shadow.paste(turned_mask.point(lambda value: value // 2), (place[0] + 10, place[1] + 14))
    table = Image.composite(
        Image.new("RGB", table.size, (30, 24, 20)), table, shadow.filter(ImageFilter.GaussianBlur(12))
    )
    table.paste(turned, place, turned_mask)
    return grain(table.resize((1120, 768), Image.LANCZOS), rng, 6)


def lease(entry, rng, unit=None):
    person, address = entry["person"], entry["address"]
    page = Image.new("RGB", (1000, 1294), (250, 249, 244))
    draw = ImageDraw.Draw(page)
    draw.text((500, 92), "RESIDENTIAL LEASE AGREEMENT", font=font(36, "DejaVuSerif-Bold"), fill=INK, anchor="mm")
    draw.text(
        (500, 134),
        "Specimen for software demonstrations",
        font=font(18, "DejaVuSerif-Italic"),
        fill=(110, 110, 116),
        anchor="mm",
    )
    draw.line([(90, 166), (910, 166)], fill=(120, 126, 134), width=2)
    lines = address_lines(address, unit)
    rows = [
        ("LANDLORD", "Thistle & Vane Property Company (invented)"),
        ("TENANT", full_name(person)),
        ("PREMISES", lines[0]),
        ("", lines[1]),
        ("TERM", "Twelve months, renewed each year"),
        ("RENT", "$1,425.00 each month, due on the first day"),
        ("DEPOSIT", "$1,425.00"),
    ]
    y = 204
    for label, value in rows:
        draw.text((90, y + 3), label, font=font(17, "DejaVuSans-Bold"), fill=(88, 98, 112))
        draw.text((270, y), value, font=font(23, "DejaVuSerif"), fill=INK)
        y += 46
    clauses = [
        "1. The landlord lets the premises named above to the tenant, to be lived in by the tenant and the tenant's household and for no other purpose.",
        "2. The tenant pays the rent when it is due. A payment that arrives after the fifth day of a month bears a charge of forty dollars.",
        "3. The landlord keeps roof, walls, water and heating in order. The tenant tells the landlord of a defect as soon as it is noticed.",
        "4. The tenant keeps the premises clean, and leaves them as they were found, ordinary wear excepted.",
        "5. The landlord may enter after notice of one day, and without notice where there is danger to persons or to the building.",
        "6. The deposit is returned within thirty days after the end of the lease, less what is needed for damage by the tenant.",
        "7. Either side may end the lease at the end of a term by a letter sent sixty days before.",
    ]
    y += 22
    body = font(20, "DejaVuSerif")
    for clause in clauses:
        line = ""
        for word in clause.split():
            if draw.textlength(f"{line} {word}", font=body) > 800:
                draw.text((90, y), line, font=body, fill=INK)
                y, line = y + 28, word
            else:
                line = f"{line} {word}".strip()
        draw.text((90, y), line, font=body, fill=INK)
        y += 40
    y += 52
    for x, signature, role in ((90, "M. Vane", "Landlord"), (540, full_name(person), "Tenant")):
        draw.text((x + 10, y - 44), signature, font=font(32, "DejaVuSerif-Italic"), fill=(34, 48, 104))
        draw.line([(x, y), (x + 370, y)], fill=INK, width=2)
        draw.text((x, y + 8), role, font=font(17), fill=(88, 98, 112))
    page = watermark(page, SPECIMEN, 52, 190, 26)
    # As a scanner sees it; few colours keep the page small.
    page = page.rotate(rng.uniform(-0.5, 0.5), resample=Image.BICUBIC, fillcolor=(250, 249, 244))
    return page.quantize(20, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def selfie(name, rng):
    picture = portrait(name, (760, 980), background=((196, 186, 170), (150, 146, 140)))
    draw = ImageDraw.Draw(picture)
    draw.text(
        (380, 950), "SPECIMEN: DRAWN, NOT A PERSON", font=font(22, "DejaVuSans-Bold"), fill=(250, 250, 250), anchor="mm"
    )
    return grain(picture, rng, 16)


def statement(values):
    return b"ADDRESSEE-SANDBOX:" + json.dumps(values, separators=(",", ":")).encode("ascii") if values else None


def save_jpeg(image, name, values=None):
    comment = statement(values)
    image.save(HERE / "images" / name, "JPEG", quality=80, optimize=True, **({"comment": comment} if comment else {}))


def blur(name, blurred):
    """The picture as a hand that shakes takes it."""
    picture = Image.open(HERE / "images" / name).filter(ImageFilter.GaussianBlur(5))
    picture.save(HERE / "images" / blurred, "JPEG", quality=60, optimize=True)


def main():
    people = json.loads((HERE / "people.json").read_text())
    (HERE / "images").mkdir(exist_ok=True)

    def save_license(name, license, suffix="", values=None, angle=1.2, **options):
        rng = random.Random(name + suffix)
        front = license_front(name, people[name], license, rng, **options)
        save_jpeg(photograph(front, rng, angle), f"{name}-license{suffix}-front.jpg", values)
        save_jpeg(
            photograph(license_back(name, people[name], license, rng), rng, -angle), f"{name}-license{suffix}-back.jpg"
        )

    def save_lease(name, unit=None, suffix=""):
        page = lease(people[name], random.Random(name), unit)
        page.save(HERE / "images" / f"{name}-lease{suffix}.png", "PNG", optimize=True)

    save_license("nora", people["nora"]["license"])
    save_lease("nora")
    save_lease("nora", unit="Apt 9", suffix="-other-unit")
    blur("nora-license-front.jpg", "nora-license-blurred.jpg")
    save_jpeg(selfie("nora", random.Random("selfie")), "nora-selfie.jpg")

    save_license("owen", people["owen"]["license"], angle=-1.6)
    save_lease("owen", unit="Apt 21A")

    expired = people["priya"]["license"]
    save_license("priya", expired, "-expired", angle=2.0)
    save_license("priya", people["priya"]["renewed_license"], "-renewed", angle=-0.8)
    save_lease("priya")

    save_license(
        "lucas", people["lucas"]["license"], "", {"status": "declined", "reason_code": 102}, pasted_portrait=True
    )
    save_lease("lucas")


if __name__ == "__main__":
    main()
