"""Driver licences and identification cards of states: fronts in several states' manners, backs with barcodes.

No card follows a state's real design; what is imitated is how the states word and place the fields.
"""

from PIL import Image, ImageDraw

from . import barcodes, drawing, people

SIZE = (1600, 1008)

# How fields are worded and placed. A line is a list of cells, a cell is a label and what stands beside or below it.
# `place` says where a value stands to its label; `after` is what follows the label.
LAYOUTS = {
    "numbered": {
        "place": "left",
        "after": "",
        "lines": [
            [("4d DLN", "number"), ("9 CLASS", "class")],
            [("3 DOB", "birth")],
            [("1", "family")],
            [("2", "given")],
            [("8", "address")],
            [("4a ISS", "issued"), ("4b EXP", "expires")],
            [("15 SEX", "sex"), ("16 HGT", "height"), ("18 EYES", "eyes")],
            [("5 DD", "discriminator")],
        ],
    },
    "lettered": {
        "place": "left",
        "after": "",
        "lines": [
            [("DL", "number")],
            [("EXP", "expires"), ("END", "none")],
            [("LN", "family")],
            [("FN", "given")],
            [("", "address")],
            [("DOB", "birth")],
            [("SEX", "sex"), ("HAIR", "hair"), ("EYES", "eyes")],
            [("HGT", "height"), ("WGT", "weight"), ("ISS", "issued")],
            [("DD", "discriminator")],
        ],
    },
    "colons": {
        "place": "left",
        "after": ":",
        "lines": [
            [("4d. DL", "number"), ("9. Class", "class")],
            [("4a. Iss", "issued"), ("4b. Exp", "expires")],
            [("3. DOB", "birth")],
            [("1.", "family")],
            [("2.", "given")],
            [("8.", "address")],
            [("16. Hgt", "height"), ("15. Sex", "sex"), ("18. Eyes", "eyes")],
            [("12. Restrictions", "none")],
            [("5. DD", "discriminator")],
        ],
    },
    "words above": {
        "place": "above",
        "after": "",
        "lines": [
            [("4d DL NUMBER", "number"), ("4b EXP", "expires")],
            [("1 FAMILY NAME", "family"), ("4a ISS", "issued")],
            [("2 GIVEN NAMES", "given"), ("3 DOB", "birth")],
            [("8 ADDRESS", "address")],
            [("15 SEX", "sex"), ("16 HGT", "height"), ("18 EYES", "eyes"), ("9 CLASS", "class")],
        ],
    },
    "long words above": {
        "place": "above",
        "after": "",
        "lines": [
            [("LICENSE NUMBER", "number"), ("CLASS", "class")],
            [("LAST NAME", "family")],
            [("FIRST NAME", "given")],
            [("ADDRESS", "address")],
            [("DATE OF BIRTH", "birth"), ("ISSUED", "issued"), ("EXPIRES", "expires")],
            [("SEX", "sex"), ("HEIGHT", "height"), ("WEIGHT", "weight"), ("EYES", "eyes")],
        ],
    },
    "one name": {
        "place": "left",
        "after": "",
        "lines": [
            [("ID", "number"), ("CLASS", "class")],
            [("NAME", "comma")],
            [("ADDR", "address")],
            [("DOB", "birth")],
            [("Issued", "issued"), ("Expires", "expires")],
            [("Sex", "sex"), ("Eyes", "eyes"), ("Hgt", "height")],
        ],
    },
    "name below": {
        "place": "above",
        "after": "",
        "lines": [
            [("4d CUSTOMER IDENTIFIER", "number")],
            [("NAME", "full")],
            [("8 ADDRESS", "address")],
            [("3 DATE OF BIRTH", "birth"), ("15 SEX", "sex")],
            [("4a ISSUED", "issued"), ("4b EXPIRES", "expires")],
            [("18 EYES", "eyes"), ("16 HEIGHT", "height"), ("12 REST", "none")],
        ],
    },
    "numbers only": {
        "place": "left",
        "after": "",
        "lines": [
            [("4d LIC NO", "number"), ("4b EXP", "expires")],
            [("1", "family"), ("4a ISS", "issued")],
            [("2", "given")],
            [("8", "address")],
            [("3 DOB", "birth"), ("9 CLASS", "class"), ("9a END", "none")],
            [("15 SEX", "sex"), ("16 HGT", "height"), ("17 WGT", "weight"), ("18 EYES", "eyes")],
        ],
    },
    "short": {
        "place": "left",
        "after": ":",
        "lines": [
            [("DLN", "number"), ("DUPS", "zero")],
            [("DOB", "birth"), ("SEX", "sex")],
            [("ISS", "issued"), ("EXP", "expires")],
            [("LN", "family")],
            [("FN", "given")],
            [("ADD", "address")],
            [("CLASS", "class"), ("REST", "none"), ("END", "none")],
            [("EYES", "eyes"), ("HGT", "height")],
        ],
    },
}

TITLES = {
    "license": ("DRIVER LICENSE", "DRIVER'S LICENSE", "DRIVERS LICENSE", "Driver License", "OPERATOR LICENSE"),
    "id": ("IDENTIFICATION CARD", "IDENTIFICATION", "ID CARD", "Identification Card", "NON-DRIVER ID CARD"),
}
DATES = ("%m/%d/%Y", "%m/%d/%Y", "%m/%d/%Y", "%m-%d-%Y")


def values(rng, holder, card, kind):
    """What the cells stand for, as the card prints it; every value is a list of lines."""
    style = rng.choice(DATES)
    home = holder["address"]
    suffix = f" {holder['suffix'].upper()}" if holder["suffix"] else ""
    street = people.street_line(home).upper()
    lines = [home["street"].upper(), home["unit"].upper()] if home["unit"] and rng.random() < 0.35 else [street]
    city = people.city_line(home).upper()
    if rng.random() < 0.2:
        city = city.replace(",", "")
    family, given = holder["last_name"].upper(), people.given_names(holder).upper()
    after_family = rng.random() < 0.6
    return {
        "number": [card["number"]],
        "family": [family + suffix if after_family else family],
        "given": [given if after_family else given + suffix],
        "comma": [f"{family}{suffix}, {given}"],
        "full": [f"{given} {family}{suffix}"],
        "address": lines + [city],
        "birth": [holder["date_of_birth"].strftime(style)],
        "issued": [card["issued"].strftime(style)],
        "expires": [card["expires"].strftime(style)],
        "sex": [holder["sex"]],
        "height": [card["height"]],
        "weight": [f"{card['weight']} lb"],
        "eyes": [card["eyes"]],
        "hair": [card["hair"]],
        "class": ["D" if kind == "license" else "ID"],
        "none": ["NONE"],
        "zero": ["00"],
        "discriminator": [card["discriminator"]],
    }


def ground(rng):
    """An empty card with a patterned background."""
    tint = drawing.dark(rng, 60, 170)
    card = drawing.gradient(SIZE, drawing.pale(rng), drawing.pale(rng), across=rng.random() < 0.5)
    for _ in range(rng.randrange(1, 3)):
        card = drawing.waves(card, tint, rng, alpha=rng.randrange(24, 56))
    if rng.random() < 0.6:
        card = drawing.rosette(card, tint, rng, alpha=rng.randrange(20, 46))
    return card


class Front:
    """Draws one front: head, portrait, block of fields."""

    def __init__(self, rng, holder, card, kind, layout):
        self.rng, self.holder, self.card, self.kind = rng, holder, card, kind
        self.layout = LAYOUTS[layout]
        self.image = ground(rng)
        self.face = rng.choice(drawing.CARD_FONTS)
        self.bold = rng.random() < 0.7
        self.ink = rng.choice(drawing.INKS)
        self.label_ink = rng.choice((self.ink, (30, 70, 120), (120, 30, 34), (60, 60, 66)))
        self.values = values(rng, holder, card, kind)
        self.picture_left = rng.random() < 0.8

    def draw(self):
        top = self.head()
        left, right = self.pictures(top)
        self.fields(left, right, top + 24)
        return self.image

    def head(self):
        rng, draw = self.rng, ImageDraw.Draw(self.image)
        state = people.STATES[self.holder["address"]["state"]][0]
        height = rng.randrange(120, 160)
        banner = rng.random() < 0.6
        color = drawing.dark(rng, 20, 100)
        if banner:
            draw.rectangle([0, 0, SIZE[0], height], fill=color)
        name, ink = rng.choice(drawing.CARD_FONTS), (244, 246, 246) if banner else color
        draw.text((44, 24), rng.choice((state, state.upper())), font=drawing.font(name, 66, True), fill=ink)
        title = rng.choice(TITLES[self.kind])
        draw.text((SIZE[0] - 44, 30), title, font=drawing.font(name, 44, True), fill=ink, anchor="ra")
        note = rng.choice(("USA", "SPECIMEN CARD, NOT A GOVERNMENT DOCUMENT", "SPECIMEN"))
        draw.text((SIZE[0] - 44, 86), note, font=drawing.font(name, 22), fill=ink, anchor="ra")
        return height

    def pictures(self, top):
        """Portrait, ghost and signature; the answer is the room that the fields have."""
        rng, draw = self.rng, ImageDraw.Draw(self.image)
        width = rng.randrange(380, 450)
        height = int(width * 1.26)
        face = drawing.portrait((width, height), rng, self.holder["sex"])
        # The mark lies on the portrait and in the head, where it covers no field.
        mark = ImageDraw.Draw(face)
        mark.text(
            (width // 2, height - 34), "SPECIMEN", font=drawing.font("sans", 52, True), fill=(190, 30, 40), anchor="mm"
        )
        x = 44 if self.picture_left else SIZE[0] - 44 - width
        self.image.paste(face, (x, top + 30))
        script = drawing.load(drawing.SCRIPT, 54)
        name = people.full_name(self.holder)
        while script.getlength(name) > width - 10:
            script = drawing.load(drawing.SCRIPT, script.size - 2)
        draw.text((x + 10, top + 30 + height + 16), name, font=script, fill=(30, 42, 92))
        drawing.tiny_print(draw, x, top + height + 100, width, "SPECIMENONLY", (70, 84, 96))
        # Beneath the portrait, where the ghost covers no field.
        bottom = top + height + 118
        small = int((1008 - 16 - bottom) / 1.25)
        ghost = x + width - small - 10
        drawing.ghost(self.image, face, (ghost, bottom, ghost + small, bottom + int(small * 1.25)))
        return (x + width + 40, SIZE[0] - 60) if self.picture_left else (60, x - 40)

    def fields(self, left, right, top):
        lines = self.layout["lines"]
        above = self.layout["place"] == "above"
        rows = sum(max(len(self.values[key]) for _, key in line) for line in lines)
        room = 968 - top
        step = room / (rows + (len(lines) * 0.55 if above else 0))
        size = int(min(step * 0.74, self.rng.randrange(40, 54)))
        label_size = max(int(size * (0.55 if above else self.rng.choice((0.6, 0.7, 1.0)))), 20)
        y = top
        for line in lines:
            y = self.row(line, left, right, y, step, size, label_size, above)

    def row(self, line, left, right, y, step, size, label_size, above):
        width = (right - left) / len(line)
        if len(line) == 2 and line[1][1] in ("class", "none", "zero", "sex"):
            places = [left, left + (right - left) * 0.72]
        else:
            places = [left + width * index for index in range(len(line))]
        edges = places[1:] + [right]
        depth = 0
        for (label, key), x, edge in zip(line, places, edges):
            depth = max(depth, self.cell(label, key, x, edge - 16, y, step, size, label_size, above))
        return y + depth

    def cell(self, label, key, x, edge, y, step, size, label_size, above):
        draw = ImageDraw.Draw(self.image)
        if label and not label.endswith("."):
            label += self.layout["after"]
        if key in ("family", "number", "expires") and self.rng.random() < 0.3:
            size = int(size * 1.1)
        baseline = y + step * 0.72
        if above:
            draw.text((x, y), label, font=drawing.font(self.face, label_size), fill=self.label_ink)
            baseline = y + label_size * 1.1 + step * 0.66
        elif label:
            face = drawing.font(self.face, label_size)
            draw.text((x, baseline), label, font=face, fill=self.label_ink, anchor="ls")
            x += draw.textlength(label + " ", font=face) + self.rng.randrange(4, 14)
        ink = (160, 24, 34) if key in ("number", "expires", "birth") and self.rng.random() < 0.2 else self.ink
        for text in self.values[key]:
            face = drawing.fitting(draw, text, self.face, size, edge - x, self.bold)
            draw.text((x, baseline), text, font=face, fill=ink, anchor="ls")
            baseline += step
        return step * len(self.values[key]) + (step * 0.55 if above else 0)


def front(rng, holder, card, kind, layout=None):
    """A front and the fields it shows."""
    layout = layout or rng.choice(sorted(LAYOUTS))
    image = Front(rng, holder, card, kind, layout).draw()
    fields = {
        **people.name_truth(holder, upper=True),
        "date_of_birth": holder["date_of_birth"].isoformat(),
        "expires_on": card["expires"].isoformat(),
        "issued_on": card["issued"].isoformat(),
        "document_number": card["number"],
        "sex": people.SEXES[holder["sex"]],
        "country": "USA",
        "state": holder["address"]["state"],
        "address": people.address_truth(holder["address"], upper=True),
    }
    return image, fields


def back(rng, holder, card, kind):
    """A back and the fields that its barcode carries."""
    version = rng.choice(barcodes.VERSIONS)
    text = barcodes.payload(holder, card, version, "DL" if kind == "license" else "ID")
    image = drawing.gradient(SIZE, drawing.pale(rng, 224), drawing.pale(rng, 214))
    image = drawing.waves(image, drawing.dark(rng, 90, 170), rng, alpha=40)
    draw = ImageDraw.Draw(image)
    stripe = rng.random() < 0.5
    if stripe:
        draw.rectangle([0, 50, SIZE[0], 180], fill=(30, 30, 34))
    symbol = barcodes.picture(text, columns=rng.randrange(13, 18), security=rng.randrange(3, 6))
    width = rng.randrange(1300, 1480)
    symbol = symbol.resize((width, int(symbol.height * width / symbol.width * 1.2)), Image.LANCZOS)
    top = rng.randrange(230, 300)
    x = (SIZE[0] - width) // 2
    draw.rectangle([x - 30, top - 24, x + width + 30, top + symbol.height + 24], fill=(255, 255, 255))
    image.paste(symbol, (x, top))
    below = top + symbol.height + 60
    name = rng.choice(drawing.CARD_FONTS)
    for line in (
        "CLASS D: VEHICLES UNDER 26,001 LBS.   RESTRICTIONS: NONE   ENDORSEMENTS: NONE",
        "SPECIMEN CARD FOR TESTS OF SOFTWARE. EVERYBODY ON IT IS INVENTED.",
        f"REV 07/15/2016    DD {card['discriminator']}",
    ):
        draw.text((x, below), line, font=drawing.font(name, 28), fill=drawing.INKS[0])
        below += 48
    if rng.random() < 0.5:
        bars = barcodes.picture(card["discriminator"], symbology="CODE128", scale=1)
        image.paste(bars.resize((480, 90)), (SIZE[0] - 560, 890))
    draw.text((60, 990), "SPECIMEN", font=drawing.font("sans", 60, True), fill=(190, 60, 66), anchor="ls")
    return image, barcode_truth(holder, card, version)


def barcode_truth(holder, card, version):
    home = dict(holder["address"])
    home["postal_code"] = barcodes.postal_code(home)
    if home["postal_code"].endswith("0000"):
        home["postal_code"] = home["postal_code"][:5]
    else:
        home["postal_code"] = f"{home['postal_code'][:5]}-{home['postal_code'][5:]}"
    return {
        **people.name_truth(holder, upper=True),
        "date_of_birth": holder["date_of_birth"].isoformat(),
        "expires_on": card["expires"].isoformat(),
        "issued_on": card["issued"].isoformat(),
        "document_number": card["number"].replace(" ", "").replace("-", ""),
        "sex": people.SEXES[holder["sex"]],
        "country": "USA",
        "state": home["state"],
        "address": people.address_truth(home, upper=True),
    }
