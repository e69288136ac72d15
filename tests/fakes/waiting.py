"""Waiting until something has come true, and saying what happened instead."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator

LOOK_EVERY = 0.01  # seconds


def wait_for(
    predicate: Callable[[], object], seconds: float = 10.0, what: str = "", *, told: Callable[[], str] = str
) -> None:
    """Raises TimeoutError, with what `told` tells, when the predicate has not come true."""
    for _ in _looking(seconds, what, told):
        if predicate():
            return
        time.sleep(LOOK_EVERY)


async def until(
    predicate: Callable[[], object], seconds: float = 10.0, what: str = "", *, told: Callable[[], str] = str
) -> None:
    """As `wait_for`, for a test in a loop."""
    for _ in _looking(seconds, what, told):
        if predicate():
            return
        await asyncio.sleep(LOOK_EVERY)


def _looking(seconds: float, what: str, told: Callable[[], str]) -> Iterator[None]:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        yield
    raise TimeoutError(f"{what or 'it'} did not happen in {seconds} s; {told()}")
