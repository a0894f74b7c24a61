#!/usr/bin/env python3
"""Writes addresses.csv: pairs of one-line addresses, labelled 1 when they can be the same address and 0 when not.

All addresses are made up from lists of common words and of city names with their state and a ZIP code prefix; nothing
is copied from a data set. The seed is fixed: the same script writes the same file.

    python3 generate_addresses.py > addresses.csv

Both sides of every pair are written anew: words abbreviated or spelled out, upper or lower case, commas and full stops
left out, units with any designator. Then one thing happens to the second side, and names the category.

Positive categories (label 1):
  rewritten          nothing but the writing differs
  street_typo        one slip in the street's name: a letter missing, doubled, wrong or swapped with its neighbour
  city_typo          one such slip in the city's name
  suffix_typo        one such slip in the written-out suffix
  ocr_street         a letter of the street's name read as the digit that looks like it
  ocr_number         a digit of the house number read as the letter that looks like it
  zip_missing, city_missing, state_missing, suffix_missing, direction_missing, unit_missing
  zip_plus_four, zip_typo (one digit wrong, the city the same), country_added, state_repeated
  cross_street       what the street is near to stands behind it
  landmark           a building's or a mall's name stands before or behind the street
  city_alias         another name of the city
  number_words       house numbers and numbered streets in words
  range              the house number stands for a range that holds the other
  highway, route, box, military, puerto_rico, grid, fraction, queens, letter
                     special forms, rewritten
  corner             what the street is at the corner of stands behind it
  lane               La. for a lane behind which a ZIP code stands
  capital            Washington with and without its district
  misread_number     several letters for digits in a house number, 5 and 8 among them
  mailbox            a private mailbox written as PMB and as #
  glued_grid         directions written onto the numbers of a grid
  two_slips          two slips in a long name
  missing_type       a name that is a suffix's word, without its suffix
Hard negative categories (label 0), everything but one thing the same:
  other_number       a neighbour's house number, one digit wrong, one digit more
  swapped_number     two digits of the house number changed places
  other_unit, other_direction, other_suffix
  other_numbered     another numbered street
  other_street       another street's name
  similar_street     another street with the same beginning
  other_city         the same street and number in another city, with its own state and ZIP code where given
  other_box, other_route, other_military, other_highway, other_grid, other_fraction, other_letter
  box_for_street     a post office box instead of the street
  near_street        another street whose name is a letter or two away
  other_words        another street with another count of words
  other_mailbox      another private mailbox, written as PMB and as #
  other_glued_grid, other_house_letter
"""
import csv
import random
import sys

RANDOM = random.Random(1583)
ROWS = []

CITIES = [
    ("Springfield", "IL", "627"), ("Austin", "TX", "787"), ("Columbus", "OH", "432"), ("Portland", "OR", "972"),
    ("Saint Paul", "MN", "551"), ("Fort Wayne", "IN", "468"), ("Mount Pleasant", "SC", "294"), ("Long Beach", "CA", "908"),
    ("North Platte", "NE", "691"), ("Colorado Springs", "CO", "809"), ("Arlington Heights", "IL", "600"),
    ("Baton Rouge", "LA", "708"), ("New Haven", "CT", "065"), ("Santa Fe", "NM", "875"), ("Grand Rapids", "MI", "495"),
    ("Salt Lake City", "UT", "841"), ("Winston Salem", "NC", "271"), ("West Palm Beach", "FL", "334"), ("Boise", "ID", "837"),
    ("Nashville", "TN", "372"), ("Kansas City", "MO", "641"), ("Tacoma", "WA", "984"), ("Savannah", "GA", "314"),
    ("Bar Harbor", "ME", "046"), ("Albuquerque", "NM", "871"), ("Tulsa", "OK", "741"), ("Wichita", "KS", "672"),
    ("Richmond", "VA", "232"), ("Morgantown", "WV", "265"), ("Cheyenne", "WY", "820"), ("Burlington", "VT", "054"),
    ("Des Moines", "IA", "503"), ("Milwaukee", "WI", "532"), ("Trenton", "NJ", "086"), ("Providence", "RI", "029"),
    ("Los Angeles", "CA", "900"), ("New York", "NY", "100"), ("San Francisco", "CA", "941"), ("Philadelphia", "PA", "191"),
    ("Las Vegas", "NV", "891"), ("Minneapolis", "MN", "554"), ("Brooklyn", "NY", "112"),
]
ALIASES = {
    "Los Angeles": ["LA", "L.A.", "Hollywood"], "New York": ["New York City", "NYC", "Manhattan"],
    "San Francisco": ["SF", "S.F."], "Philadelphia": ["Phila", "Phila."], "Las Vegas": ["Vegas"], "Minneapolis": ["Mpls"],
    "Brooklyn": ["Bklyn"],
}
STATES = {
    "IL": "Illinois", "TX": "Texas", "OH": "Ohio", "OR": "Oregon", "MN": "Minnesota", "IN": "Indiana", "SC": "South Carolina",
    "CA": "California", "NE": "Nebraska", "CO": "Colorado", "LA": "Louisiana", "CT": "Connecticut", "NM": "New Mexico",
    "MI": "Michigan", "UT": "Utah", "NC": "North Carolina", "FL": "Florida", "ID": "Idaho", "TN": "Tennessee",
    "MO": "Missouri", "WA": "Washington", "GA": "Georgia", "ME": "Maine", "OK": "Oklahoma", "KS": "Kansas", "VA": "Virginia",
    "WV": "West Virginia", "WY": "Wyoming", "VT": "Vermont", "IA": "Iowa", "WI": "Wisconsin", "NJ": "New Jersey",
    "RI": "Rhode Island", "NY": "New York", "PA": "Pennsylvania", "NV": "Nevada",
}
NAMES = (
    "Maple Oak Cedar Willow Chestnut Walnut Sycamore Magnolia Jefferson Madison Franklin Jackson Harrison Sheridan "
    "Highland Prospect Riverside Fairview Lakewood Brookside Evergreen Hawthorne Kingston Lexington Cambridge Winchester "
    "Glenwood Meadowbrook Stonegate Peachtree Rosewood Buckingham Carpenter Delaware Montgomery Pennington Thornton Whitfield"
).split()
DOUBLE_NAMES = [
    "Old Mill", "Cherry Hill", "Stony Brook", "Indian Creek", "Saint Charles", "Mount Vernon", "Fort Hill", "San Pablo",
    "La Cienega", "El Camino", "Martin Luther King", "Lake Shore", "Park View", "Van Buren", "Sandy Springs", "De Soto",
]
SIMILAR = [
    ("Greenwood", "Greenfield"), ("Lakewood", "Lakeview"), ("Brookside", "Brookhaven"), ("Stonegate", "Stonebridge"),
    ("Meadowbrook", "Meadowlark"), ("Glenwood", "Glendale"), ("Fairview", "Fairmont"), ("Rosewood", "Rosemont"),
    ("Old Mill", "Old Farm"), ("Indian Creek", "Indian Hills"), ("Cherry Hill", "Cherry Tree"), ("Winchester", "Winthrop"),
    ("Saint Charles", "Saint James"), ("Sandy Springs", "Sandy Point"), ("Kingston", "Kingsbury"), ("Cambridge", "Camden"),
]
SUFFIXES = [
    ("Street", ["St", "St.", "Str"]), ("Avenue", ["Ave", "Ave.", "Av"]), ("Road", ["Rd", "Rd."]), ("Drive", ["Dr", "Dr."]),
    ("Lane", ["Ln", "Ln."]), ("Boulevard", ["Blvd", "Blvd.", "Blv."]), ("Court", ["Ct", "Ct."]), ("Place", ["Pl", "Pl."]),
    ("Terrace", ["Ter", "Terr."]), ("Circle", ["Cir", "Circ"]), ("Parkway", ["Pkwy", "Pky"]), ("Trail", ["Trl", "Tr"]),
    ("Way", ["Way", "Wy"]), ("Square", ["Sq", "Sq."]),
]
DIRECTIONS = {
    "North": ["N", "N."], "South": ["S", "S."], "East": ["E", "E."], "West": ["W", "W."], "Northeast": ["NE", "N.E."],
    "Northwest": ["NW", "N.W."], "Southeast": ["SE", "S.E."], "Southwest": ["SW", "S.W."],
}
WORDS = {
    "Saint": ["St", "St."], "Mount": ["Mt", "Mt."], "Fort": ["Ft", "Ft."], "Heights": ["Hts"], "Springs": ["Spgs"],
    "Beach": ["Bch"], "Harbor": ["Hbr"], "North": ["N", "N."], "West": ["W", "W."], "Creek": ["Crk"], "Lake": ["Lk"],
    "Hill": ["Hl"], "Mill": ["Ml"], "View": ["Vw"],
}
ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth "
    "Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
).split()
TENS = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]
LOOKS_LIKE = {"o": "0", "l": "1", "i": "1", "s": "5", "b": "8"}


def pick(values):
    # A set has another order in every run.
    return RANDOM.choice(sorted(values) if isinstance(values, set) else list(values))


def chance(share):
    return RANDOM.random() < share


def ordinal(number):
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_words(number):
    if number <= 20:
        return ORDINALS[number - 1]
    if number < 100 and number % 10:
        return TENS[number // 10 - 2] + pick([" ", "-"]) + ORDINALS[number % 10 - 1]
    return ordinal(number)


def record(**changes):
    city, state, prefix = pick(CITIES)
    address = {
        "number": str(RANDOM.randint(100, 9899)), "before": "", "name": pick(NAMES) if chance(0.7) else pick(DOUBLE_NAMES),
        "street_number": 0, "suffix": pick(SUFFIXES)[0], "after": "", "unit": "", "city": city, "state": state,
        "zip": prefix + f"{RANDOM.randint(1, 99):02}", "delivery": "",
    }
    if chance(0.3):
        address["before"] = pick(list(DIRECTIONS)[:4])
    elif chance(0.12):
        address["after"] = pick(DIRECTIONS)
    if chance(0.2):
        address["name"], address["street_number"] = "", RANDOM.randint(1, 120)
        address["suffix"] = pick(["Street", "Avenue"])
    if chance(0.22):
        address["unit"] = pick([str(RANDOM.randint(1, 900)), str(RANDOM.randint(1, 40)) + pick("ABCD"), pick("ABCDEF")])
    address.update(changes)
    return address


def shorten(text, share):
    return " ".join(pick(WORDS[word]) if word in WORDS and chance(share) else word for word in text.split())


def write_street(address, style):
    if address["delivery"]:
        return address["delivery"]
    name = shorten(address["name"], style["short"])
    if address["street_number"]:
        number = address["street_number"]
        name = ordinal_words(number) if chance(style["words"]) else ordinal(number)
    suffix = address["suffix"]
    if suffix in dict(SUFFIXES) and chance(style["short"]):
        suffix = pick(dict(SUFFIXES)[suffix])
    parts = [address["number"], address["before"], name, suffix, address["after"]]
    for place in (1, 4):
        if parts[place] and chance(style["short"]):
            parts[place] = pick(DIRECTIONS[parts[place]])
    return " ".join(part for part in parts if part)


def write_unit(address):
    unit = address["unit"]
    return "" if not unit else pick(["Apt ", "Apt. ", "# ", "#", "Unit ", "Suite ", "Ste ", "Apartment "]) + unit


def write(address, keep=("city", "state", "zip"), extra="", lead=""):
    style = {"short": pick([0.0, 0.5, 0.9, 1.0]), "words": 0.25}
    comma = "," if chance(0.7) else ""
    street = write_street(address, style)
    unit = write_unit(address)
    state = STATES[address["state"]] if address["state"] in STATES and chance(0.15) else address["state"]
    if address.get("repeat"):
        state = f"{STATES[address['state']]}, {address['state']}"
    parts = [lead + street + (" " + extra if extra else "")]
    if unit:
        parts[0] += ("," if chance(0.5) else "") + " " + unit
    if "city" in keep:
        parts.append(address.get("city_text") or shorten(address["city"], style["short"] * 0.7))
    last = " ".join(
        part for part in (state if "state" in keep else "", address["zip"] if "zip" in keep else "") if part
    )
    if last:
        parts.append(last)
    line = (comma + " ").join(parts)
    if not comma and len(parts) > 2 and chance(0.5):
        line = parts[0] + ", " + " ".join(parts[1:])
    if address.get("country"):
        line += ", " + address["country"]
    if chance(0.25):
        line = line.upper()
    elif chance(0.15):
        line = line.lower()
    return line


def add(category, label, left, right):
    ROWS.append((f"{category}-{sum(row[4] == category for row in ROWS)}", left, right, label, category))


def slip(word):
    """One slip behind the first letter."""
    for _ in range(50):
        place = RANDOM.randint(1, len(word) - 2)
        kind = RANDOM.randint(0, 3)
        if kind == 0:
            other = word[:place] + word[place + 1:]
        elif kind == 1:
            other = word[:place] + word[place] + word[place:]
        elif kind == 2:
            other = word[:place] + pick("abcdefghijklmnopqrstuvwxyz") + word[place + 1:]
        else:
            other = word[:place] + word[place + 1] + word[place] + word[place + 2:]
        if other != word:
            return other
    return word + word[-1]


def slip_in(text):
    words = text.split()
    place = max(range(len(words)), key=lambda index: len(words[index]))
    words[place] = slip(words[place])
    return " ".join(words)


def other_number(number):
    value = int(number)
    kind = RANDOM.randint(0, 3)
    if kind == 0:
        return str(value + pick([2, 4, -2, 10, 1]))
    if kind == 1:
        place = RANDOM.randrange(len(number))
        digit = pick(set("123456789") - {number[place]})
        return number[:place] + digit + number[place + 1:]
    return number + pick("0123456789") if kind == 2 else str(value + 100)


def named(**changes):
    return record(street_number=0, name=pick(NAMES), **changes)


def positives():
    for _ in range(420):
        address = record()
        add("rewritten", 1, write(address), write(address, keep=("city", "state", "zip") if chance(0.8) else ("city", "state")))
    for _ in range(120):
        address = named()
        add("street_typo", 1, write(address), write(dict(address, name=slip(address["name"]))))
    for _ in range(70):
        address = record()
        add("city_typo", 1, write(address), write(dict(address, city_text=slip_in(address["city"]))))
    for _ in range(30):
        address = named(suffix=pick(["Street", "Avenue", "Boulevard", "Parkway", "Terrace"]))
        add("suffix_typo", 1, write(address), write(dict(address, suffix=slip(address["suffix"]))))
    for _ in range(50):
        address = named()
        letters = [index for index, letter in enumerate(address["name"]) if index and letter in LOOKS_LIKE]
        if letters:
            place = pick(letters)
            name = address["name"][:place] + LOOKS_LIKE[address["name"][place]] + address["name"][place + 1:]
            add("ocr_street", 1, write(address), write(dict(address, name=name)))
    for _ in range(30):
        address = named(number=f"{RANDOM.randint(1, 9)}{pick('01')}{RANDOM.randint(1, 9)}")
        number = address["number"][0] + {"0": "O", "1": "l"}[address["number"][1]] + address["number"][2]
        add("ocr_number", 1, write(address), write(dict(address, number=number)))
    for _ in range(90):
        address = record()
        add("zip_missing", 1, write(address), write(address, keep=("city", "state")))
        add("city_missing", 1, write(address), write(address, keep=pick([("zip",), ("state", "zip"), ()])))
    for _ in range(60):
        address = record()
        add("state_missing", 1, write(address, keep=("city",)), write(address, keep=pick([("city",), ("city", "zip")])))
    for _ in range(70):
        address = named(before="", after="")
        add("suffix_missing", 1, write(address), write(dict(address, suffix="")))
    for _ in range(60):
        address = record(before=pick(list(DIRECTIONS)[:4]), after="")
        add("direction_missing", 1, write(address), write(dict(address, before="")))
    for _ in range(80):
        address = record(unit=str(RANDOM.randint(1, 99)))
        add("unit_missing", 1, write(address), write(dict(address, unit="")))
    for _ in range(30):
        address = record()
        add("zip_plus_four", 1, write(address), write(dict(address, zip=address["zip"] + f"-{RANDOM.randint(1, 9999):04}")))
        place = RANDOM.randint(3, 4)
        digit = pick(set("123456789") - {address["zip"][place]})
        wrong = address["zip"][:place] + digit + address["zip"][place + 1:]
        add("zip_typo", 1, write(dict(address, unit="")), write(dict(address, unit="", zip=wrong)))
        add("country_added", 1, write(address), write(dict(address, country=pick(["USA", "US", "United States"]))))
        add("state_repeated", 1, write(address), write(dict(address, repeat=True)))
    for _ in range(80):
        address = record(unit="")
        cross = pick([
            "at Broadway", "near Elm St.", "between 6th and 7th Aves.", "between Park and Madison Aves.", "off Main St.",
            "at 5th Ave.", "near the river", "btwn 1st & 2nd Ave",
        ])
        line = write(dict(address), keep=("city",), extra=cross)
        if "," in line:
            add("cross_street", 1, line, write(address, keep=pick([("city",), ("city", "state", "zip")])))
    for _ in range(50):
        address = record(unit="")
        lead = pick(["Union Building, ", "The Atrium, ", "Riverside Mall, ", "City Hall, "])
        if chance(0.5):
            add("landmark", 1, write(address, lead=lead), write(address))
        else:
            place = pick(["Union Building", "Riverside Mall", "Market Shopping Center"])
            line = write_street(address, {"short": 1, "words": 0}) + f", {place}, {address['city']}, {address['state']}"
            add("landmark", 1, line, write(address, keep=("city", "state")))
    for _ in range(60):
        city, state, prefix = pick([city for city in CITIES if city[0] in ALIASES])
        address = record(city=city, state=state, zip=prefix + "01", unit="")
        keep = pick([("city",), ("city", "state")])
        add("city_alias", 1, write(address, keep=keep), write(dict(address, city_text=pick(ALIASES[city])), keep=("city",)))
    for _ in range(40):
        number = RANDOM.randint(1, 20)
        address = record(name="", street_number=RANDOM.randint(1, 99), suffix=pick(["Street", "Avenue"]), number=str(number))
        words = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
        words = (words + "Eighteen Nineteen Twenty").split()
        written = dict(address, name=ordinal_words(address["street_number"]), street_number=0)
        if chance(0.4):
            written["number"] = words[number - 1]
            written["name"], written["street_number"] = "Market", 0
            address = dict(address, name="Market", street_number=0)
        add("number_words", 1, write(address), write(written))
    for _ in range(20):
        low = RANDOM.randint(60, 4900) * 2
        address = named(number=str(low))
        high = low + pick([2, 4, 6, 8])
        number = pick([f"{low}-{high}", f"{low}-{str(high)[-2:]}" if high // 100 == low // 100 else f"{low}-{high}"])
        add("range", 1, write(address), write(dict(address, number=number)))
    specials(positive=True)


def special_pairs(count, category, forms, negative):
    """Forms take a number and give several writings of it; the negative has another number."""
    for _ in range(count):
        values = [RANDOM.randint(1, 980), RANDOM.randint(2, 9000)]
        address = record(unit="", delivery="x")
        writings = forms(*values)
        left = dict(address, delivery=pick(writings))
        if not negative:
            add(category, 1, write(left), write(dict(address, delivery=pick(writings))))
            continue
        changed = values
        while forms(*changed)[0] == writings[0]:
            place = RANDOM.randint(0, 1)
            changed = [value + pick([1, 2, 10]) if index == place else value for index, value in enumerate(values)]
        add(category, 0, write(left), write(dict(address, delivery=pick(forms(*changed)))))


def specials(positive):
    def us_highway(road, house):
        return [f"{house} {form} {road}" for form in ("US Highway", "US Hwy", "U.S. Hwy", "Highway", "Hwy", "US Route")]

    def state_road(road, house):
        return [f"{house} {form} {road}" for form in ("State Route", "SR", "State Rd", "State Road", "State Hwy", "St Rt")]

    def county_road(road, house):
        return [f"{house} {form} {road}" for form in ("County Road", "CR", "Co Rd", "County Rd", "Cnty Rd")]

    def farm_road(road, house):
        return [f"{house} {form} {road}" for form in ("FM", "Farm to Market Road", "Farm to Market", "FM Rd", "F.M.")]

    def interstate(road, house):
        return [f"{house} {form}" for form in (f"Interstate {road}", f"I-{road}", f"I {road}", f"IH {road}")]

    def rural(route, box):
        return [f"{form} {route} Box {box}" for form in ("RR", "Rural Route", "R.R.", "RFD", "Route", "Rt.")]

    def contract(route, box):
        return [f"{form} {route} Box {box}" for form in ("HC", "HCR", "Highway Contract", "Star Route")]

    def box(_, number):
        return [f"{form} {number}" for form in ("PO Box", "P.O. Box", "P O Box", "Post Office Box", "POB", "P.O. Box #")]

    def grid(street, house):
        east, south = house % 2000 + 10, street * 10
        return [f"{east} {e} {south} {s}" for e in ("E", "East", "E.") for s in ("S", "South", "S.")]

    def fraction(_, house):
        return [f"{house} 1/2 Maple {form}" for form in ("Street", "St", "St.")] + [f"{house}½ Maple St"]

    def queens(first, second):
        street = ordinal(second % 150 + 1)
        return [f"{first % 150 + 10}-{second % 10 + 10} {street} {form}" for form in ("Street", "St", "St.")]

    def letter(first, house):
        mark = "ABCDFGHJ"[first % 8]
        return [f"{house}{mark} Walnut St", f"{house}-{mark} Walnut Street", f"{house} {mark} Walnut St."]

    forms = [
        ("highway", us_highway, 15), ("highway", state_road, 15), ("highway", county_road, 15), ("highway", farm_road, 10),
        ("highway", interstate, 10), ("route", rural, 20), ("route", contract, 15), ("box", box, 40), ("grid", grid, 15),
        ("fraction", fraction, 12), ("queens", queens, 12), ("letter", letter, 12),
    ]
    for category, form, count in forms:
        name = category if positive else "other_" + category
        special_pairs(count, name, form, not positive)
    for _ in range(20):
        unit, number = RANDOM.randint(1, 2000), RANDOM.randint(1, 9000)
        kind, post, state = pick(["PSC", "Unit", "CMR"]), pick(["APO", "FPO", "DPO"]), pick(["AE", "AP", "AA"])
        code = {"AE": "09012", "AP": "96201", "AA": "34002"}[state]
        left = f"{kind} {unit} Box {number}, {post}, {state} {code}"
        if positive:
            add("military", 1, left, f"{kind.upper()} {unit} BOX {number} {post} {state} {code}")
        else:
            other = f"{kind} {unit + pick([1, 10])} Box {number}" if chance(0.5) else f"{kind} {unit} Box {number + 3}"
            add("other_military", 0, left, f"{other}, {post} {state} {code}")
    if positive:
        for _ in range(20):
            number, name = RANDOM.randint(1, 900), pick(["Sol", "Luna", "Fortaleza", "San Francisco", "Del Parque"])
            city, code = pick([("San Juan", "00901"), ("Ponce", "00717"), ("Bayamon", "00956")])
            left = f"{number} Calle {name}, {city}, PR {code}"
            urban = f"Urb. Las Flores, {number} Calle {name}, {city} PR {code}"
            add("puerto_rico", 1, left, pick([urban, f"{number} CALLE {name.upper()} {city.upper()} PR {code}",
                                             f"Calle {name} {number}, {city}, Puerto Rico {code}"]))


def negatives():
    for _ in range(290):
        address = record()
        add("other_number", 0, write(address), write(dict(address, number=other_number(address["number"]))))
    for _ in range(90):
        address = record(number=f"{RANDOM.randint(1, 4)}{RANDOM.randint(5, 9)}{RANDOM.randint(0, 99):02}")
        number = address["number"]
        add("swapped_number", 0, write(address), write(dict(address, number=number[1] + number[0] + number[2:])))
    for _ in range(150):
        unit = RANDOM.randint(1, 400)
        kind = RANDOM.randint(0, 2)
        left = [str(unit), f"{unit}A", "A"][kind]
        right = [str(unit + pick([1, 2, 10])), f"{unit}{pick('BCD')}", pick("BCDEF")][kind]
        address = record(unit=left)
        add("other_unit", 0, write(address), write(dict(address, unit=right)))
    for _ in range(150):
        field, other = pick([("before", "after"), ("before", "after"), ("after", "before")])
        first, second = RANDOM.sample(list(DIRECTIONS)[:4] if field == "before" else list(DIRECTIONS), 2)
        address = record(**{field: first, other: ""})
        add("other_direction", 0, write(address), write(dict(address, **{field: second})))
    for _ in range(130):
        first, second = RANDOM.sample([suffix for suffix, _ in SUFFIXES], 2)
        address = record(suffix=first)
        add("other_suffix", 0, write(address), write(dict(address, suffix=second)))
    for _ in range(120):
        number = RANDOM.randint(1, 120)
        address = record(name="", street_number=number, suffix=pick(["Street", "Avenue"]))
        other = number + pick([1, 2, 10, 100])
        add("other_numbered", 0, write(address), write(dict(address, street_number=other)))
    for _ in range(120):
        first, second = RANDOM.sample(NAMES, 2)
        address = record(name=first, street_number=0)
        add("other_street", 0, write(address), write(dict(address, name=second)))
    for _ in range(70):
        first, second = pick(SIMILAR)
        address = record(name=first, street_number=0)
        add("similar_street", 0, write(address), write(dict(address, name=second)))
    for _ in range(170):
        first, second = RANDOM.sample(CITIES, 2)
        address = record(city=first[0], state=first[1], zip=first[2] + "01")
        other = dict(address, city=second[0], state=second[1], zip=second[2] + "01")
        keep = pick([("city", "state", "zip"), ("city", "state", "zip"), ("city", "state"), ("city",)])
        add("other_city", 0, write(address, keep=keep), write(other, keep=keep))
    for _ in range(30):
        address = record()
        add("box_for_street", 0, write(address), write(dict(address, delivery=f"PO Box {address['number']}", unit="")))
    specials(positive=False)


NEAR = [
    ("Pine", "Vine"), ("Olive", "Oliver"), ("Grand", "Grant"), ("Water", "Walter"), ("Old Mill", "Old Hill"),
    ("Stone Ridge", "Stone Bridge"), ("Madison", "Addison"), ("Washington", "Wellington"), ("Wilson", "Winston"),
    ("Harrison", "Harris"), ("Greenwood", "Glenwood"), ("Columbus", "Columbia"), ("Lexington", "Livingston"),
    ("Piedmont", "Pierpont"), ("Sheridan", "Sherman"), ("Morris", "Norris"), ("Milton", "Hilton"), ("Parker", "Barker"),
    ("Robert", "Roberts Creek"), ("Johnson", "Johnston"), ("Holly", "Molly"), ("Clayton", "Clinton"), ("Hall", "Hale"),
    ("Carlton", "Carlson"), ("Newton", "Norton"), ("Marshall", "Marsh"), ("Stafford", "Stanford"), ("Cedar", "Cellar"),
]
LONG = "Washington Montgomery Pennington Meadowbrook Buckingham Winchester Evergreen Brookhaven Williamsburg".split()
TYPES = "Ferry Grove Pine Union Meadow Summit Orchard Prairie Spring Forest".split()


def forms():
    """Forms and near misses that were found later; behind the others, so that those stay as they are."""
    for _ in range(40):
        address = named(unit="")
        corner = pick(["corner of Church St", "corner of 5th Ave", "cor. Elm St", "at the corner of Main St"])
        add("corner", 1, write(address, keep=("city", "state"), extra=corner), write(address, keep=("city", "state")))
    for _ in range(30):
        address = named(suffix="Lane", unit="", before="", after="")
        while address["state"] == "LA":
            address = named(suffix="Lane", unit="", before="", after="")
        line = f"{address['number']} {address['name']} La., {address['zip']}"
        add("lane", 1, line, write(address))
    for _ in range(20):
        address = named(city="Washington", state="DC", zip="20005", unit="")
        capital = dict(address, city_text=pick(["Washington D.C.", "Washington, DC"]))
        add("capital", 1, write(address, keep=("city",)), write(capital, keep=("city",)))
    for _ in range(40):
        digits = "".join(pick("1580") for _ in range(3))
        address = named(number=pick("2346") + digits + pick("2346"))
        letters = "".join({"1": pick("lI"), "5": "S", "8": "B", "0": "O"}[digit] for digit in digits)
        misread = dict(address, number=address["number"][0] + letters + address["number"][-1])
        add("misread_number", 1, write(address), write(misread))
    for _ in range(30):
        address, box = named(unit=""), RANDOM.randint(2, 900)
        lines = [write(address, extra=f"{mark}{number}") for mark, number in
                 [("PMB ", box), ("#", box), ("#", box + pick([1, 10, 100]))]]
        add("mailbox", 1, lines[0], lines[1])
        add("other_mailbox", 0, lines[0], lines[2])
    for _ in range(20):
        east, south = RANDOM.randint(10, 900), RANDOM.randint(1, 90) * 10
        place = "Salt Lake City, UT"
        glued = f"{east}{pick('NS')} {south}{pick('EW')}"
        words = {"N": "North", "S": "South", "E": "East", "W": "West"}
        spelled = " ".join(f"{part[:-1]} {words[part[-1]]}" for part in glued.split())
        turned = spelled.replace("East", "est").replace("West", "East").replace("est", "West")
        add("glued_grid", 1, f"{glued}, {place}", f"{spelled}, {place}")
        add("other_glued_grid", 0, f"{glued}, {place}", f"{turned}, {place}")
    for _ in range(40):
        address = record(name=pick(LONG), street_number=0)
        name = slip(address["name"][:-4]) + slip(address["name"][-4:])
        add("two_slips", 1, write(address), write(dict(address, name=name)))
    for _ in range(30):
        address = record(name=pick(TYPES), street_number=0, before=pick(list(DIRECTIONS)[:4]), after="")
        address["suffix"] = pick(["Street", "Road", "Drive", "Lane"])
        add("missing_type", 1, write(address), write(dict(address, suffix="")))
    for _ in range(110):
        first, second = RANDOM.sample(pick(NEAR), 2)
        address = record(name=first, street_number=0)
        add("near_street", 0, write(address), write(dict(address, name=second)))
    for _ in range(40):
        address = record(name=pick(DOUBLE_NAMES), street_number=0)
        add("other_words", 0, write(address), write(dict(address, name=pick(["Malibu", "Ventura", "Oakley", "Parkside"]))))
    for _ in range(30):
        number = str(RANDOM.randint(1, 99))
        address = named(number=number + "B", unit="")
        add("other_house_letter", 0, write(address), write(dict(address, number=number + "8")))


def main():
    positives()
    negatives()
    forms()
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["id", "a", "b", "label", "category"])
    writer.writerows(ROWS)


if __name__ == "__main__":
    main()
