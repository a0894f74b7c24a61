"""The invented people, their addresses and their numbers."""

import datetime
import string

GIVEN = {
    "F": (
        "Alma Beatrice Carmen Daniela Edith Fiona Greta Hannah Ines Joanna Keiko Leona Mabel Noor Olive Paloma Quinn "
        "Rosa Sabine Tamar Ursula Vera Wanda Ximena Yasmin Zelda Anne-Marie Siobhan Mei Lucinda Margaret Dolores"
    ).split(),
    "M": (
        "Amos Boris Cyrus Dmitri Edgar Felix Gustav Hector Ivan Jasper Kofi Lionel Marcus Nestor Oscar Pavel Quentin "
        "Rafael Stefan Tobias Ulric Victor Walter Xavier Yusuf Zachary Jean-Luc Declan Hiro Benedict Cornelius Joaquin"
    ).split(),
}
MIDDLE = {
    "F": "Jane Louise Marie Ruth Elena Grace Faye Pilar Noelle Irene Aurora Belle J K L".split(),
    "M": "James Lee Paul Otto Ray Luis Henry Noel Ismael Arthur Blaine Cole D M T".split(),
}
FAMILY = (
    "Abernathy Bergstrom Castellanos Drummond Eastwick Fairweather Greenhalgh Holloway Iverson Jankowski Kowalczyk "
    "Lindqvist Montague Nakamura Okonkwo Pemberton Quigley Ravenscroft Sandoval Thornbury Underhill Vasquez Whitcombe "
    "Xiong Yamamoto Zielinski O'Callaghan D'Amico Smith-Jones Garcia-Marquez McAllister St.Clair Ng Li Fitzgerald "
    "Featherstonehaugh Bell Hill Stone Brandt Moreau Petrov Haddad Rao Tran Osei Lundgren Park"
).split()
TWO_FAMILIES = ("De La Cruz", "Van Der Berg", "Ortiz Mendoza", "Von Stein", "La Rosa")
SEXES = {"F": "female", "M": "male"}
SUFFIXES = ("Jr", "Sr", "II", "III", "IV")

STREETS = (
    "Maple Hollow|Larkspur|Copper Kettle|Heron Quay|Cedar Bluff|Old Mill|Birchwood|Sycamore Glen|Quarry Hill|"
    "Fox Run|Peachtree|Juniper|Whispering Pines|Lakeshore|Harvest Moon|Saddleback|Bayview|Prospect|Washington|"
    "Martin Luther King|Elm|Oak|Second|5th|24th|42nd|103rd|Meadow|Stone Bridge|Pioneer|Magnolia|Foundry"
).split("|")
STREET_TYPES = (
    "Road Lane Drive Court Street Avenue Boulevard Terrace Place Way Circle Trail Parkway Loop "
    "Rd Ln Dr Ct St Ave Blvd Ter Pl Cir Trl Pkwy"
).split()
UNITS = ("Apt {0}", "Apt. {0}", "Unit {0}", "Ste {0}", "# {0}", "Apt {0}{1}", "#{0}{1}", "Unit {1}")

# City, the first three digits of its ZIP codes.
STATES = {
    "AL": ("Alabama", "636033", (("Huntsville", "358"), ("Birmingham", "352"))),
    "AZ": ("Arizona", "636026", (("Phoenix", "850"), ("Tucson", "857"), ("Flagstaff", "860"))),
    "CA": ("California", "636014", (("Sacramento", "958"), ("San Diego", "921"), ("Los Angeles", "900"))),
    "CO": ("Colorado", "636020", (("Denver", "802"), ("Fort Collins", "805"), ("Pueblo", "810"))),
    "FL": ("Florida", "636010", (("Tallahassee", "323"), ("St. Petersburg", "337"), ("Fort Myers", "339"))),
    "GA": ("Georgia", "636055", (("Atlanta", "303"), ("Savannah", "314"), ("Macon", "312"))),
    "IL": ("Illinois", "636035", (("Springfield", "627"), ("Chicago", "606"), ("Des Plaines", "600"))),
    "MA": ("Massachusetts", "636002", (("Boston", "021"), ("Worcester", "016"))),
    "MI": ("Michigan", "636032", (("Lansing", "489"), ("Ann Arbor", "481"), ("Grand Rapids", "495"))),
    "MN": ("Minnesota", "636038", (("Minneapolis", "554"), ("Saint Paul", "551"), ("Duluth", "558"))),
    "NC": ("North Carolina", "636004", (("Raleigh", "276"), ("Winston-Salem", "271"))),
    "NJ": ("New Jersey", "636036", (("Trenton", "086"), ("Newark", "071"))),
    "NV": ("Nevada", "636049", (("Las Vegas", "891"), ("Reno", "895"))),
    "NY": ("New York", "636001", (("Albany", "122"), ("New York", "100"), ("Brooklyn", "112"))),
    "OH": ("Ohio", "636023", (("Columbus", "432"), ("Cleveland", "441"))),
    "OR": ("Oregon", "636029", (("Portland", "972"), ("Salem", "973"))),
    "PA": ("Pennsylvania", "636025", (("Harrisburg", "171"), ("Pittsburgh", "152"), ("King of Prussia", "194"))),
    "TN": ("Tennessee", "636053", (("Knoxville", "379"), ("Chattanooga", "374"), ("Memphis", "381"))),
    "TX": ("Texas", "636015", (("Austin", "787"), ("El Paso", "799"), ("Houston", "770"))),
    "UT": ("Utah", "636040", (("Salt Lake City", "841"), ("Provo", "846"))),
    "VA": ("Virginia", "636000", (("Richmond", "232"), ("Virginia Beach", "234"))),
    "WA": ("Washington", "636045", (("Seattle", "981"), ("Spokane", "992"), ("Walla Walla", "993"))),
    "WI": ("Wisconsin", "636031", (("Madison", "537"), ("Eau Claire", "547"))),
}

# The licence numbers of some states, as patterns of digits (9) and letters (A); the others are eight or nine digits.
NUMBERS = {
    "CA": "A9999999", "FL": "A999-999-99-999-9", "IL": "A999-9999-9999", "MI": "A 999 999 999 999", "NY": "999 999 999",
    "PA": "99 999 999", "AZ": "A99999999", "NJ": "A9999 99999 99999", "MA": "S99999999", "VA": "A99-99-9999",
    "WA": "WDLAA9A99A9A", "CO": "99-999-9999", "OH": "AA999999", "WI": "A999-9999-9999-99", "MN": "A999-999-999-999",
}  # fmt: skip

TODAY = datetime.date(2026, 11, 1)


def pattern(rng, text):
    """A number that follows a pattern of digits (9) and letters (A)."""
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    return "".join(
        rng.choice(string.digits) if mark == "9" else rng.choice(letters) if mark == "A" else mark for mark in text
    )


def address(rng, state=None):
    """An invented home address in a state."""
    state = state or rng.choice(sorted(STATES))
    city, prefix = rng.choice(STATES[state][2])
    direction = rng.choice(["", "", "", "", "N ", "S ", "West ", "NE "])
    street = f"{rng.randrange(1, 19999)} {direction}{rng.choice(STREETS)} {rng.choice(STREET_TYPES)}"
    unit = ""
    if rng.random() < 0.4:
        unit = rng.choice(UNITS).format(rng.randrange(1, 420), rng.choice("ABCD"))
    postal_code = prefix + f"{rng.randrange(1, 99):02d}"
    if rng.random() < 0.3:
        postal_code += f"-{rng.randrange(1, 9999):04d}"
    return {"street": street, "unit": unit, "city": city, "state": state, "postal_code": postal_code}


def date_between(rng, first, last):
    return first + datetime.timedelta(days=rng.randrange((last - first).days + 1))


def person(rng, state=None):
    """An invented person: name, birth date, sex and home."""
    sex = rng.choice("FM")
    middle = rng.choice(MIDDLE[sex]) if rng.random() < 0.65 else ""
    if middle and rng.random() < 0.08:
        middle = f"{middle} {rng.choice(MIDDLE[sex])}"
    return {
        "first_name": rng.choice(GIVEN[sex]),
        "middle_name": middle,
        "last_name": rng.choice(TWO_FAMILIES) if rng.random() < 0.08 else rng.choice(FAMILY),
        "suffix": rng.choice(SUFFIXES) if sex == "M" and rng.random() < 0.15 else "",
        "sex": sex,
        "date_of_birth": date_between(rng, datetime.date(1941, 1, 1), datetime.date(2004, 12, 31)),
        "address": address(rng, state),
    }


def license_of(rng, holder):
    """A licence or card of somebody's state: number, dates, the few other values that are printed on it."""
    state = holder["address"]["state"]
    issued = date_between(rng, datetime.date(2019, 1, 1), datetime.date(2026, 9, 30))
    birth = holder["date_of_birth"]
    years = rng.choice((4, 5, 6, 8))
    expires = datetime.date(issued.year + years, birth.month, min(birth.day, 28))
    return {
        "number": pattern(rng, NUMBERS.get(state, rng.choice(["99999999", "999999999"]))),
        "issued": issued,
        "expires": expires,
        "height": f"{rng.randrange(5, 7)}'-{rng.randrange(0, 12):02d}\"",
        "weight": rng.randrange(105, 260),
        "eyes": rng.choice(["BRO", "BLU", "GRN", "HAZ", "GRY"]),
        "hair": rng.choice(["BLK", "BRO", "BLN", "GRY", "RED"]),
        "discriminator": pattern(rng, "99999999999AA99"),
    }


def full_name(holder):
    parts = (holder["first_name"], holder["middle_name"], holder["last_name"], holder["suffix"])
    return " ".join(part for part in parts if part)


def given_names(holder):
    return " ".join(part for part in (holder["first_name"], holder["middle_name"]) if part)


def street_line(home):
    return f"{home['street']} {home['unit']}".strip()


def city_line(home):
    return f"{home['city']}, {home['state']} {home['postal_code']}"


def address_truth(home, upper=False):
    """An address in the words of the output."""
    fold = str.upper if upper else str
    return {
        "street": fold(street_line(home)),
        "city": fold(home["city"]),
        "state": home["state"],
        "postal_code": home["postal_code"],
        "country": "USA",
        "full": fold(f"{street_line(home)}, {city_line(home)}"),
    }


def name_truth(holder, upper=False):
    fold = str.upper if upper else str
    parts = {part: fold(holder[part]) for part in ("first_name", "middle_name", "last_name", "suffix") if holder[part]}
    return {**parts, "name": fold(full_name(holder))}
