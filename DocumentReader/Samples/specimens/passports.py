"""Passport pages and cards with a machine-readable zone."""

from PIL import ImageDraw

from . import drawing, people, zones

PAGE = (1760, 1240)
CARD = (1600, 1008)

# Code in the zone, country's name, ISO code of three letters, words of the page.
COUNTRIES = (
    ("USA", "UNITED STATES OF AMERICA", "USA", "english"),
    ("USA", "UNITED STATES OF AMERICA", "USA", "english"),
    ("CAN", "CANADA", "CAN", "french"),
    ("GBR", "UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "GBR", "french"),
    ("MEX", "ESTADOS UNIDOS MEXICANOS", "MEX", "spanish"),
    ("UTO", "UTOPIA", "UTO", "english"),
    ("D", "BUNDESREPUBLIK DEUTSCHLAND", "DEU", "german"),
)
NATIONALITIES = {
    "USA": "UNITED STATES OF AMERICA", "CAN": "CANADIAN/CANADIENNE", "GBR": "BRITISH CITIZEN", "MEX": "MEXICANA",
    "UTO": "UTOPIAN", "D": "DEUTSCH",
}  # fmt: skip
WORDS = {
    "english": ("Type", "Code", "Passport No.", "Surname", "Given Names", "Nationality", "Date of birth",
                "Place of birth", "Sex", "Date of issue", "Date of expiration", "Authority"),
    "french": ("Type/Type", "Issuing Country/Pays émetteur", "Passport No./N° de passeport", "Surname/Nom",
               "Given names/Prénoms", "Nationality/Nationalité", "Date of birth/Date de naissance",
               "Place of birth/Lieu de naissance", "Sex/Sexe", "Date of issue/Date de délivrance",
               "Date of expiry/Date d'expiration", "Authority/Autorité"),
    "spanish": ("Tipo/Type", "Clave del país/Issuing state", "Pasaporte No./Passport No.", "Apellidos/Surname",
                "Nombres/Given names", "Nacionalidad/Nationality", "Fecha de nacimiento/Date of birth",
                "Lugar de nacimiento/Place of birth", "Sexo/Sex", "Fecha de expedición/Date of issue",
                "Fecha de caducidad/Date of expiry", "Autoridad/Authority"),
    "german": ("Typ/Type", "Kode/Code", "Pass-Nr./Passport No.", "Name/Surname", "Vornamen/Given names",
               "Staatsangehörigkeit/Nationality", "Geburtstag/Date of birth", "Geburtsort/Place of birth",
               "Geschlecht/Sex", "Ausstellungsdatum/Date of issue", "Gültig bis/Date of expiry",
               "Behörde/Authority"),
}  # fmt: skip


def printed_date(rng_style, date):
    return date.strftime(rng_style).upper()


def identity(rng, holder, card, code):
    """The values that page and zone share."""
    number = people.pattern(rng, rng.choice(("999999999", "A99999999", "AA9999999")))
    expires = card["issued"].replace(year=card["issued"].year + 10, day=min(card["issued"].day, 28))
    return {"number": number, "expires": expires, "issued": card["issued"], "nationality": code}


def truth(holder, values, country, lines):
    fields = people.name_truth(holder, upper=True)
    # A zone and a page have surname and given names only; a suffix belongs to the surname.
    return {
        **fields,
        "date_of_birth": holder["date_of_birth"].isoformat(),
        "expires_on": values["expires"].isoformat(),
        "issued_on": values["issued"].isoformat(),
        "document_number": values["number"],
        "sex": people.SEXES[holder["sex"]],
        "nationality": country[2],
        "country": country[2],
        "mrz": "\n".join(lines),
    }


def zone(draw, lines, left, right, top):
    """The lines in OCR-B, as wide as the room."""
    size = 60
    while draw.textlength(lines[0], font=drawing.load(drawing.ZONE, size)) > right - left:
        size -= 1
    face = drawing.load(drawing.ZONE, size)
    for line in lines:
        draw.text((left, top), line, font=face, fill=(14, 14, 16))
        top += int(size * 1.5)


def cell(draw, face, label, value, place, size, inks):
    draw.text(place, label, font=drawing.font(face, int(size * 0.56)), fill=inks[1])
    draw.text((place[0], place[1] + size * 0.68), value, font=drawing.font(face, size, True), fill=inks[0])


def ground(rng, size):
    tint = drawing.dark(rng, 70, 170)
    image = drawing.gradient(size, drawing.pale(rng), drawing.pale(rng))
    image = drawing.waves(image, tint, rng, alpha=40)
    return drawing.rosette(image, tint, rng, alpha=34)


def marked_portrait(image, rng, holder, box):
    face = drawing.portrait((box[2] - box[0], box[3] - box[1]), rng, holder["sex"])
    ImageDraw.Draw(face).text(
        ((box[2] - box[0]) // 2, 40), "SPECIMEN", font=drawing.font("sans", 50, True), fill=(190, 30, 40), anchor="mm"
    )
    image.paste(face, box[:2])
    return face


def passport(rng, holder, card):
    """The data page of a passport booklet."""
    holder = {**holder, "suffix": ""}
    country = rng.choice(COUNTRIES)
    values = identity(rng, holder, card, country[0])
    given = people.given_names(holder)
    lines = zones.passport(
        "P", country[0], holder["last_name"], given, values["number"], country[0], holder["date_of_birth"],
        holder["sex"], values["expires"], people.pattern(rng, "999999999") if rng.random() < 0.3 else "",
    )  # fmt: skip
    image = ground(rng, PAGE)
    draw = ImageDraw.Draw(image)
    face, inks = rng.choice(drawing.CARD_FONTS), (rng.choice(drawing.INKS), drawing.dark(rng, 30, 110))
    draw.text((PAGE[0] - 60, 36), country[1], font=drawing.fitting(draw, country[1], face, 52, 1280), fill=inks[1], anchor="ra")
    draw.text((60, 40), "PASSPORT", font=drawing.font(face, 40, True), fill=inks[1])
    portrait = marked_portrait(image, rng, holder, (60, 160, 560, 800))
    drawing.ghost(image, portrait, (1500, 560, 1690, 800))
    words, size = WORDS[country[3]], rng.randrange(36, 42)
    style = rng.choice(("%d %b %Y", "%d %b %Y", "%d.%m.%Y") if country[0] != "USA" else ("%d %b %Y",))
    dates = [printed_date(style, day) for day in (holder["date_of_birth"], values["issued"], values["expires"])]
    place = rng.choice(people.STATES[holder["address"]["state"]][2])[0].upper()
    left, step = 600, 96
    rows = [
        [(words[0], "P", 600), (words[1], country[0], 820), (words[2], values["number"], 1260)],
        [(words[3], holder["last_name"].upper(), left)],
        [(words[4], given.upper(), left)],
        [(words[5], NATIONALITIES[country[0]], left)],
        [(words[6], dates[0], left), (words[8], holder["sex"], 1260)],
        [(words[7], place, left)],
        [(words[9], dates[1], left), (words[11], "SPECIMEN OFFICE", 1160)],
        [(words[10], dates[2], left)],
    ]
    top = 130
    for row in rows:
        for label, value, x in row:
            cell(draw, face, label, value, (x, top), size, inks)
        top += step
    zone(draw, lines, 70, PAGE[0] - 70, 1010)
    return image, truth(holder, values, country, lines)


def card_with_zone(rng, holder, card, kind):
    """A card with the zone on the same side as the portrait: passport card, residence card, national card."""
    holder = {**holder, "suffix": ""}
    wide = kind == "wide_card"
    country = COUNTRIES[0] if kind == "passport_card" else rng.choice(COUNTRIES[2:])
    values = identity(rng, holder, card, country[0])
    given = people.given_names(holder)
    code = "IP" if kind == "passport_card" else "I" if wide else "ID"
    write = zones.wide_card if wide else zones.card
    lines = write(
        code, country[0], holder["last_name"], given, values["number"], country[0], holder["date_of_birth"],
        holder["sex"], values["expires"],
    )  # fmt: skip
    image = ground(rng, CARD)
    draw = ImageDraw.Draw(image)
    face, inks = rng.choice(drawing.CARD_FONTS), (rng.choice(drawing.INKS), drawing.dark(rng, 30, 110))
    title = "PASSPORT CARD" if kind == "passport_card" else "IDENTITY CARD"
    draw.text((50, 24), country[1], font=drawing.fitting(draw, country[1], face, 46, 1100), fill=inks[1])
    draw.text((CARD[0] - 50, 28), title, font=drawing.font(face, 36, True), fill=inks[1], anchor="ra")
    marked_portrait(image, rng, holder, (50, 110, 430, 600))
    words = WORDS["english"]
    dates = [
        printed_date("%d %b %Y", day) for day in (holder["date_of_birth"], values["issued"], values["expires"])
    ]
    number = "Passport Card No." if kind == "passport_card" else "Document No."
    rows = [
        [(words[5], country[0], 470), (number, values["number"], 900)],
        [(words[3], holder["last_name"].upper(), 470)],
        [(words[4], given.upper(), 470)],
        [(words[8], holder["sex"], 470), (words[6], dates[0], 640)],
        [("Issued On", dates[1], 470), ("Expires On", dates[2], 960)],
    ]
    top = 100
    for row in rows:
        for label, value, x in row:
            cell(draw, face, label, value, (x, top), 40, inks)
        top += 104
    zone(draw, lines, 60, CARD[0] - 60, 780 if wide else 700)
    return image, truth(holder, values, country, lines)
