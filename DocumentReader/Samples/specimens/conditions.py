"""What happens to a page between the printer and the reader: scanners, cameras, tables, darkness."""

import math

import numpy
from PIL import Image, ImageDraw, ImageFilter

from . import drawing

NAMES = ("clean", "photo", "scan150", "tilted", "turned90", "turned180", "turned270", "unreadable")


def noise(image, rng, strength):
    grain = numpy.random.default_rng(rng.randrange(2**32)).normal(0, strength, (image.height, image.width, 1))
    return Image.fromarray(numpy.clip(numpy.asarray(image, dtype="float32") + grain, 0, 255).astype("uint8"), "RGB")


def shaded(image, rng, depth):
    """Light from one side, and the soft shadow of a hand or a lamp."""
    across = numpy.linspace(-1, 1, image.width)[None, :]
    down = numpy.linspace(-1, 1, image.height)[:, None]
    angle = rng.random() * 2 * math.pi
    light = 1 - depth * (0.5 + 0.5 * (math.cos(angle) * across + math.sin(angle) * down))
    x, y = rng.uniform(-1, 1), rng.uniform(-1, 1)
    light -= depth * 0.5 * numpy.exp(-((across - x) ** 2 + (down - y) ** 2) / 0.3)
    warm = numpy.array([1, rng.uniform(0.95, 1.0), rng.uniform(0.88, 1.0)])
    result = numpy.asarray(image, dtype="float32") * light[:, :, None] * warm
    return Image.fromarray(numpy.clip(result, 0, 255).astype("uint8"), "RGB")


def table(size, rng):
    """Wood, cloth or stone to lie on."""
    base = numpy.array(rng.choice(((112, 88, 66), (70, 74, 82), (168, 160, 148), (52, 44, 40), (134, 140, 128))))
    grain = numpy.random.default_rng(rng.randrange(2**32)).normal(0, 9, (size[1] // 6, size[0] // 40 + 1, 1))
    rows = Image.fromarray(numpy.clip(base + grain, 0, 255).astype("uint8"), "RGB")
    return rows.resize(size, Image.BICUBIC).filter(ImageFilter.GaussianBlur(1.5))


def coefficients(target, source):
    """The eight numbers with which PIL maps a picture's corners to others."""
    rows = []
    for (x, y), (u, v) in zip(target, source):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
    return numpy.linalg.solve(numpy.array(rows), numpy.array(source).reshape(8))


def rounded(image, radius):
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle([0, 0, image.width - 1, image.height - 1], radius, fill=255)
    return mask


def photo(image, rng, corner=0, skew=0.05, angle=6, width=(1700, 2300)):
    """As a telephone sees it: on a table, askew, in uneven light."""
    margin = rng.uniform(0.05, 0.16)
    scale = rng.randrange(*width) / max(image.size) * (1 - margin)
    image = image.resize((int(image.width * scale), int(image.height * scale)), Image.LANCZOS)
    room = int(max(image.size) * margin)
    size = (image.width + 2 * room, image.height + 2 * room)
    turn = math.radians(rng.uniform(-angle, angle))
    middle = (size[0] / 2, size[1] / 2)
    corners = []
    for x, y in ((0, 0), (image.width, 0), (image.width, image.height), (0, image.height)):
        x, y = x - image.width / 2, y - image.height / 2
        x, y = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
        shift = (rng.uniform(-skew, skew) * image.width * 0.5, rng.uniform(-skew, skew) * image.height * 0.5)
        corners.append((middle[0] + x * 0.97 + shift[0], middle[1] + y * 0.97 + shift[1]))
    source = [(0, 0), (image.width, 0), (image.width, image.height), (0, image.height)]
    numbers = coefficients(corners, source)
    placed = image.transform(size, Image.PERSPECTIVE, numbers, Image.BICUBIC)
    mask = rounded(image, corner).transform(size, Image.PERSPECTIVE, numbers, Image.BICUBIC)
    ground = table(size, rng)
    shadow = Image.new("L", size, 0)
    shadow.paste(mask.point(lambda value: value // 2), (10, 14))
    ground = Image.composite(
        Image.new("RGB", size, (26, 22, 20)), ground, shadow.filter(ImageFilter.GaussianBlur(12))
    )
    ground.paste(placed, (0, 0), mask)
    ground = shaded(ground, rng, rng.uniform(0.1, 0.35))
    ground = ground.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.0)))
    return noise(ground, rng, rng.uniform(2, 6))


def scan(image, rng, dots, of):
    """A flat scan of fewer dots to the inch, grey or in colour, straight but for half a degree."""
    scale = dots / of
    image = image.resize((int(image.width * scale), int(image.height * scale)), Image.LANCZOS)
    if rng.random() < 0.5:
        image = image.convert("L").convert("RGB")
    image = image.rotate(rng.uniform(-0.5, 0.5), resample=Image.BICUBIC, fillcolor=(250, 250, 250))
    return noise(image, rng, 3)


def tilted(image, rng):
    angle = rng.choice((-1, 1)) * rng.uniform(2, 7)
    return image.rotate(angle, resample=Image.BICUBIC, expand=True, fillcolor=(236, 236, 234))


def turned(image, degrees):
    return image.rotate(-degrees, expand=True)


def unreadable(image, rng):
    """Beyond any reader: blurred, dark, or cut down to a corner."""
    fault = rng.choice(("blur", "dark", "cropped"))
    if fault == "blur":
        return image.filter(ImageFilter.GaussianBlur(max(image.size) / 90))
    if fault == "dark":
        dimmed = Image.fromarray((numpy.asarray(image, dtype="float32") * 0.03).astype("uint8"), "RGB")
        return noise(dimmed, rng, 9)
    x, y = int(image.width * 0.02), int(image.height * 0.90)
    return image.crop((x, y, x + image.width // 6, y + image.height // 12)).resize((1000, 700), Image.BICUBIC)


def applied(name, image, rng, dots, is_card):
    """A picture under a condition."""
    if name == "photo":
        return photo(image, rng, corner=image.width // 27 if is_card else 0)
    if name == "scan150":
        return scan(image, rng, 150, dots)
    if name == "tilted":
        return tilted(image, rng)
    if name.startswith("turned"):
        return turned(image, int(name.removeprefix("turned")))
    if name == "unreadable":
        return unreadable(image, rng)
    return image
