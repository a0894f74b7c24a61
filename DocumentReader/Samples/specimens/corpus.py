"""Which specimens there are, and how one of them becomes a file with its truth."""

from PIL import Image

from . import conditions, files, letters, licenses, others, passports, people

# The name of a kind in the options, and what the reader is to call it.
KINDS = {
    "license": "us_driver_license",
    "license_back": "us_driver_license",
    "id": "us_nondriver_id",
    "id_back": "us_nondriver_id",
    "passport": "us_passport",
    "passport_card": "us_passport_card",
    "national_id": "foreign_national_id",
    "wide_card": "foreign_national_id",
    "utility_bill": "utility_bill",
    "phone_bill": "phone_bill",
    "bank_statement": "bank_statement",
    "credit_card_statement": "credit_card_statement",
    "lease": "current_lease",
    "home_insurance_policy": "home_insurance_policy",
    "vehicle_insurance_policy": "vehicle_insurance_policy",
    "registration": "vehicle_registration_card",
    "voter_card": "voter_card",
    "other": None,
}
# How a barcode can differ from the front that it is the back of; "none" makes pairs that agree.
FAULTS = ("none", "unit", "number", "name")
CARD_DOTS, PAGE_DOTS = 475, 200


def specimen(kind, rng, holder, card):
    """A picture or sheet, its side, the dots to the inch it is drawn for, and its fields."""
    if kind in ("license", "id"):
        return *licenses.front(rng, holder, card, kind), "front", CARD_DOTS
    if kind in ("license_back", "id_back"):
        return *licenses.back(rng, holder, card, kind.removesuffix("_back")), "back", CARD_DOTS
    if kind == "passport":
        return *passports.passport(rng, holder, card), "front", 350
    if kind in ("passport_card", "national_id", "wide_card"):
        return *passports.card_with_zone(rng, holder, card, kind), "front", CARD_DOTS
    if kind == "other":
        picture = rng.choice((others.landscape, others.cat, others.receipt, others.menu))
        return picture(rng), {}, None, PAGE_DOTS
    write = {
        "lease": letters.lease, "registration": letters.registration, "voter_card": letters.voter_card,
        "home_insurance_policy": letters.insurance, "vehicle_insurance_policy": letters.insurance,
    }.get(kind, letters.bill)  # fmt: skip
    more = (kind,) if write in (letters.bill, letters.insurance) else ()
    return *write(rng, holder, *more), "front", PAGE_DOTS


def faulty(fault, rng, holder, card):
    """The holder and card as a barcode that differs from its front has them."""
    holder, card = {**holder, "address": dict(holder["address"])}, dict(card)
    if fault == "unit":
        holder["address"]["unit"] = f"Apt {rng.randrange(500, 999)}"
    elif fault == "none":
        return holder, card
    elif fault == "number":
        card["number"] = "".join("7" if mark == "3" else "3" if mark.isdigit() else mark for mark in card["number"])
    else:
        holder["first_name"] = rng.choice([name for name in people.GIVEN[holder["sex"]] if name != holder["first_name"]])
    return holder, card


def write(rng, index, options):
    """One file and its truth; with a fault, a front and a back that differ."""
    holder = people.person(rng)
    card = people.license_of(rng, holder)
    if not options.fault:
        return [write_one(rng, f"{index:04d}", options.kinds[index % len(options.kinds)], holder, card, options)]
    other_holder, other_card = faulty(options.fault, rng, holder, card)
    front = write_one(rng, f"{index:04d}-a", "license", holder, card, options)
    back = write_one(rng, f"{index:04d}-b", "license_back", other_holder, other_card, options)
    return [{**entry, "fault": options.fault} for entry in (front, back)]


def write_one(rng, prefix, kind, holder, card, options):
    drawn, fields, side, dots = specimen(kind, rng, holder, card)
    condition = rng.choice(options.conditions)
    if kind == "other" and condition == "unreadable":
        # Whether what cannot be read was a document nobody can tell.
        condition = "clean"
    formats = options.formats or ["jpg", "jpg", "png", "webp", "heic"] + ["pdf", "text.pdf"] * (dots == PAGE_DOTS)
    format = rng.choice(formats)
    if format == "text.pdf" and (isinstance(drawn, Image.Image) or condition != "clean"):
        format = "pdf" if dots == PAGE_DOTS else "jpg"
    name = f"{prefix}-{kind}-{condition}.{format}"
    entry = {
        "file": name,
        "kind": kind_name(kind, fields),
        "side": side,
        "condition": condition,
        "status": status(kind, condition),
        "fields": fields if condition != "unreadable" else {},
    }
    if format == "text.pdf":
        drawn.pdf(options.output / name)
        return entry
    image = drawn if isinstance(drawn, Image.Image) else drawn.image(dots)
    degrees = 0
    if condition.startswith("turned") and format in ("jpg", "heic") and rng.random() < 0.5:
        # The pixels lie on their side and the file says so, as telephones do it.
        degrees = int(condition.removeprefix("turned"))
        image = image.rotate(degrees, expand=True)
    else:
        image = conditions.applied(condition, image, rng, dots, dots != PAGE_DOTS)
    if options.small:
        image.thumbnail((1300, 1300), Image.LANCZOS)
    files.write(image, options.output / name, format, degrees, 150 if condition == "scan150" else dots)
    return entry


def kind_name(kind, fields):
    if kind == "passport" and fields["country"] != "USA":
        return "foreign_passport"
    return KINDS[kind]


def status(kind, condition):
    if kind == "other":
        return "not_a_document"
    return "unreadable" if condition == "unreadable" else "ok"
