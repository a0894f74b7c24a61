#!/usr/bin/env python3
"""Writes names.csv, the labelled pairs of names that the comparator is measured on (columns id,a,b,label,category).

Deterministic: a fixed seed, names drawn from the lists in Scripts/names and from the few below that no list has.
Label 1 says that the two can be one person's name, 0 that they are two persons'. Half of the rows are of each.

The same person:
  dress             case, accents, punctuation, order with a comma, titles, one-sided suffix, blanks
  typo_given, typo_surname, typo_both, typo_two
                    a letter inserted, dropped, replaced, doubled or swapped with its neighbour, mostly by the keyboard;
                    `typo_two` has two slips in one long word
  sound             a spelling by ear: PH for F, EY for Y, doubled letters undone
  ocr               letters and digits that look alike
  nickname, nickname_stated, abbreviation, variant
                    short forms, a nickname in brackets or quotes, directory abbreviations, spellings of one given name
  initial, middle_initial, middle_missing, second_name, joined_given
  double_surname, one_surname, particle, swapped, run_together, former_name
  transliteration, zone, truncated, four_words
                    both conventions for letters with marks, Cyrillic, machine-readable zones, cut fields
  several           two of these at once

Two persons:
  other_given, other_surname, other_both, sibling (given names of one sex and initial under one surname)
  sexes             Daniel and Danielle, Martin and Martina, Mario and Maria
  suffix            two generations
  middle, middle_initial_conflict
  near_surname, near_given
                    two known names a letter or two apart: Anderson and Andersen, Marie and Maria
  stem_surname      Robert and Roberts and Robertson
  crossed           the given name of one person with the surname of another, in two ways
  nickname_collision
                    two given names that share a short form, and short forms of other names
  initial_conflict  an initial that is not the other's
  half_surname      one of two surnames shared and the other not
Every row is rendered at random, the two sides apart from each other.
"""

import csv
import itertools
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
LISTS = HERE.parent.parent.parent / "Scripts" / "names"
SEED = 1583

KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl", "p": "o",
    "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jli", "l": "ko",
    "z": "asx", "x": "zsc", "c": "xdv", "v": "cfb", "b": "vgn", "n": "bhm", "m": "njk",
}
LOOKALIKES = [("o", "0"), ("i", "1"), ("l", "1"), ("s", "5"), ("b", "8"), ("g", "6"), ("z", "2"), ("rn", "m"),
              ("m", "rn"), ("w", "vv"), ("d", "cl"), ("cl", "d"), ("l", "i")]
SOUNDS = [("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "ck"), ("c", "k"), ("ie", "y"), ("ey", "y"), ("y", "ie"),
          ("ll", "l"), ("l", "ll"), ("tt", "t"), ("t", "tt"), ("nn", "n"), ("n", "nn"), ("s", "z"), ("z", "s"),
          ("sch", "sh"), ("sh", "sch"), ("ei", "ie"), ("ou", "ow"), ("ai", "ay"), ("ea", "ee"), ("gh", "g"), ("dt", "t")]
SEXES = """daniel/danielle martin/martina patrick/patricia mario/maria francisco/francisca paul/paula robert/roberta
    michael/michaela carl/carla victor/victoria george/georgina christian/christiana julian/juliana gabriel/gabrielle
    antonio/antonia stephen/stephanie joseph/josephine carlo/carla alberto/alberta eric/erica justin/justine
    claudio/claudia frederick/frederica ernest/ernestine dennis/denise andre/andrea nicholas/nicola oliver/olivia
    adrian/adriana fernando/fernanda angelo/angela roberto/roberta mauricio/mauricia samuel/samantha charles/charlotte
    harry/harriet louis/louise francis/frances alexander/alexandra bernard/bernadette simon/simone
    marcel/marcella rene/renee emil/emily don/donna leo/leona pedro/petra luis/luisa""".split()
COLLISIONS = """edward/theodore albert/robert albert/herbert albert/alfred patrick/patricia samuel/samantha
    christopher/christine alexander/albert jonathan/nathaniel daniel/danielle francis/franklin gerald/jeremiah
    herbert/robert gilbert/robert margaret/mary elizabeth/bertha john/james william/wilson richard/frederick
    bob/bill jack/jim ted/tom dick/rob peggy/polly betty/patty harry/larry sally/molly kate/nancy mike/mark ned/nat
    jim/tim sam/dan bess/tess fred/ted hank/frank maud/madge""".split()
DOUBTFUL = {frozenset(p.split("/")) for p in "bert/bob bert/bobby bill/robert bill/fred billy/robert billy/fred willie/fred will/fred".split()}
MARKS = [("Jürgen Müller", "JUERGEN MUELLER", "Jurgen Muller"), ("Søren Ødegård", "SOEREN OEDEGAARD", "Soren Odegard"),
         ("Björn Åkesson", "BJOERN AAKESSON", "Bjorn Akesson"), ("Günther Größler", "GUENTHER GROESSLER", "Gunther Grossler"),
         ("José Muñoz", "JOSE MUNOZ", "Jose MUNXXOZ"), ("Łukasz Żółć", "LUKASZ ZOLC", "Lukasz Zolc"),
         ("Николай Иванов", "NIKOLAI IVANOV", "Nikolay Ivanov"), ("Юлия Сергеева", "IULIIA SERGEEVA", "Yuliya Sergeeva"),
         ("Дмитрий Щербаков", "DMITRII SHCHERBAKOV", "Dmitriy Shcherbakov"), ("Zoë Brontë", "ZOE BRONTE", "Zoe Bronte"),
         ("Þór Guðmundsson", "THOR GUDMUNDSSON", "Thor Gudmundsson"), ("Nguyễn Thị Hoa", "NGUYEN THI HOA", "Nguyen Thi Hoa"),
         ("Renée François", "RENEE FRANCOIS", "Renee Francois"), ("Ægir Bjørnsson", "AEGIR BJOERNSSON", "Aegir Bjornsson"),
         ("Анна Хрущёва", "ANNA KHRUSHCHEVA", "Anna Hrushcheva"), ("Jörg Weiß", "JOERG WEISS", "Jorg Weiss")]
PARTICLES = ["van der", "van", "von", "de", "de la", "del", "di", "da", "mc", "mac", "st", "o", "al", "le"]
UNLISTED = """abegglen achterberg bastarache birkenfeld ciccarelli dallaire eichelberger fauntleroy gorczynski haverkamp
    iacovelli jagodzinski kitzmiller lindenmuth mccorquodale neuenschwander oberholtzer papadimitriou quattlebaum
    rauschenberg stoppelbein trevathan umstattd vanlandingham wickersham yarborough zumwalt okonkwo adeyemi mukherjee
    venkataraman hashimoto yamaguchi kowalczyk wojciechowski dragomirescu petropoulos bondarenko shevchenko karapetyan
    abdurrahman benyoussef castellanos figueiredo montenegro echeverria goikoetxea thorvaldsen gulbrandsen""".split()


def words(name):
    return (LISTS / name).read_text().split()


def related(name):
    for line in (LISTS / name).read_text().splitlines():
        names = [n for n in line.strip().split(",") if n.isalpha() and n.isascii() and len(n) > 1]
        for other in names[1:]:
            if other != names[0]:
                yield names[0], other


def distance(left, right):
    """Insertions, deletions, replacements and swaps of neighbours."""
    rows = [list(range(len(right) + 1))]
    for i in range(1, len(left) + 1):
        row = [i]
        for j in range(1, len(right) + 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left[i - 1] != right[j - 1]))
            if i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def near_pairs(names, least):
    """Pairs of different names one letter apart, found over their forms with a letter left out."""
    forms = {}
    for name in names:
        for form in {name} | {name[:i] + name[i + 1 :] for i in range(len(name))}:
            forms.setdefault(form, []).append(name)
    found = {tuple(sorted(pair)) for group in forms.values() for pair in itertools.combinations(group, 2)}
    return sorted(pair for pair in found if min(map(len, pair)) >= least and distance(*pair) == 1)


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.male = words("given-male.txt")[:700]
        self.female = words("given-female.txt")[:900]
        self.surnames = words("surnames.txt")
        self.known = set(self.surnames) | set(words("given-male.txt")) | set(words("given-female.txt"))
        self.relations = {
            frozenset(pair)
            for file in ("nicknames.csv", "nickname-additions.csv", "abbreviations.csv") for pair in related(file)
        }
        for line in (LISTS / "spelling-variants.csv").read_text().splitlines():
            self.relations |= {frozenset(pair) for pair in itertools.combinations(line.split(","), 2)}
        common = set(self.male[:250] + self.female[:250])
        self.nicknames = [
            p for f in ("nicknames.csv", "nickname-additions.csv") for p in related(f)
            if p[0] in common and len(p[1]) > 1 and {"m", "f"} != {self.sex(p[0]), self.sex(p[1])}
            and frozenset(p) not in DOUBTFUL
        ]
        self.short_forms = {}
        for file in ("nicknames.csv", "nickname-additions.csv"):
            for name, short in related(file):
                self.short_forms.setdefault(short, set()).add(name)
        self.variants = [p for p in related("spelling-variants.csv") if p[0] in common]
        self.abbreviations = [p for p in related("abbreviations.csv") if p[0] in common]
        # MUELLER and MULLER are two ways to write one name.
        self.near_surnames = [
            (a, b) for a, b in near_pairs(self.surnames[:3000], 5)
            if a.replace("ue", "u").replace("oe", "o").replace("ae", "a") != b.replace("ue", "u").replace("oe", "o").replace("ae", "a")
        ]
        self.near_given = [
            p for n in (self.male[:400], self.female[:500]) for p in near_pairs(n, 4)
            if frozenset(p) not in self.relations
            and not self.short_forms.get(p[0], set()) & self.short_forms.get(p[1], set())
        ]
        known = set(self.surnames)
        self.stems = [(n, n + e) for n in self.surnames[:1500] for e in ("s", "son", "man", "er", "ez", "ton") if n + e in known]

    def sex(self, name):
        return "m" if name in self.male[:300] else "f" if name in self.female[:300] else "-"

    # Names

    def pick(self, names):
        """The common ones oftener, as people have them."""
        return names[min(int(self.random.paretovariate(0.6) * 12) - 12, len(names) - 1)] if self.random.random() < 0.5 \
            else self.random.choice(names)

    def given(self, sex=None):
        sex = sex or self.random.choice("mf")
        return self.pick(self.male if sex == "m" else self.female)

    def surname(self):
        return self.random.choice(UNLISTED) if self.random.random() < 0.08 else self.pick(self.surnames)

    def person(self, middle=None):
        sex = self.random.choice("mf")
        has_middle = self.random.random() < 0.35 if middle is None else middle
        given = self.given(sex)
        second = self.given(sex)
        return {"given": given, "middle": second if has_middle and second != given else "", "surname": self.surname(),
                "suffix": "", "sex": sex}

    # Renderings

    def render(self, person, plain=False):
        given, middle, surname, suffix = (person[k] for k in ("given", "middle", "surname", "suffix"))
        style = self.random.choice(["title", "title", "upper", "lower"])
        case = {"title": lambda t: t.title() if t.islower() else t, "upper": str.upper, "lower": str.lower}[style]
        if middle and self.random.random() < 0.1 and not plain:
            middle = middle[0] + "."
        given, middle, surname, suffix = case(given), case(middle), case(surname), case(suffix)
        if not plain and self.random.random() < 0.3:
            tail = " ".join(filter(None, [given, middle]))
            if suffix:
                return self.random.choice([f"{surname}, {tail} {suffix}", f"{surname} {suffix}, {tail}"])
            return f"{surname}, {tail}"
        if suffix and self.random.random() < 0.4:
            suffix = ", " + suffix
        elif suffix:
            suffix = " " + suffix
        return " ".join(filter(None, [given, middle, surname])) + suffix

    # Errors

    def slip(self, word):
        for _ in range(50):
            place = self.random.randrange(1 if self.random.random() < 0.85 else 0, len(word))
            kind = self.random.choices(["replace", "drop", "insert", "double", "swap"], [32, 24, 16, 10, 18])[0]
            letter = self.random.choice(KEYS.get(word[place], "e")) if self.random.random() < 0.7 \
                else self.random.choice("abcdefghijklmnopqrstuvwxyz")
            slipped = {
                "replace": word[:place] + letter + word[place + 1 :], "drop": word[:place] + word[place + 1 :],
                "insert": word[:place] + letter + word[place:], "double": word[:place] + word[place] + word[place:],
                "swap": word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :],
            }[kind]
            if slipped != word and len(slipped) > 2 and slipped not in self.known:
                return slipped
        return word

    def replace_one(self, word, pairs):
        fitting = [(a, b) for a, b in pairs if a in word[1:]]
        for _ in range(20):
            if not fitting:
                return None
            a, b = self.random.choice(fitting)
            place = word.index(a, 1)
            changed = word[:place] + b + word[place + len(a) :]
            if changed not in self.known and changed != word:
                return changed
        return None

    # The same person

    def same(self, category):
        person = self.person()
        if category.startswith("typo") or category in ("sound", "ocr"):
            while len(person["given"]) < 4 or len(person["surname"]) < 5:
                person = self.person()
        other = dict(person)
        made = getattr(self, "same_" + category)(person, other)
        if made is None:
            return self.same(category)
        return made if isinstance(made, tuple) else (self.render(person), self.render(other))

    def same_dress(self, person, other):
        choice = self.random.randrange(6)
        if choice == 0:
            return f"{self.random.choice(['Dr.', 'Mr.', 'Mrs', 'Ms.', 'Rev.', 'Prof.'])} {self.render(person, plain=True)}", self.render(other)
        if choice == 1:
            person["suffix"] = self.random.choice(["Jr", "Jr.", "III", "II", "Sr"])
        elif choice == 2:
            suffix = self.random.choice([("Jr.", "Junior"), ("Sr", "Senior"), ("III", "3rd"), ("II", "2nd")])
            person["suffix"], other["suffix"] = suffix
        elif choice == 3:
            return "  ".join(self.render(person, plain=True).split()).upper(), self.render(other)
        elif choice == 4:
            surname = self.random.choice(["o'", "mc", "d'"]) + person["surname"]
            person["surname"], other["surname"] = surname, surname.replace("'", self.random.choice(["", " "]))
        return True

    def same_typo_given(self, person, other):
        other["given"] = self.slip(person["given"])
        return other["given"] != person["given"] or None

    def same_typo_surname(self, person, other):
        other["surname"] = self.slip(person["surname"])
        return other["surname"] != person["surname"] or None

    def same_typo_both(self, person, other):
        return (self.same_typo_given(person, other) and self.same_typo_surname(person, other)) or None

    def same_typo_two(self, person, other):
        part = "surname" if len(person["surname"]) > 7 else "given"
        if len(person[part]) < 7:
            return None
        other[part] = self.slip(self.slip(person[part]))
        return other[part] != person[part] or None

    def same_sound(self, person, other):
        part = self.random.choice(["given", "surname", "surname"])
        other[part] = self.replace_one(person[part], SOUNDS)
        return other[part] is not None or None

    def same_ocr(self, person, other):
        part = self.random.choice(["given", "surname"])
        other[part] = self.replace_one(person[part], LOOKALIKES)
        return other[part] is not None or None

    def same_nickname(self, person, other):
        person["given"], other["given"] = self.random.choice(self.nicknames)
        other["middle"] = self.random.choice(["", person["middle"]])
        return True

    def same_nickname_stated(self, person, other):
        person["given"], nickname = self.random.choice(self.nicknames)
        left, right = self.random.choice(["()", '""', "()"])
        stated = f"{person['given'].title()} {left}{nickname.title()}{right} {person['surname'].title()}"
        other["given"] = self.random.choice([nickname, person["given"]])
        return stated, self.render(other)

    def same_abbreviation(self, person, other):
        person["given"], other["given"] = self.random.choice(self.abbreviations)
        left, right = self.render(person), self.render(other)
        return left, right.replace(other["given"].title() + " ", other["given"].title() + ". ")

    def same_variant(self, person, other):
        person["given"], other["given"] = self.random.choice(self.variants)
        return True

    def same_initial(self, person, other):
        other["given"] = person["given"][0] + self.random.choice(["", "."])
        other["middle"] = person["middle"][:1]
        return True

    def same_middle_initial(self, person, other):
        person["middle"] = person["middle"] or self.given(person["sex"])
        other["middle"] = person["middle"][0] + self.random.choice(["", "."])
        return True

    def same_middle_missing(self, person, other):
        person["middle"] = person["middle"] or self.given(person["sex"])
        other["middle"] = ""
        return True

    def same_second_name(self, person, other):
        person["middle"] = person["middle"] or self.given(person["sex"])
        if person["middle"] == person["given"]:
            return None
        if self.random.random() < 0.5:
            person["given"] = person["given"][0]
        other["given"], other["middle"] = person["middle"], ""
        return self.render(person, plain=True), self.render(other)

    def same_joined_given(self, person, other):
        first, second = self.random.choice(
            "mary/ann anna/maria jo/ann rose/marie ann/marie jean/paul mary/beth sara/jane billy/joe lee/ann".split()
        ).split("/")
        person["given"], person["middle"] = first + self.random.choice([" ", "-"]) + second, ""
        other["given"], other["middle"] = first + second, ""
        return True

    def hispanic(self):
        return self.random.sample("garcia martinez rodriguez lopez hernandez gonzalez perez sanchez rivera ramirez "
                                  "torres flores gomez diaz morales ortiz gutierrez ramos vazquez castillo".split(), 3)

    def same_double_surname(self, person, other):
        one, two, _ = self.hispanic() if self.random.random() < 0.5 else [self.surname() for _ in range(3)]
        person["surname"], other["surname"] = f"{one}-{two}", self.random.choice([f"{one} {two}", f"{one}-{two}", f"{one}{two}"])
        other["middle"] = person["middle"]
        return True

    def same_one_surname(self, person, other):
        one, two, _ = self.hispanic()
        person["surname"] = one + self.random.choice(["-", " "]) + two
        other["surname"] = self.random.choice([one, one, two])
        return True

    def same_particle(self, person, other):
        particle = self.random.choice(PARTICLES)
        surname = person["surname"]
        person["surname"] = f"{particle} {surname}"
        other["surname"] = self.random.choice([particle.replace(" ", "") + surname, f"{particle} {surname}", f"{particle}-{surname}"])
        return True

    def same_swapped(self, person, other):
        person["middle"] = other["middle"] = ""
        return f"{person['surname']} {person['given']}".title(), self.render(other, plain=True)

    def same_run_together(self, person, other):
        person["middle"] = other["middle"] = ""
        return person["given"].title() + person["surname"].title(), self.render(other, plain=True)

    def same_former_name(self, person, other):
        former = self.surname()
        if former == person["surname"]:
            return None
        left, right = self.random.choice([("(", ")"), ("(née ", ")"), ("nee ", "")])
        return (f"{person['given']} {person['surname']} {left}{former}{right}".title(),
                f"{person['given']} {self.random.choice([former, person['surname']])}".title())

    def same_transliteration(self, person, other):
        return tuple(self.random.sample(self.random.choice(MARKS), 2))

    def zone(self, person):
        given = " ".join(filter(None, [person["given"], person["middle"]]))
        text = person["surname"] + "<<" + given.replace(" ", "<").replace("-", "<")
        return text.replace(" ", "<").replace("-", "<").upper()

    def same_zone(self, person, other):
        return self.zone(person) + "<" * self.random.randrange(0, 12), self.render(other)

    def same_truncated(self, person, other):
        part = "surname" if len(person["surname"]) > 8 else "given"
        if len(person[part]) < 8:
            return None
        other[part] = person[part][: self.random.randrange(5, len(person[part]) - 1)]
        return other[part] not in self.known or None

    def same_four_words(self, person, other):
        one, two, _ = self.hispanic()
        given, second = self.given("f"), self.given("f")
        if given == second:
            return None
        return (f"{given} {second} {one} {two}".title(),
                self.random.choice([f"{given} {one} {two}", f"{one} {two}, {given} {second}", f"{given} {second} {one}",
                                    f"{one} {two} {given} {second}"]).title())

    def same_several(self, person, other):
        first = self.random.choice(["nickname", "typo_surname", "initial", "middle_missing", "ocr"])
        if not getattr(self, "same_" + first)(person, other):
            return None
        if self.random.random() < 0.5:
            other["suffix"] = "Jr"
        elif first != "typo_surname" and len(person["surname"]) > 5:
            other["surname"] = self.slip(other["surname"] if first != "ocr" else person["surname"])
        return True

    # Two persons

    def different(self, category):
        person = self.person()
        other = dict(person)
        made = getattr(self, "different_" + category)(person, other)
        if made is None:
            return self.different(category)
        return made if isinstance(made, tuple) else (self.render(person), self.render(other))

    def is_apart(self, left, right):
        return left != right and frozenset((left, right)) not in self.relations and not left.startswith(right) \
            and not right.startswith(left) and distance(left, right) > 1

    def different_other_given(self, person, other):
        other["given"] = self.given()
        return self.is_apart(person["given"], other["given"]) and other["given"] != person["middle"] or None

    def different_other_surname(self, person, other):
        other["surname"] = self.surname()
        return self.is_apart(person["surname"], other["surname"]) or None

    def different_other_both(self, person, other):
        other["given"], other["surname"] = self.given(), self.surname()
        return self.is_apart(person["given"], other["given"]) and self.is_apart(person["surname"], other["surname"]) or None

    def different_sibling(self, person, other):
        names = self.male if person["sex"] == "m" else self.female
        alike = [n for n in names[:400] if n[0] == person["given"][0] and self.is_apart(n, person["given"])]
        if not alike or len(person["given"]) < 2:
            return None
        other["given"], other["middle"] = self.random.choice(alike), ""
        return other["given"] != person["middle"] or None

    def different_sexes(self, person, other):
        person["given"], other["given"] = self.random.choice(SEXES).split("/")
        return True

    def different_suffix(self, person, other):
        person["suffix"], other["suffix"] = self.random.choice(
            [("Jr", "Sr"), ("Jr.", "III"), ("II", "III"), ("III", "IV"), ("Sr.", "II"), ("Senior", "Junior")])
        return True

    def different_middle(self, person, other):
        person["middle"], other["middle"] = self.given(person["sex"]), self.given(person["sex"])
        if not self.is_apart(person["middle"], other["middle"]) or person["middle"][0] == other["middle"][0]:
            return None
        return self.render(person), self.render(other)

    def different_middle_initial_conflict(self, person, other):
        one, two = self.random.sample("abcdefghjklmnprstw", 2)
        person["middle"], other["middle"] = one + ".", two
        return True

    def different_near_surname(self, person, other):
        person["surname"], other["surname"] = self.random.choice(self.near_surnames)
        return True

    def different_near_given(self, person, other):
        person["given"], other["given"] = self.random.choice(self.near_given)
        return True

    def different_stem_surname(self, person, other):
        person["surname"], other["surname"] = self.random.choice(self.stems)
        return True

    def different_crossed(self, person, other):
        third = self.person(middle=False)
        if not self.is_apart(third["given"], person["given"]) or not self.is_apart(third["surname"], person["surname"]):
            return None
        person["middle"] = ""
        return self.random.choice([
            (f"{person['given']} {person['surname']}".title(), f"{third['given']} {person['given']}".title()),
            (f"{person['given']} {third['given']} {person['surname']}".title(),
             f"{third['surname']}, {person['given']} {third['given']}".title()),
            (f"{person['given']} {person['surname']}".title(), f"{person['surname']} {third['surname']}".title()),
            (f"{person['surname']}, {person['given']}".upper(), f"{third['given']} {person['surname']} {third['surname']}".title()),
        ])

    def different_nickname_collision(self, person, other):
        person["given"], other["given"] = self.random.choice(COLLISIONS).split("/")
        return True

    def different_initial_conflict(self, person, other):
        other["given"] = self.random.choice("abcdefghjklmnprstw")
        other["middle"] = ""
        return other["given"] not in (person["given"][0], person["middle"][:1]) or None

    def different_half_surname(self, person, other):
        one, two, three = self.hispanic()
        person["surname"] = one + self.random.choice(["-", " "]) + two
        other["surname"] = one + self.random.choice(["-", " "]) + three
        person["middle"] = other["middle"] = ""
        return True


SAME = {
    "dress": 120, "typo_given": 130, "typo_surname": 170, "typo_both": 40, "typo_two": 50, "sound": 80, "ocr": 90,
    "nickname": 160, "nickname_stated": 40, "abbreviation": 70, "variant": 60, "initial": 60, "middle_initial": 60,
    "middle_missing": 80, "second_name": 30, "joined_given": 30, "double_surname": 50, "one_surname": 40, "particle": 40,
    "swapped": 50, "run_together": 15, "former_name": 20, "transliteration": 60, "zone": 50, "truncated": 40,
    "four_words": 30, "several": 85,
}
DIFFERENT = {
    "other_given": 180, "other_surname": 160, "other_both": 60, "sibling": 170, "sexes": 140, "suffix": 130, "middle": 160,
    "middle_initial_conflict": 120, "near_surname": 190, "near_given": 120, "stem_surname": 70, "crossed": 90,
    "nickname_collision": 80, "initial_conflict": 50, "half_surname": 30,
}


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else SEED
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE / "names.csv"
    generator = Generator(seed)
    rows = [(*generator.same(c), 1, c) for c, count in SAME.items() for _ in range(count)]
    rows += [(*generator.different(c), 0, c) for c, count in DIFFERENT.items() for _ in range(count)]
    rows = [(b, a, *rest) if generator.random.random() < 0.5 else (a, b, *rest) for a, b, *rest in rows]
    with path.open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "a", "b", "label", "category"])
        writer.writerows([number, *row] for number, row in enumerate(rows, 1))


main()
