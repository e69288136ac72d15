"""Payloads at the intake door that are no payloads, or hardly: each with a name that says what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.hostile.corpus import SURROGATES

HUGE = 1024 * 1024
DEEP = 100_000
WRONG: list[Any] = [None, True, 0, -1, 2**63, 2**64, 1.5, [], {}, [[]], {"a": 1}, "", "x" * 70_000]
MOMENTS = ["", "now", "2026-11-23", "2026-11-23T09:00:00", "2026-13-01T00:00:00+00:00", "0001-01-01T00:00:00+23:59",
        "24:00",
           "9999-12-31T23:59:59-23:59", "2026-11-23T09:00:00+99:00", "1763860000", "２026-11-23T09:00:00+08:00",
           "2026-11-23T09:00:00.9999999999+08:00", "2026-11-23T09:00:60+08:00"]  # fmt: skip
PLACES: list[Any] = [{"latitude": latitude, "longitude": longitude, "address": address}
                     for latitude, longitude in ((91, 0), (0, 181), (10**400, 0), (-1e308, 0), ("1", 0), (None, 0),
                     (True, 0), (2**63, 0))
                     for address in ("", "建设路")]  # fmt: skip
NOT_JSON = [b"", b" ", b"{", b"}", b"nul", b"\xff\xfe{", b"\xef\xbb\xbf{}", b"'a'", b"{'a': 1}", b"{\"a\": 1,}", b"\0",
        b"<xml/>", b"[]", b"0",
            b"\"text\"", b"null", b"NaN", b"{}" * 2, b"\x1f\x8b\x08\x00", b"text=1&chat=2", b"\r\n\r\n",
            b"{\"text\": \"\xff\"}"]  # fmt: skip


def payloads(good: str) -> Iterator[tuple[str, str]]:
    """Made of a payload that is good: everything that can be broken about it, one thing at a time."""
    values: dict[str, Any] = json.loads(good)
    for name in values:
        yield f"{name} missing", _written({key: value for key, value in values.items() if key != name})
        yield f"{name} twice", good[:-1] + f", {json.dumps(name)}: {json.dumps(values[name])}}}"
        for wrong in WRONG:
            yield f"{name} is {str(wrong)[:12]}", _written(values | {name: wrong})
        for text in (*SURROGATES, "路灯\0不亮", "\ufeff", "c1:../../x", "x' OR 1=1"):
            yield f"{name} is {text!r}", _written(values | {name: text})
        for bare in (
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "0x1",
            "01",
            "'x'",
            "1" * 5000,
            "[" * DEEP,
            '{"a":' * DEEP,
        ):
            yield f"{name} is {bare[:12]}", _with_bare(values, name, bare)
    yield from (("another field", _written(values | {key: 1})) for key in ("extra", "__class__", "", "TEXT"))
    yield from ((f"at {moment}", _written(values | {"sent_at": moment})) for moment in MOMENTS)
    yield from ((f"place {place}", _written(values | {"place": place})) for place in PLACES)
    yield from ((f"bytes {content!r}", content.decode("utf-8", "surrogateescape")) for content in NOT_JSON)
    yield from ((f"cut at {at}", good[:at]) for at in range(0, len(good), 17))
    yield "a thousand photos", _written(values | {"photos": [{"file": f"f{number}"} for number in range(1000)]})
    yield "a photo elsewhere", _written(values | {"photos": [{"file": "../../etc/passwd"}]})
    yield "huge text", _written(values | {"text": "路" * HUGE})
    yield "huge field", _written(values | {"x" * HUGE: 1})
    yield "half a token", _written(values | {"choice": "d:1"})


def _with_bare(values: dict[str, Any], name: str, bare: str) -> str:
    return _written(values | {name: "BARE"}).replace('"BARE"', bare)


def _written(values: dict[str, Any]) -> str:
    return json.dumps(values)
