"""Pictures made for tests, honest and hostile, byte by byte where a library would refuse to make them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import ExifTags, Image, PngImagePlugin

SECRET = b"Zhenxing Road 12, Flat 3"  # stands in every note beside the pixels
LATITUDE = (41.0, 44.0, 12.34)
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description dc:creator="%b"/></x:xmpmeta>' % SECRET
MEBIBYTE = 1024 * 1024
LEFT, RIGHT = (200, 0, 0), (0, 0, 200)
ZEROS = zlib.compressobj(9, zlib.DEFLATED, -15)
ZERO_MEBIBYTE = ZEROS.compress(bytes(MEBIBYTE)) + ZEROS.flush(zlib.Z_FULL_FLUSH)


def two_sides(size: tuple[int, int] = (64, 32), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, LEFT)
    image.paste(RIGHT, (size[0] // 2, 0, *size))
    return image.convert(mode)


def notes(orientation: int = 1) -> Image.Exif:
    """What a phone writes beside a photograph: which way up, where, when, with what, whose."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    exif[ExifTags.Base.DateTime] = "2026:11:23 09:00:00"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef], place[ExifTags.GPS.GPSLatitude] = "N", LATITUDE
    place[ExifTags.GPS.GPSLongitudeRef], place[ExifTags.GPS.GPSLongitude] = "E", (125.0, 56.0, 7.8)
    return exif


def photo(orientation: int = 1, size: tuple[int, int] = (64, 32)) -> bytes:
    """A JPEG with every kind of note: EXIF with GPS, XMP, IPTC, a comment, a colour profile."""
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(SECRET) + 5)
    iptc += b"\x1c\x02\x78" + struct.pack(">H", len(SECRET)) + SECRET
    written = BytesIO()
    two_sides(size).save(
        written,
        "JPEG",
        quality=95,
        exif=notes(orientation),
        xmp=XMP,
        comment=SECRET,
        icc_profile=bytes(128) + SECRET,
        extra=segment(0xED, iptc),
    )
    return written.getvalue()


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def written_as(kind: str, image: Image.Image, **about: object) -> bytes:
    written = BytesIO()
    image.save(written, kind, **about)
    return written.getvalue()


def noted_png() -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", SECRET.decode())
    text.add_text("Author", SECRET.decode(), zip=True)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return written_as("PNG", two_sides(), pnginfo=text, exif=notes(6))


def noted_webp() -> bytes:
    return written_as("WEBP", two_sides(), exif=notes(6), xmp=XMP, icc_profile=bytes(128) + SECRET)


def noted_gif() -> bytes:
    return written_as("GIF", two_sides(), comment=SECRET)


def png(width: int, height: int, *data: bytes, before: bytes = b"") -> bytes:
    """An RGB PNG that declares a size, whatever its data then holds."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", *data) + chunk(b"IEND")


def chunk(name: bytes, *data: bytes) -> bytes:
    content = b"".join(data)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def zeros(mebibytes: int) -> Iterator[bytes]:
    """A zlib stream a thousandth as long as what it unpacks to."""
    yield b"\x78\xda"
    for _ in range(mebibytes):
        yield ZERO_MEBIBYTE
    yield b"\x03\x00" + struct.pack(">HH", mebibytes * MEBIBYTE % 65521, 1)


def gif_of_frames(count: int) -> bytes:
    """Frames of one pixel on a screen that is said to be as large as a screen can be."""
    frame = b"\x21\xf9\x04\x00\x01\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    head = b"GIF89a" + struct.pack("<HH", 400, 400) + b"\x80\x00\x00" + bytes(LEFT) + bytes(RIGHT)
    return head + frame * count + b"\x3b"


def with_archive(picture: bytes) -> bytes:
    """A picture that is a ZIP archive as well."""
    written = BytesIO(picture)
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr("secret.txt", SECRET)
    return written.getvalue()


def heic() -> bytes:
    return struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(64)


def display_p3() -> bytes:
    """A colour profile with the primaries of Display P3 and a gamma of 2.2 (ICC.1:2004, as a phone embeds one)."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    red, green, blue = (0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841)
    primaries = {b"rXYZ": red, b"gXYZ": green, b"bXYZ": blue}
    tags = {name: b"XYZ \0\0\0\0" + fixed(*xyz) for name, xyz in primaries.items()}
    tags[b"wtpt"] = b"XYZ \0\0\0\0" + fixed(0.9642, 1.0, 0.8249)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    table, body, at = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", at + len(body), len(content))
        body += content
    length = 128 + len(table) + len(body)
    head = struct.pack(">I4sI4s4s4s", length, b"\0\0\0\0", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 11, 23, 0, 0, 0) + b"acsp" + bytes(28) + fixed(0.9642, 1.0, 0.8249)
    return head.ljust(128, b"\0") + table + body


def scans_without_end() -> bytes:
    """A progressive JPEG of 49 megapixels and ten thousand passes over them, each of some bytes."""

    def huffman(table: int, symbol: int) -> bytes:
        return segment(0xC4, bytes((table, 1, *[0] * 15, symbol)))

    frame = segment(0xC2, struct.pack(">BHHBBBB", 8, 7000, 7000, 1, 1, 0x11, 0))
    head = b"\xff\xd8" + segment(0xDB, bytes((0, *[1] * 64))) + frame + huffman(0x00, 0) + huffman(0x10, 0xE0)
    first = segment(0xDA, bytes((1, 1, 0x00, 0, 0, 0))) + bytes(875 * 875 // 8 + 1)
    blank = segment(0xDA, bytes((1, 1, 0x00, 1, 63, 0))) + bytes(64)
    return head + first + blank * 10_000 + b"\xff\xd9"


HTML = b"<!doctype html><script>alert(document.cookie)</script>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


def markers(jpeg: bytes) -> list[int]:
    """The second bytes of a JPEG's markers, to its end; fails when anything lies between or behind them."""
    found, at = [], 0
    while True:
        assert jpeg[at] == 0xFF, at
        found.append(jpeg[at + 1])
        if jpeg[at + 1] == 0xD9:
            assert at + 2 == len(jpeg), "something lies behind the end"
            return found
        if jpeg[at + 1] == 0xD8:
            at += 2
            continue
        at += 2 + struct.unpack_from(">H", jpeg, at + 2)[0]
        if found[-1] == 0xDA:  # entropy-coded data, in which 0xFF stands before 0x00 alone
            while jpeg[at] != 0xFF or jpeg[at + 1] == 0x00:
                at += 1
