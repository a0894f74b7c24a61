"""Strokes that all specimens share: fonts, backgrounds, faces, waves, tiny print."""

import functools
import math
import pathlib

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

TRUETYPE = pathlib.Path("/usr/share/fonts/truetype")
OPENTYPE = pathlib.Path("/usr/share/fonts/opentype")

# Name to regular and bold face.
FONTS = {
    "dejavu": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    "condensed": ("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
    "sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "narrow": ("liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSansNarrow-Bold.ttf"),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    "mono": ("liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf"),
    "book": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    "lato": ("lato/Lato-Regular.ttf", "lato/Lato-Bold.ttf"),
    "opensans": ("open-sans/OpenSans-Regular.ttf", "open-sans/OpenSans-Bold.ttf"),
    "free": ("freefont/FreeSans.ttf", "freefont/FreeSansBold.ttf"),
}
CARD_FONTS = ("dejavu", "condensed", "sans", "free", "opensans", "lato", "narrow")
PAGE_FONTS = ("dejavu", "sans", "serif", "book", "lato", "opensans", "free", "mono")
SCRIPT = TRUETYPE / "liberation/LiberationSerif-Italic.ttf"
ZONE = OPENTYPE / "ocr-b/OCRB.otf"

INKS = ((20, 22, 30), (28, 34, 48), (8, 8, 8), (40, 32, 28))


def font_path(name, bold=False):
    return TRUETYPE / FONTS[name][1 if bold else 0]


@functools.lru_cache(maxsize=512)
def load(path, size):
    return ImageFont.truetype(str(path), size)


def font(name, size, bold=False):
    return load(font_path(name, bold), max(int(size), 6))


def fitting(draw, text, name, size, width, bold=False):
    """The largest font up to a size in which a text is no wider than a width."""
    while size > 12 and draw.textlength(text, font=font(name, size, bold)) > width:
        size -= 1
    return font(name, size, bold)


def pale(rng, low=196, high=246):
    return tuple(rng.randrange(low, high) for _ in range(3))


def dark(rng, low=20, high=110):
    return tuple(rng.randrange(low, high) for _ in range(3))


def gradient(size, first, second, across=False):
    width, height = size
    share = numpy.linspace(0, 1, width if across else height)
    line = numpy.array(first) + (numpy.array(second) - numpy.array(first)) * share[:, None]
    line = line[None, :, :] if across else line[:, None, :]
    return Image.fromarray(numpy.broadcast_to(line, (height, width, 3)).astype("uint8"), "RGB")


def waves(image, color, rng, alpha=46, count=24):
    """Interlaced fine waves, as cards have in their background."""
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    swing, length = 10 + rng.random() * 26, 60 + rng.random() * 90
    for line in range(count):
        phase, base = rng.random() * 6, image.height * (line + 0.5) / count
        points = [
            (x, base + swing * math.sin(x / length + phase) + 4 * math.sin(x / 19 + 2 * phase))
            for x in range(0, image.width + 8, 8)
        ]
        draw.line(points, fill=(*color, alpha), width=rng.choice((1, 2)))
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def rosette(image, color, rng, alpha=46):
    """A spirograph figure somewhere on the card."""
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    center = (image.width * (0.35 + rng.random() * 0.5), image.height * (0.35 + rng.random() * 0.4))
    outer, petals = image.height * (0.2 + rng.random() * 0.2), rng.randrange(5, 17)
    points = []
    for step in range(1400):
        turn = step / 1400 * 2 * math.pi * 5
        radius = outer * (0.6 + 0.4 * math.sin(petals * turn / 5))
        points.append((center[0] + radius * math.cos(turn), center[1] + radius * math.sin(turn)))
    ImageDraw.Draw(layer).line(points, fill=(*color, alpha), width=1)
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def portrait(size, rng, sex):
    """A drawn face: no person's."""
    scale = 2
    width, height = size[0] * scale, size[1] * scale
    skin = rng.choice(((236, 196, 168), (222, 178, 150), (198, 150, 116), (160, 112, 82), (112, 76, 56)))
    hair = rng.choice(((30, 24, 22), (70, 46, 32), (128, 84, 48), (176, 140, 84), (150, 148, 146)))
    shirt = dark(rng, 40, 160)
    image = gradient((width, height), pale(rng, 190, 236), pale(rng, 170, 216))
    draw = ImageDraw.Draw(image)
    middle, unit = width / 2, width / 100
    shade = tuple(int(value * 0.86) for value in skin)

    def oval(x, y, across, down, fill):
        box = [middle + (x - across) * unit, (y - down) * unit, middle + (x + across) * unit, (y + down) * unit]
        draw.ellipse(box, fill=fill)

    if sex == "F":
        oval(0, 66, 35, 46, hair)
    oval(0, 134, 52, 38, shirt)
    draw.rectangle([middle - 12 * unit, 78 * unit, middle + 12 * unit, 106 * unit], fill=shade)
    oval(0, 46, 30, 34, hair)
    oval(0, 60, 26, 34, skin)
    draw.pieslice([middle - 27 * unit, 16 * unit, middle + 27 * unit, 62 * unit], 185, 355, fill=hair)
    for side in (-1, 1):
        oval(side * 10, 57, 5, 3, (246, 246, 244))
        oval(side * 10, 57, 2.4, 2.6, (40, 34, 30))
        draw.line([(middle + side * 5 * unit, 50 * unit), (middle + side * 16 * unit, 49 * unit)], hair, int(2 * unit))
    draw.line([(middle, 58 * unit), (middle + 3 * unit, 69 * unit), (middle - 2 * unit, 70 * unit)], shade, int(unit))
    draw.arc([middle - 10 * unit, 68 * unit, middle + 10 * unit, 82 * unit], 20, 160, (150, 72, 70), int(2 * unit))
    return image.filter(ImageFilter.GaussianBlur(scale * 0.6)).resize(size, Image.LANCZOS)


def ghost(card, face, box, strength=0.35):
    """The faint second portrait."""
    small = face.resize((box[2] - box[0], box[3] - box[1])).convert("L").convert("RGB")
    card.paste(Image.blend(card.crop(box), small, strength), box[:2])


def tiny_print(draw, x, y, width, text, color):
    """A line of print too small to read on most photos."""
    face, line = font("sans", 8), text
    while draw.textlength(line, font=face) < width:
        line += " " + text
    draw.text((x, y), line[: int(len(line) * width / max(draw.textlength(line, font=face), 1))], font=face, fill=color)


def turned_text(image, text, face, fill, place, angle):
    """A text at an angle, pasted without a ground."""
    left, top, right, bottom = face.getbbox(text)
    layer = Image.new("L", (right + 8, bottom + 8), 0)
    ImageDraw.Draw(layer).text((4, 4), text, font=face, fill=255)
    mask = layer.rotate(angle, expand=True, resample=Image.BICUBIC)
    image.paste(Image.new("RGB", mask.size, fill), place, mask)
    return mask.size
