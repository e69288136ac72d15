"""Re-encodes a picture that somebody sent: read on standard input, written as a JPEG on standard output.

    python -m bot.media.plain_pictures 5 < sent > plain    # the number: seconds of work after which it ends

It runs as a process of its own, for one picture, so that a picture that crashes or fills its reader harms nothing else.
Only pixels are kept, in sRGB. Of the metadata only the orientation and the colour profile are read.
"""

from __future__ import annotations

import os
import resource
import struct
import sys
import warnings
import zlib
from io import BytesIO

from PIL import ExifTags, Image, ImageCms

from domain.pictures import HEIF, JPEG, MOST_MEGAPIXELS, PictureRefused, Refusal, check, framed_size, size_as_kept

MEMORY = 512 * 1024 * 1024  # bytes of address space
QUALITY = 85
DAMAGES = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error, zlib.error)

END = b"\xff\xd9"  # of a JPEG
FILLER = bytes(range(0x40, 0x60)) * 64  # is read as further pixels where some are missing
SRGB = ImageCms.createProfile("sRGB")

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def clean(content: bytes) -> bytes:
    """As `plain`, as a JPEG. Raises `PictureRefused`."""
    return as_jpeg(plain(content))


def plain(content: bytes) -> Image.Image:
    """The first frame, upright, in a size that platforms show, on white. Raises `PictureRefused`."""
    mime = check(content)
    Image.MAX_IMAGE_PIXELS = MOST_MEGAPIXELS[mime] * 1_000_000
    if mime == HEIF:
        _read_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of broken metadata
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _drawn(content, mime)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise PictureRefused(Refusal.TOO_MANY_PIXELS) from error
    except DAMAGES as error:
        raise PictureRefused(Refusal.HEIF if mime == HEIF else Refusal.DAMAGED) from error


def _read_heif() -> None:
    """Its library is loaded for these pictures alone. One thread: each takes memory."""
    import pillow_heif

    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener(thumbnails=False)


def _drawn(content: bytes, mime: str) -> Image.Image:
    try:
        with Image.open(BytesIO(content), formats=[mime.removeprefix("image/")]) as opened:
            return _upright(_on_white(_in_srgb(_smaller(opened))), _orientation(opened))
    except OSError:
        told = content.rstrip(END[:1])  # half of the marker may be there
        if mime != JPEG or content.endswith(END) or not _has_all_pixels(told):
            raise
        return _drawn(told + END, mime)


def _has_all_pixels(jpeg: bytes) -> bool:
    """Whether what is put behind them changes none of the pixels, seen at an eighth of the size."""
    return _overview(jpeg + END) == _overview(jpeg + FILLER + END)


def _overview(jpeg: bytes) -> bytes:
    with Image.open(BytesIO(jpeg), formats=["jpeg"]) as opened:
        opened.draft(None, (1, 1))
        return opened.tobytes()


def _smaller(image: Image.Image) -> Image.Image:
    """A large JPEG is decoded at a smaller size from the start (`draft`)."""
    size = size_as_kept(*image.size)
    image.draft(None, size)
    image.load()
    if image.mode in ("1", "P"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Colours as they are meant, since the profile that tells how is dropped. A broken one tells nothing."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    try:
        source, mode = ImageCms.ImageCmsProfile(BytesIO(profile)), "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, source, SRGB, outputMode=mode) or image
    except (ImageCms.PyCMSError, *DAMAGES):
        return image


def _on_white(image: Image.Image) -> Image.Image:
    """On white, with margins where it is too narrow."""
    plain = Image.new("RGB", framed_size(*image.size), "white")
    place = (plain.width - image.width) // 2, (plain.height - image.height) // 2
    if image.mode.startswith("I"):  # grey in 65,536 steps
        image = image.convert("I").point(lambda grey: grey / 256).convert("L")
    seen = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
    plain.paste(seen, place, mask=seen if seen.mode == "RGBA" else None)
    return plain


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except DAMAGES:  # a picture with broken metadata can be shown all the same
        return 1


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    return image.transpose(TURNS[orientation]) if orientation in TURNS else image


def as_jpeg(image: Image.Image, quality: int = QUALITY) -> bytes:
    written = BytesIO()
    image.save(written, "JPEG", quality=quality, optimize=True)
    return written.getvalue()


def main() -> None:
    """Writes the picture, or the code of why it was refused."""
    limit(int(sys.argv[1]))
    try:
        written = clean(sys.stdin.buffer.read())
    except PictureRefused as refused:
        written = refused.reason.encode()
    sys.stdout.buffer.write(written)


def limit(cpu_seconds: int) -> None:
    """What this process may use."""
    os.nice(5)  # people who write come before pictures
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the picture
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    if sys.platform == "linux":  # others do not know this limit, or not as one of memory
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
