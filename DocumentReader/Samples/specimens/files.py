"""Writing a picture as JPEG, PNG, WebP, HEIC or PDF, turned in the pixels or by a note in the file."""

import pathlib
import struct
import subprocess
import tempfile

from PIL import Image

from . import sheets

ORIENTATION = 0x0112
# How EXIF numbers a picture that has to be turned clockwise by so many degrees.
TURNS = {0: 1, 90: 6, 180: 3, 270: 8}


def exif(degrees):
    tags = Image.Exif()
    tags[ORIENTATION] = TURNS[degrees]
    return tags.tobytes()


def jpeg(image, path, quality=80, degrees=0):
    image.save(path, "JPEG", quality=quality, **({"exif": exif(degrees)} if degrees else {}))


def heic(image, path, degrees=0, quality=62):
    """A HEIC as telephones write it; a turn stands in an `irot` property, as theirs does."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "page.png")
        image.crop((0, 0, image.width // 2 * 2, image.height // 2 * 2)).save(source)
        subprocess.run(["heif-enc", "-q", str(quality), "-o", path, source], check=True, capture_output=True)
    if degrees:
        content = pathlib.Path(path).read_bytes()
        pathlib.Path(path).write_bytes(with_rotation(content, degrees))


def boxes(content, start, end):
    """The boxes of a HEIF file between two places: type, place of the header, place behind the box."""
    while start + 8 <= end:
        size = struct.unpack(">I", content[start : start + 4])[0]
        yield content[start + 4 : start + 8], start, start + size
        start += size


def find(content, kind, start, end):
    return next(((first, last) for name, first, last in boxes(content, start, end) if name == kind), None)


def with_rotation(content, degrees):
    """The file with an `irot` property for its pictures; the places in `iloc` move by what the file grows."""
    content = bytearray(content)
    meta = find(content, b"meta", 0, len(content))
    iprp = find(content, b"iprp", meta[0] + 12, meta[1])
    ipco = find(content, b"ipco", iprp[0] + 8, iprp[1])
    ipma = find(content, b"ipma", iprp[0] + 8, iprp[1])
    count = sum(1 for _ in boxes(content, ipco[0] + 8, ipco[1]))
    # The turn in the file is anticlockwise, in quarters.
    rotation = struct.pack(">I4sB", 9, b"irot", (4 - degrees // 90) % 4)
    grown, associated = bytearray(content[ipma[0] : ipma[1]]), 0
    version, flags = grown[8], grown[11]
    place = 16
    while place < len(grown):
        place += 4 if version else 2
        here = place
        associations = grown[here]
        width = 2 if flags & 1 else 1
        place = here + 1 + associations * width
        note = struct.pack(">H", 0x8000 | count + 1) if width == 2 else bytes([0x80 | count + 1])
        grown[place:place] = note
        grown[here] += 1
        place += width
        associated += width
    grown[0:4] = struct.pack(">I", len(grown))
    shift = len(rotation) + associated
    content[ipma[0] : ipma[1]] = grown
    content[ipco[1] : ipco[1]] = rotation
    for first, more in ((ipco[0], len(rotation)), (iprp[0], shift), (meta[0], shift)):
        size = struct.unpack(">I", content[first : first + 4])[0]
        content[first : first + 4] = struct.pack(">I", size + more)
    move_locations(content, shift)
    return bytes(content)


def move_locations(content, shift):
    """Every extent of `iloc` that points into the file moves."""
    meta = find(content, b"meta", 0, len(content))
    first, last = find(content, b"iloc", meta[0] + 12, meta[1])
    version = content[first + 8]
    sizes = content[first + 12], content[first + 13]
    offset_size, length_size, base_size = sizes[0] >> 4, sizes[0] & 15, sizes[1] >> 4
    index_size = sizes[1] & 15 if version else 0
    place = first + 14
    count = int.from_bytes(content[place : place + (4 if version == 2 else 2)], "big")
    place += 4 if version == 2 else 2
    for _ in range(count):
        place += 4 if version == 2 else 2
        method = 0
        if version:
            method = content[place + 1] & 15
            place += 2
        place += 2 + base_size
        extents = int.from_bytes(content[place : place + 2], "big")
        place += 2
        for _ in range(extents):
            place += index_size
            if method == 0:
                offset = int.from_bytes(content[place : place + offset_size], "big") + shift
                content[place : place + offset_size] = offset.to_bytes(offset_size, "big")
            place += offset_size + length_size


def write(image, path, kind, degrees=0, dots=200):
    """Writes a picture; `degrees` are left to whoever reads it, in EXIF or `irot`."""
    if kind == "jpg":
        jpeg(image, path, degrees=degrees)
    elif kind == "heic":
        heic(image, path, degrees)
    elif kind == "png":
        image.save(path, "PNG", optimize=True)
    elif kind == "webp":
        image.save(path, "WEBP", quality=82)
    else:
        sheets.image_pdf(path, image, dots)
