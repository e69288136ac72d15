"""Removes characters that a database cannot store: NUL (PostgreSQL) and single surrogates (both databases), whether
they stand in the text or as an escape in JSON."""

from __future__ import annotations

import re

NUL, HALF = r"\\u0000", r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
WHOLE = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
MAY_HOLD_UNSTORABLE = re.compile(rf"{NUL}|{HALF}")
# The pattern consumes every escape from the left. Otherwise the second half of an escaped backslash (`\\\\`) would be
# taken for the beginning of another escape.
ESCAPE = re.compile(rf"(?P<whole>{WHOLE})|(?P<half>{HALF})|(?P<nul>{NUL})|\\.", re.DOTALL)
SURROGATE = re.compile("[\ud800-\udfff]")
INSTEAD = {"half": r"\ufffd", "nul": ""}


def storable(payload: str) -> str:
    """The payload without NUL and with U+FFFD for each single surrogate. Escapes are only looked for in JSON."""
    payload = payload.replace("\0", "")
    if payload[:1] in ("{", "[") and MAY_HOLD_UNSTORABLE.search(payload):
        payload = ESCAPE.sub(lambda found: INSTEAD.get(found.lastgroup or "", found[0]), payload)
    try:
        payload.encode()
    except UnicodeEncodeError:
        return SURROGATE.sub("\ufffd", payload)
    return payload
