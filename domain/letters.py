"""Letters as people compare them: without case, full-width as half-width, composed as decomposed."""

from __future__ import annotations

import unicodedata


def comparable(text: str) -> str:
    """A text for comparing with another one, without case, width and blanks. Positions in it mean nothing outside."""
    return "".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())
