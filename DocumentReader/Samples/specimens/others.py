"""Pictures that are no document: a landscape, an animal, a receipt, a menu."""

import math

from PIL import Image, ImageDraw, ImageFilter

from . import drawing, people


def landscape(rng):
    """Hills below a sky; not a word on it but the mark."""
    size = (1500, 1000)
    image = drawing.gradient(size, (126, 168, 214), (226, 232, 232))
    draw = ImageDraw.Draw(image)
    draw.ellipse([1100, 120, 1240, 260], fill=(250, 236, 190))
    for depth in range(4):
        base, phase = 520 + 120 * depth, rng.random() * 6
        points = [(x, base + 60 * math.sin(x / (160 + 40 * depth) + phase)) for x in range(0, 1510, 10)]
        green = (96 - 14 * depth, 140 - 18 * depth, 96 - 16 * depth)
        draw.polygon(points + [(1500, 1000), (0, 1000)], fill=green)
    return mark(image.filter(ImageFilter.GaussianBlur(1.5)))


def cat(rng):
    """An animal with whiskers."""
    image = drawing.gradient((1200, 1200), drawing.pale(rng), drawing.pale(rng, 150, 210))
    draw = ImageDraw.Draw(image)
    fur = drawing.dark(rng, 70, 170)
    draw.ellipse([340, 560, 860, 1180], fill=fur)
    draw.ellipse([380, 260, 820, 680], fill=fur)
    for side in (-1, 1):
        x = 600 + side * 150
        draw.polygon([(x - 70, 340), (x + 70, 340), (x + side * 40, 160)], fill=fur)
        draw.ellipse([600 + side * 90 - 36, 420, 600 + side * 90 + 36, 480], fill=(210, 220, 90))
        draw.ellipse([600 + side * 90 - 10, 420, 600 + side * 90 + 10, 480], fill=(10, 10, 10))
        for line in range(3):
            draw.line([(600 + side * 40, 560), (600 + side * 300, 520 + 40 * line)], fill=(240, 240, 240), width=4)
    draw.polygon([(570, 530), (630, 530), (600, 565)], fill=(200, 120, 120))
    return mark(image.filter(ImageFilter.GaussianBlur(1.2)))


def mark(image):
    place = (image.width - 20, image.height - 16)
    ImageDraw.Draw(image).text(
        place, "SPECIMEN", font=drawing.font("sans", 34, True), fill=(200, 40, 50), anchor="rs"
    )
    return image


def receipt(rng):
    """What a shop hands out: many words, no person."""
    image = Image.new("RGB", (760, 1500), (250, 249, 246))
    draw = ImageDraw.Draw(image)
    y = 50
    shop = people.address(rng)
    for line in ("SPECIMEN", "COPPER KETTLE GROCERY", people.street_line(shop).upper(), people.city_line(shop).upper()):
        draw.text((380, y), line, font=drawing.font("mono", 32), fill=(30, 30, 34), anchor="mm")
        y += 48
    goods = "MILK BREAD APPLES COFFEE BUTTER SOAP RICE ONIONS TEA SALT CHEESE PAPER".split()
    for name in rng.sample(goods, 9) + ["SUBTOTAL", "TAX", "TOTAL", "CASH", "CHANGE"]:
        draw.text((60, y + 40), name, font=drawing.font("mono", 34), fill=(30, 30, 34))
        price = f"{rng.randrange(1, 30)}.{rng.randrange(100):02d}"
        draw.text((700, y + 40), price, font=drawing.font("mono", 34), fill=(30, 30, 34), anchor="ra")
        y += 62
    draw.text((380, y + 90), "THANK YOU FOR SHOPPING", font=drawing.font("mono", 32), fill=(30, 30, 34), anchor="mm")
    return image


def menu(rng):
    """The dishes of an inn."""
    image = Image.new("RGB", (1200, 1600), drawing.pale(rng, 225, 250))
    draw = ImageDraw.Draw(image)
    draw.text((600, 120), "The Blue Heron Kitchen", font=drawing.font("book", 66, True), fill=(70, 40, 30), anchor="mm")
    draw.text((600, 200), "specimen menu", font=drawing.font("book", 34), fill=(70, 40, 30), anchor="mm")
    dishes = ("Onion soup|Trout with almonds|Mushroom pie|Roast chicken|Garden salad|Barley risotto|Apple tart|"
              "Lemon cake|Cheese board|Coffee or tea").split("|")  # fmt: skip
    rng.shuffle(dishes)
    for line, dish in enumerate(dishes):
        y = 330 + 116 * line
        draw.text((130, y), dish, font=drawing.font("book", 44), fill=(40, 34, 30))
        draw.text((1070, y), f"{rng.randrange(4, 32)}.50", font=drawing.font("book", 44), fill=(40, 34, 30), anchor="ra")
    return image
