"""What no database keeps: NUL (PostgreSQL) and halves of characters (both), as themselves or as JSON writes them."""

from __future__ import annotations

import re

NUL, HALF = r"\\u0000", r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
WHOLE = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
SUSPECT = re.compile(rf"{NUL}|{HALF}")
# Escapes are read one by one from the left, or else a backslash that somebody typed would be taken for half of one.
ESCAPE = re.compile(rf"(?P<whole>{WHOLE})|(?P<half>{HALF})|(?P<nul>{NUL})|\\.", re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")
INSTEAD = {"half": r"\ufffd", "nul": ""}


def keepable(payload: str) -> str:
    """The payload without NUL, and with U+FFFD for each half of a character; escapes count in JSON alone."""
    payload = payload.replace("\0", "")
    if payload[:1] in ("{", "[") and SUSPECT.search(payload):
        payload = ESCAPE.sub(lambda found: INSTEAD.get(found.lastgroup or "", found[0]), payload)
    try:
        payload.encode()
    except UnicodeEncodeError:
        return SURROGATE.sub("\ufffd", payload)
    return payload
