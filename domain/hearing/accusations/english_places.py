"""An office, school or hospital that only tells where something is, in English, in lower case: it is nobody accused."""

from __future__ import annotations

import re

HERE = "on the road"  # stands for the place
_BODY = (
    r"(?:schools?|kindergarten|hospital|clinic|university|college|courthouse|court|(?:town|city) hall|village committee"
    r"|township|bureau|government(?: (?:building|compound|office))?|(?:police|fire|train|bus|test) station"
    r"|(?:community|service|permit|registry|admissions|post|street|land|tax|housing|test)"
    r" (?:office|centre|center|bureau|hall))"
)
_NAME = rf"(?:the |our |a |an |my )?(?:(?!and |or |but )[\w.'-]+ ){{0,3}}?{_BODY}\b(?!'s)"
_PART = (
    r"(?:(?:main|back|front|side|rear|east|west|north|south) )?(?:gates?|entrances?|doors?|corner|walls?|fence|yard"
    r"|steps|car park|parking lot|bus stop|crossing|crossroads)"
)
_TOWARDS = (
    r"(?:in front of|behind|outside(?: of)?|opposite(?: to)?|next to|beside|near(?: to)?|nearby|close to|across from"
    r"|across the (?:street|road) from|not far from|to the (?:left|right|east|west|north|south) of|between|past"
    rf"|{_PART} (?:of|to|at))"
)
PLACE = re.compile(
    rf"\b{_TOWARDS} {_NAME}(?: {_PART}\b)?|\b(?:at|by|near|outside) {_NAME} {_PART}\b|\b{_BODY} {_PART}\b"
)


def without_places(text: str) -> str:
    """The text with a word in place of each body that only tells where."""
    return PLACE.sub(HERE, text)
