"""Papers that carry somebody's address: bills, statements, leases, declarations of insurance."""

import datetime

from . import drawing, people
from .sheets import WIDTH, Sheet

UTILITIES = (
    "Thistle Valley Electric|Harrow Creek Power & Light|Northgate Gas Company|Blue Heron Water District|"
    "Cinder Falls Energy|City of Larchmont Utilities|Three Rivers Natural Gas|Marlow County Water Authority|"
    "Brightwater Sewer & Water|Kestrel Energy Cooperative"
).split("|")
TELEPHONES = "Lumen Valley Wireless|Redwing Mobile|Coppertone Telephone|Skylark Broadband|Fernway Fiber".split("|")
BANKS = (
    "First Harbor Bank|Meridian Savings Bank|Oak & Anchor Credit Union|Granite State Trust|Pinecrest National Bank|"
    "Bank of Larchmont|Juniper Federal Credit Union"
).split("|")
INSURERS = (
    "Thornfield Mutual Insurance|Old Beacon Insurance Company|Larkspur Casualty|Safe Cove Insurance Group|"
    "Prairie Farmers Mutual"
).split("|")
LANDLORDS = (
    "Thistle & Vane Property Company|Maplewood Residential LLC|Harborside Apartments LP|R. Delacroix Rentals|"
    "Quarry Park Management, Inc."
).split("|")

LONG_DATES = ("%B %d, %Y", "%b %d, %Y", "%m/%d/%Y", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%d %b %Y", "%B %-d, %Y")
BILL_DATE = ("Statement date", "Bill date", "Billing date", "Invoice date", "Date issued", "Bill issued", "Date of bill",
             "Statement Date", "BILL DATE", "Issue date", "Date prepared")  # fmt: skip
DUE_DATE = ("Due date", "Payment due", "Pay by", "Please pay by", "DUE DATE", "Payment due date", "Due by")
CUSTOMER = ("Account holder", "Customer", "Customer name", "Prepared for", "Bill to", "Name", "Service for")
SERVICE = ("Service address", "Service location", "Premises", "SERVICE ADDRESS", "Service at", "Address of service")


def issuer_address(rng):
    home = people.address(rng)
    box = rng.random() < 0.5
    return [f"P.O. Box {rng.randrange(100, 99999)}" if box else home["street"], people.city_line(home)]


def recent(rng):
    return people.date_between(rng, datetime.date(2026, 5, 1), datetime.date(2026, 10, 28))


def money(rng):
    return f"${rng.randrange(18, 480)}.{rng.randrange(100):02d}"


class Letter:
    """What all papers share: a sheet in some fonts, somebody who issued it, somebody it is for."""

    def __init__(self, rng, holder):
        self.rng, self.holder, self.home = rng, holder, holder["address"]
        self.sheet = Sheet(
            rng.choice(drawing.PAGE_FONTS), rng.choice(((255, 255, 255), (253, 252, 247), (248, 249, 251)))
        )
        self.sheet.ink = rng.choice(drawing.INKS)
        self.accent = drawing.dark(rng, 20, 120)
        self.heading = rng.choice(drawing.PAGE_FONTS)
        self.size = rng.choice((9, 9.5, 10, 10.5, 11))
        self.style = rng.choice(LONG_DATES)
        self.upper = rng.random() < 0.45
        self.name = people.full_name(holder)

    def date(self, day):
        return day.strftime(self.style)

    def fold(self, text):
        return text.upper() if self.upper else text

    def address_lines(self, unit_apart=None):
        unit_apart = self.rng.random() < 0.35 if unit_apart is None else unit_apart
        home = self.home
        street = [home["street"], home["unit"]] if unit_apart else [people.street_line(home)]
        city = people.city_line(home)
        if self.upper and self.rng.random() < 0.5:
            city = city.replace(",", "")
        return [self.fold(line) for line in street + [city] if line]

    def marked(self):
        """Where nothing else stands: the upper and the lower edge."""
        for y in (16, 786):
            self.sheet.text(
                WIDTH / 2, y, "SPECIMEN - invented, for tests of software", 8, ink=(176, 40, 48), anchor="m"
            )
        return self.sheet

    def pair(self, x, y, label, value, gap, after="", bold=False):
        """A label and its value, beside it or below it."""
        if gap:
            self.sheet.text(x, y, label + after, self.size)
            self.sheet.text(x + gap, y, value, self.size, bold)
            return y + self.size * 1.5
        self.sheet.text(x, y, label + after, self.size * 0.85, ink=self.accent)
        self.sheet.text(x, y + self.size * 1.25, value, self.size, bold)
        return y + self.size * 2.9

    def truth(self, issuer, **more):
        fields = {
            **people.name_truth(self.holder),
            "issuer": issuer,
            "address": people.address_truth(self.home, self.upper),
        }
        if self.upper:
            fields["name"] = fields["name"].upper()
            for part in ("first_name", "middle_name", "last_name", "suffix"):
                if part in fields:
                    fields[part] = fields[part].upper()
        return {**fields, **more}


def table(letter, y, rows):
    """Charges, as bills list them."""
    for label, amount in rows:
        letter.sheet.text(60, y, label, letter.size)
        letter.sheet.text(540, y, amount, letter.size, anchor="r")
        y += letter.size * 1.6
    letter.sheet.rule(60, y - letter.size, 540)
    return y


def charges(rng, kind):
    words = {
        "utility": ("Previous balance", "Payment received - thank you", "Basic customer charge", "Usage 641 units",
                    "Delivery charge", "State and local tax"),
        "phone": ("Previous balance", "Payments", "Monthly plan", "Device installment", "Surcharges and fees", "Taxes"),
        "bank": ("Beginning balance", "Deposits and additions", "Electronic withdrawals", "Checks paid",
                 "Service fees", "Ending balance"),
        "credit": ("Previous balance", "Payments and credits", "Purchases", "Cash advances", "Fees charged",
                   "Interest charged"),
    }[kind]  # fmt: skip
    return [(word, money(rng)) for word in words]


def stub(letter, issuer, remit, y=640):
    """The slip that goes back with the payment: the issuer's address, often the customer's once more."""
    sheet, rng = letter.sheet, letter.rng
    sheet.rule(40, y, 572, dashes=True)
    sheet.text(306, y + 12, "Please detach and return this portion with your payment", 8, anchor="m")
    left, right = (60, 340) if rng.random() < 0.6 else (340, 60)
    if rng.random() < 0.7:
        sheet.lines(left, y + 70, [letter.fold(letter.name)] + letter.address_lines(), letter.size)
    sheet.text(right, y + 56, rng.choice(("Remit to:", "Make checks payable to:", "Mail payment to:", "")), 8)
    sheet.lines(right, y + 70, [issuer] + remit, letter.size)
    sheet.text(60, y + 36, f"Amount enclosed $ ________   Account {people.pattern(rng, '9999999999')}", letter.size)


def bill(rng, holder, kind):
    """A bill of a utility or telephone company, or a statement of a bank or card issuer."""
    letter = Letter(rng, holder)
    word = {"utility_bill": "utility", "phone_bill": "phone", "bank_statement": "bank"}.get(kind, "credit")
    issuer = rng.choice({"utility": UTILITIES, "phone": TELEPHONES}.get(word, BANKS))
    issued = recent(rng)
    remit = issuer_address(rng)
    form = rng.choice((window_form, summary_form, plain_form))
    form(letter, word, issuer, remit, issued)
    if word != "bank" or rng.random() < 0.15:
        stub(letter, issuer, remit)
    return letter.marked(), letter.truth(issuer, issued_on=issued.isoformat())


TITLES = {
    "utility": ("Your utility bill", "ELECTRIC BILL", "Monthly Utility Statement", "UTILITY BILL", "Energy Statement",
                "Water and Sewer Bill", "Your gas bill"),
    "phone": ("Wireless Bill", "Your phone bill", "Telephone Statement", "Internet and phone bill"),
    "bank": ("Account Statement", "CHECKING ACCOUNT STATEMENT", "Statement of Account", "Bank Statement",
             "Your Savings Statement"),
    "credit": ("Credit Card Statement", "VISA CREDIT CARD STATEMENT", "Your Credit Card Account Summary"),
}  # fmt: skip


def period(letter, issued):
    start = issued - datetime.timedelta(days=34)
    end = issued - datetime.timedelta(days=letter.rng.randrange(1, 5))
    word = letter.rng.choice((" - ", " to ", " through "))
    return f"{letter.date(start)}{word}{letter.date(end)}"


def facts(letter, word, issued):
    """The dates and numbers of a bill, in an order of its own."""
    rng = letter.rng
    due = issued + datetime.timedelta(days=rng.randrange(14, 28))
    found = [
        (rng.choice(("Account number", "Account no.", "Account #", "Acct number")), people.pattern(rng, "999-9999-9999")),
        (rng.choice(BILL_DATE if word != "bank" else BILL_DATE[:1] + BILL_DATE[7:8]), letter.date(issued)),
        (rng.choice(("Billing period", "Service period", "Statement period", "Period")), period(letter, issued)),
    ]
    if word != "bank":
        found += [
            (rng.choice(DUE_DATE), letter.date(due)),
            (rng.choice(("Amount due", "Total due", "Please pay")), money(rng)),
        ]
        rng.shuffle(found)
    return found


def head(letter, issuer, remit, size=20):
    """The issuer's name as a letterhead, with or without its address."""
    sheet, rng = letter.sheet, letter.rng
    if rng.random() < 0.3:
        sheet.box(0, 24, WIDTH, 66, fill=letter.accent)
        sheet.text(50, 52, issuer, size, True, ink=(250, 250, 250), face=letter.heading)
        y = 84
    else:
        sheet.text(50, 56, issuer, size, True, ink=letter.accent, face=letter.heading)
        y = 72
    return sheet.lines(50, y, remit if rng.random() < 0.6 else [], 8)


def window_form(letter, word, issuer, remit, issued):
    """The customer's address where an envelope has its window, the facts in a box at the right."""
    sheet, rng = letter.sheet, letter.rng
    head(letter, issuer, remit)
    sheet.text(560, 56, rng.choice(TITLES[word]), 14, True, face=letter.heading, anchor="r")
    y = 96
    sheet.box(330, 84, 565, 190, outline=letter.accent)
    gap = rng.choice((100, 110, 0)) if letter.size < 10 else 0
    found = facts(letter, word, issued)
    if gap:
        for label, value in found:
            if len(value) > 20:
                continue
            y = letter.pair(340, y + 4, label, value, gap, rng.choice(("", ":")))
    else:
        for index, (label, value) in enumerate(item for item in found if len(item[1]) <= 20):
            letter.pair(340 + 118 * (index % 2), 98 + 36 * (index // 2), label, value, 0)
    sheet.lines(70, 160, [letter.fold(letter.name)] + letter.address_lines(), letter.size + 0.5)
    y = 240
    for label, value in found:
        if len(value) > 20:
            y = letter.pair(60, y, label, value, 110, ":")
    if word in ("utility", "phone") and rng.random() < 0.6:
        y = letter.pair(60, y, rng.choice(SERVICE), ", ".join(letter.address_lines(False)), 110, ":")
    sheet.text(60, y + 16, "Summary of charges" if word != "bank" else "Account summary", 12, True, ink=letter.accent)
    y = table(letter, y + 38, charges(rng, word))
    sheet.paragraph(60, y + 20, 480, NOTES[word], 8.5)


def summary_form(letter, word, issuer, remit, issued):
    """A column of labelled facts, the customer's among them."""
    sheet, rng = letter.sheet, letter.rng
    y = head(letter, issuer, remit, 24) + 10
    sheet.text(50, y + 20, rng.choice(TITLES[word]), 16, face=letter.heading)
    y += 54
    gap, after = rng.choice((130, 140)), rng.choice(("", ":"))
    rows = [(rng.choice(CUSTOMER), letter.fold(letter.name), [])]
    rows.append((rng.choice(SERVICE) if word in ("utility", "phone") else "Mailing address", letter.address_lines(), []))
    rows += [(label, value, []) for label, value in facts(letter, word, issued)]
    if rng.random() < 0.3:
        rows = rows[2:] + rows[:2]
    for label, value, _ in rows:
        if isinstance(value, list):
            sheet.text(60, y, label + after, letter.size)
            y = sheet.lines(60 + gap, y, value, letter.size, bold=True) + 3
        else:
            y = letter.pair(60, y, label, value, gap, after, bold=True)
    y = table(letter, y + 24, charges(rng, word))
    sheet.paragraph(60, y + 20, 480, NOTES[word], 8.5)


def plain_form(letter, word, issuer, remit, issued):
    """A letter: issuer right, customer left, then one line of facts across the page."""
    sheet, rng = letter.sheet, letter.rng
    sheet.text(560, 50, issuer, 17, True, ink=letter.accent, face=letter.heading, anchor="r")
    y = 64
    for line in remit + [f"Questions? Call 1-800-555-0{rng.randrange(100, 199)}"]:
        sheet.text(560, y, line, 8.5, anchor="r")
        y += 11
    sheet.lines(60, 118, [letter.fold(letter.name)] + letter.address_lines(), letter.size)
    sheet.text(60, 206, rng.choice(TITLES[word]), 15, True, face=letter.heading)
    sheet.box(50, 222, 562, 262, fill=drawing.pale(rng, 225, 250))
    found = facts(letter, word, issued)
    short = [item for item in found if len(item[1]) <= 20]
    for index, (label, value) in enumerate(short):
        x = 60 + index * 500 / len(short)
        sheet.text(x, 238, label, 8)
        sheet.text(x, 253, value, min(letter.size, 10), True)
    y = 286
    for label, value in found:
        if len(value) > 20:
            y = letter.pair(60, y, label, value, 120, ":")
    y = table(letter, y + 20, charges(rng, word))
    sheet.paragraph(60, y + 20, 480, NOTES[word], 8.5)


NOTES = {
    "utility": "A late charge of 1.5 percent applies to balances unpaid after the due date. Meter readings are made each "
    "month. To report an outage or a leak call the number above at any hour. This is an invented bill.",
    "phone": "Charges for the coming month are billed in advance. Taxes and surcharges change without notice. Calls to the "
    "help line are free from your phone. This is an invented bill.",
    "bank": "Please examine this statement at once and report any difference within thirty days. Deposits are insured up to "
    "the lawful limit. This is an invented statement.",
    "credit": "If we do not receive your minimum payment by the date listed above you may have to pay a late fee. Interest "
    "is charged on the average daily balance. This is an invented statement.",
}


def lease(rng, holder):
    """A lease of a home: as a form with labels, or as prose."""
    letter = Letter(rng, holder)
    letter.upper = letter.upper and rng.random() < 0.3
    landlord = rng.choice(LANDLORDS)
    made = people.date_between(rng, datetime.date(2025, 12, 1), datetime.date(2026, 10, 1))
    start = (made.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    end = start.replace(year=start.year + 1) - datetime.timedelta(days=1)
    form = rng.choice((lease_table, lease_prose, lease_form))
    y = form(letter, landlord, made, start, end)
    y = clauses(letter, y + 8)
    signatures(letter, y, landlord, made if rng.random() < 0.6 else None)
    return letter.marked(), letter.truth(
        landlord, issued_on=made.isoformat(), expires_on=end.isoformat()
    )


LEASE_TITLES = ("RESIDENTIAL LEASE AGREEMENT", "Residential Lease", "APARTMENT LEASE CONTRACT", "RENTAL AGREEMENT",
                "Lease Agreement", "HOUSE LEASE")  # fmt: skip


def lease_table(letter, landlord, made, start, end):
    sheet, rng = letter.sheet, letter.rng
    sheet.text(306, 60, rng.choice(LEASE_TITLES), 18, True, face=letter.heading, anchor="m")
    sheet.rule(54, 76, 558)
    rows = [
        (rng.choice(("Date", "Lease date", "Date of agreement")), letter.date(made)),
        (rng.choice(("Landlord", "Lessor", "Owner")), landlord),
        (rng.choice(("Tenant", "Lessee", "Resident", "Tenant(s)")), letter.fold(letter.name)),
        (rng.choice(("Premises", "Property address", "Leased premises", "Rental unit")), letter.address_lines()),
        (rng.choice(("Lease term", "Term")), f"{letter.date(start)} to {letter.date(end)}"),
        ("Rent", "$1,425.00 per month, due on the first day"),
        ("Security deposit", "$1,425.00"),
    ]
    after, upper = rng.choice(("", ":")), rng.random() < 0.5
    y = 104
    for label, value in rows:
        sheet.text(60, y, (label.upper() if upper else label) + after, letter.size * 0.9, True, ink=letter.accent)
        y = sheet.lines(204, y, value if isinstance(value, list) else [value], letter.size + 1) + 5
    return y



def lease_prose(letter, landlord, made, start, end):
    sheet, rng = letter.sheet, letter.rng
    letter.style = rng.choice(("%B %d, %Y", "%B %-d, %Y", "%m/%d/%Y"))
    sheet.text(306, 64, rng.choice(LEASE_TITLES), 18, True, face=letter.heading, anchor="m")
    office = ", ".join(issuer_address(rng))
    place = ", ".join(letter.address_lines(False))
    opening = rng.choice((
        "This Lease Agreement is made on {made} between {landlord} ({q}Landlord{q}), whose address is {office}, and "
        "{tenant} ({q}Tenant{q}).",
        "THIS LEASE is entered into as of {made}, by and between {landlord}, hereinafter called Landlord, of {office}, "
        "and {tenant}, hereinafter called Tenant.",
        "This Residential Lease, dated {made}, is between {landlord} (the Landlord), with offices at {office}, and "
        "{tenant} (the Tenant).",
    ))  # fmt: skip
    values = {"made": letter.date(made), "landlord": landlord, "office": office, "tenant": letter.name, "q": '"'}
    y = sheet.paragraph(60, 104, 490, opening.format(**values), letter.size + 1) + 8
    premises = rng.choice((
        "1. Premises. Landlord leases to Tenant the residence located at {place} (the {q}Premises{q}).",
        "1. PROPERTY. The Landlord rents to the Tenant the dwelling at {place}, for use as a private residence only.",
        "1. The leased premises are {place}.",
    ))  # fmt: skip
    y = sheet.paragraph(60, y, 490, premises.format(place=place, q='"'), letter.size + 1) + 8
    term = rng.choice((
        "2. Term. The term begins on {start} and ends on {end}.",
        "2. TERM. The lease runs from {start} through {end}.",
        "2. The term of this lease commences on {start} and terminates on {end}.",
    ))  # fmt: skip
    dates = {"start": letter.date(start), "end": letter.date(end)}
    return sheet.paragraph(60, y, 490, term.format(**dates), letter.size + 1) + 8


def lease_form(letter, landlord, made, start, end):
    """Labels above blank lines that were filled in."""
    sheet, rng = letter.sheet, letter.rng
    sheet.text(60, 62, rng.choice(LEASE_TITLES), 18, True, face=letter.heading)
    office = issuer_address(rng)
    cells = [
        (60, 104, "LANDLORD / MANAGER", [landlord]),
        (330, 104, "AGREEMENT DATE", [letter.date(made)]),
        (60, 146, "TENANT NAME", [letter.fold(letter.name)]),
        (330, 146, "LANDLORD ADDRESS", office),
        (60, 202, "PREMISES ADDRESS", letter.address_lines()),
        (330, 202, "LEASE BEGINS", [letter.date(start)]),
        (450, 202, "LEASE ENDS", [letter.date(end)]),
        (330, 240, "MONTHLY RENT", ["$1,610.00"]),
    ]
    for x, y, label, value in cells:
        sheet.text(x, y, label, 7.5, ink=letter.accent)
        bottom = sheet.lines(x, y + 13, value, letter.size)
        sheet.rule(x, bottom - letter.size * 0.8, x + (240 if x == 60 else 110))
    return 276


CLAUSES = (
    "The tenant pays the rent when it is due. A payment that arrives after the fifth day of a month bears a charge.",
    "The landlord keeps roof, walls, water and heating in order. The tenant tells of a defect as soon as it is noticed.",
    "The tenant keeps the premises clean, and leaves them as they were found, ordinary wear excepted.",
    "The landlord may enter after notice of one day, and without notice where there is danger to persons.",
    "The deposit is returned within thirty days after the end of the lease, less what is needed for damage.",
    "Either side may end the lease at the end of a term by a letter sent sixty days before.",
    "No pets are kept without the landlord's written consent. Two vehicles may be parked on the property.",
)


def clauses(letter, y):
    for number, text in enumerate(letter.rng.sample(CLAUSES, 5), start=3):
        y = letter.sheet.paragraph(60, y, 490, f"{number}. {text}", letter.size) + 5
    return y


def signatures(letter, y, landlord, signed):
    sheet = letter.sheet
    y = max(y + 50, 600)
    for x, name, role in ((60, landlord, "Landlord"), (330, letter.name, "Tenant")):
        sheet.text(x + 8, y - 6, name, 13, face="serif", ink=(34, 48, 104))
        sheet.rule(x, y, x + 220)
        sheet.text(x, y + 12, role, 8.5)
        if signed:
            sheet.text(x + 120, y + 12, f"Date: {letter.date(signed)}", 8.5)


def insurance(rng, holder, kind):
    """The declarations of a policy for a home or a vehicle."""
    letter = Letter(rng, holder)
    sheet = letter.sheet
    insurer = rng.choice(INSURERS)
    issued = recent(rng)
    start = issued + datetime.timedelta(days=rng.randrange(5, 30))
    end = start.replace(year=start.year + 1, day=min(start.day, 28))
    number = people.pattern(rng, rng.choice(("HO-9999999", "99-AA-9999-9", "AAA 9999999 99")))
    remit = issuer_address(rng)
    y = head(letter, insurer, remit, 19) + 20
    home = kind == "home_insurance_policy"
    title = rng.choice(
        ("HOMEOWNERS POLICY DECLARATIONS", "Homeowner's Insurance Declarations", "Renters Policy Declarations Page")
        if home
        else ("PERSONAL AUTO POLICY DECLARATIONS", "Auto Insurance Declarations Page", "Vehicle Insurance Policy")
    )
    sheet.text(50, y, title, 15, True, face=letter.heading)
    agent = people.address(rng)
    cells = [
        (rng.choice(("NAMED INSURED", "Named insured and mailing address", "Policyholder", "Insured")),
         [letter.fold(letter.name)] + letter.address_lines(), 60),
        (rng.choice(("POLICY NUMBER", "Policy number", "Policy No.")), [number], 330),
    ]  # fmt: skip
    y += 34
    for label, value, x in cells:
        sheet.text(x, y, label, 8, True, ink=letter.accent)
        sheet.lines(x, y + 14, value, letter.size + 0.5)
    sheet.text(330, y + 34, rng.choice(("POLICY PERIOD", "Policy period", "Coverage period")), 8, True, ink=letter.accent)
    sheet.text(330, y + 48, f"{letter.date(start)} to {letter.date(end)}", letter.size)
    sheet.text(330, y + 66, rng.choice(("DATE ISSUED", "Issue date", "Date prepared", "Declaration date")), 8, True,
               ink=letter.accent)  # fmt: skip
    sheet.text(330, y + 80, letter.date(issued), letter.size)
    y += 112
    sheet.text(60, y, rng.choice(("Your agent", "AGENT", "Agency")), 8, True, ink=letter.accent)
    sheet.lines(60, y + 14, ["Wren & Alder Agency", agent["street"], people.city_line(agent)], letter.size)
    if home:
        sheet.text(330, y, rng.choice(("Insured location", "RESIDENCE PREMISES", "Covered property")), 8, True,
                   ink=letter.accent)  # fmt: skip
        sheet.lines(330, y + 14, letter.address_lines(), letter.size)
    else:
        sheet.text(330, y, "Covered vehicle", 8, True, ink=letter.accent)
        vehicle = f"2019 Heron Wagon  VIN {people.pattern(rng, '9AAAA99A99A999999')}"
        sheet.lines(330, y + 14, [vehicle], letter.size)
    y += 76
    rows = (
        ("Coverage A - Dwelling", "Coverage B - Other structures", "Coverage C - Personal property", "Deductible",
         "Total premium") if home else
        ("Bodily injury liability", "Property damage liability", "Collision", "Comprehensive", "Total premium")
    )  # fmt: skip
    y = table(letter, y, [(row, money(rng)) for row in rows])
    sheet.paragraph(60, y + 20, 480, "These declarations are part of your policy. Keep them with it. A claim is reported "
                    "to the company or to your agent without delay. This is an invented policy.", 8.5)  # fmt: skip
    return letter.marked(), letter.truth(
        insurer, issued_on=issued.isoformat(), expires_on=end.isoformat(), document_number=number
    )


def registration(rng, holder):
    """The registration card of a vehicle."""
    letter = Letter(rng, holder)
    letter.upper = True
    letter.sheet.size = (WIDTH, 380)
    letter.style = "%m/%d/%Y"
    sheet = letter.sheet
    state = people.STATES[letter.home["state"]][0]
    issued = people.date_between(rng, datetime.date(2025, 11, 20), datetime.date(2026, 9, 30))
    expires = issued.replace(year=issued.year + 1, day=min(issued.day, 28))
    issuer = rng.choice((f"{state} Department of Motor Vehicles", f"State of {state} Department of Revenue"))
    sheet.text(306, 46, issuer.upper() if rng.random() < 0.5 else issuer, 14, True, face=letter.heading, anchor="m")
    title = rng.choice(("VEHICLE REGISTRATION CARD", "Certificate of Registration", "REGISTRATION IDENTIFICATION CARD"))
    sheet.text(306, 66, title, 12, True, anchor="m", ink=letter.accent)
    vin = people.pattern(rng, "9AAAA99A99A999999")
    rows = [
        [("PLATE", people.pattern(rng, "AAA 9999")), (rng.choice(("EXPIRES", "EXPIRATION DATE", "Valid through")),
                                                   letter.date(expires)),
         (rng.choice(("ISSUED", "DATE ISSUED", "Issue date")), letter.date(issued))],
        [("YEAR", "2019"), ("MAKE", "HERON"), ("BODY", "4D")],
        [("VIN", vin), ("CLASS", "PASSENGER"), ("WEIGHT", "3180")],
    ]  # fmt: skip
    y = 96
    for row in rows:
        for index, (label, value) in enumerate(row):
            sheet.text(60 + 180 * index, y, label, 7.5, ink=letter.accent)
            sheet.text(60 + 180 * index, y + 14, value, letter.size + 1, True)
        y += 40
    label = rng.choice(("REGISTERED OWNER", "OWNER NAME AND ADDRESS", "REGISTRANT", "Owner"))
    sheet.text(60, y, label, 7.5, ink=letter.accent)
    y = sheet.lines(60, y + 14, [letter.fold(letter.name)] + letter.address_lines(), letter.size + 1)
    sheet.paragraph(60, max(y + 16, 310), 490, "Carry this card in the vehicle. Report a change of address within ten "
                    "days. SPECIMEN, not a government document.", 8)  # fmt: skip
    return sheet, letter.truth(issuer, issued_on=issued.isoformat(), expires_on=expires.isoformat())


def voter_card(rng, holder):
    """The card that tells a voter where to vote."""
    letter = Letter(rng, holder)
    letter.sheet.size = (WIDTH, 340)
    letter.style = rng.choice(("%m/%d/%Y", "%B %d, %Y"))
    sheet = letter.sheet
    county = rng.choice(("Larchmont", "Harrow", "Marlow", "Juniper", "Cinder"))
    issuer = rng.choice((f"{county} County Board of Elections", f"{county} County Registrar of Voters"))
    issued = people.date_between(rng, datetime.date(2024, 1, 5), datetime.date(2026, 9, 30))
    number = people.pattern(rng, "999999999")
    sheet.text(306, 44, issuer, 15, True, face=letter.heading, anchor="m")
    title = rng.choice(("VOTER REGISTRATION CARD", "Voter Information Card", "VOTER IDENTIFICATION CARD"))
    sheet.text(306, 64, title, 12, True, ink=letter.accent, anchor="m")
    sheet.text(60, 96, rng.choice(("VOTER NAME AND RESIDENCE", "Name and residence address", "Voter")), 7.5,
               ink=letter.accent)  # fmt: skip
    sheet.lines(60, 110, [letter.fold(letter.name)] + letter.address_lines(), letter.size + 1)
    rows = [
        (rng.choice(("REGISTRATION NUMBER", "Voter ID", "VOTER ID NUMBER")), number),
        (rng.choice(("DATE ISSUED", "Registration date", "DATE OF REGISTRATION")), letter.date(issued)),
        ("PARTY", "NONE"),
        ("PRECINCT", people.pattern(rng, "999")),
    ]
    y = 96
    for label, value in rows:
        sheet.text(350, y, label, 7.5, ink=letter.accent)
        sheet.text(350, y + 13, value, letter.size, True)
        y += 34
    school = people.address(rng, letter.home["state"])
    sheet.text(60, 200, rng.choice(("POLLING PLACE", "Your polling place")), 7.5, ink=letter.accent)
    sheet.lines(60, 214, ["Foundry Street School", school["street"], people.city_line(school)], letter.size)
    sheet.paragraph(60, 290, 490, "Bring this card to the polls. Tell the office if you move. SPECIMEN, not a government "
                    "document.", 8)  # fmt: skip
    return sheet, letter.truth(issuer, issued_on=issued.isoformat(), document_number=number)
