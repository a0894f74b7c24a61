"""A page of paper as a list of strokes, so that the same page becomes an image, or a PDF with text."""

from PIL import Image, ImageDraw
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from . import drawing

WIDTH, HEIGHT = 612, 792


class Sheet:
    """A US letter page; places and sizes in points from the upper left corner."""

    def __init__(self, face, paper=(255, 255, 255), ink=(20, 22, 30), size=(WIDTH, HEIGHT)):
        self.face, self.paper, self.ink, self.size = face, paper, ink, size
        self.strokes = []

    def text(self, x, y, text, size=10, bold=False, ink=None, face=None, anchor="l"):
        """One line; `y` is its baseline, `anchor` l, m or r."""
        if text:
            self.strokes.append(("text", x, y, text, size, bold, ink or self.ink, face or self.face, anchor))

    def lines(self, x, y, texts, size=10, step=None, **options):
        """Lines below each other; the answer is the next free baseline."""
        for text in texts:
            if text:
                self.text(x, y, text, size, **options)
                y += step or size * 1.3
        return y

    def paragraph(self, x, y, width, text, size=10, face=None, **options):
        """Text broken into lines of a width; the answer is the next free baseline."""
        font = drawing.font(face or self.face, size * 4)
        line = ""
        for word in text.split():
            if font.getlength(f"{line} {word}") > width * 4 and line:
                self.text(x, y, line, size, face=face, **options)
                y, line = y + size * 1.35, word
            else:
                line = f"{line} {word}".strip()
        self.text(x, y, line, size, face=face, **options)
        return y + size * 1.35

    def rule(self, x, y, right, bottom=None, ink=(120, 126, 134), width=0.8, dashes=False):
        self.strokes.append(("rule", x, y, right, bottom if bottom is not None else y, ink, width, dashes))

    def box(self, x, y, right, bottom, fill=None, outline=None):
        self.strokes.append(("box", x, y, right, bottom, fill, outline))

    def image(self, dots=200):
        """The page as a scanner of so many dots to the inch sees it."""
        scale = dots / 72
        image = Image.new("RGB", (round(self.size[0] * scale), round(self.size[1] * scale)), self.paper)
        draw = ImageDraw.Draw(image)
        for kind, x, y, *rest in self.strokes:
            x, y = x * scale, y * scale
            if kind == "text":
                text, size, bold, ink, face, anchor = rest
                draw.text((x, y), text, font=drawing.font(face, size * scale, bold), fill=ink, anchor=anchor + "s")
            elif kind == "rule":
                right, bottom, ink, width, dashes = rest
                self.draw_rule(draw, x, y, right * scale, bottom * scale, ink, max(1, round(width * scale)), dashes)
            else:
                right, bottom, fill, outline = rest
                draw.rectangle([x, y, right * scale, bottom * scale], fill=fill, outline=outline)
        return image

    @staticmethod
    def draw_rule(draw, x, y, right, bottom, ink, width, dashes):
        if not dashes:
            draw.line([(x, y), (right, bottom)], fill=ink, width=width)
            return
        while x < right:
            draw.line([(x, y), (min(x + 12, right), y)], fill=ink, width=width)
            x += 22

    def pdf(self, path):
        """The page as a PDF whose text can be selected."""
        page = canvas.Canvas(str(path), pagesize=self.size, invariant=1)
        page.setFillColorRGB(*[value / 255 for value in self.paper])
        page.rect(0, 0, *self.size, stroke=0, fill=1)
        for kind, x, y, *rest in self.strokes:
            if kind == "text":
                self.pdf_text(page, x, y, *rest)
            elif kind == "rule":
                right, bottom, ink, width, dashes = rest
                page.setDash(4, 3) if dashes else page.setDash()
                page.setLineWidth(width)
                page.setStrokeColorRGB(*[value / 255 for value in ink])
                page.line(x, self.size[1] - y, right, self.size[1] - bottom)
            else:
                right, bottom, fill, outline = rest
                page.setFillColorRGB(*[value / 255 for value in fill or (255, 255, 255)])
                page.setStrokeColorRGB(*[value / 255 for value in outline or (255, 255, 255)])
                page.rect(x, self.size[1] - bottom, right - x, bottom - y, int(bool(outline)), int(bool(fill)))
        page.save()

    def pdf_text(self, page, x, y, text, size, bold, ink, face, anchor):
        name = f"{face}-bold" if bold else face
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(drawing.font_path(face, bold))))
        page.setFont(name, size)
        page.setFillColorRGB(*[value / 255 for value in ink])
        write = {"l": page.drawString, "m": page.drawCentredString, "r": page.drawRightString}[anchor]
        write(x, self.size[1] - y, text)


def image_pdf(path, image, dots):
    """A PDF that holds nothing but a picture of the page: what a scanner writes."""
    image.save(path, "PDF", resolution=dots, quality=82)
