"""A request that is never answered: its line is cut, or stays silent until the client hangs up."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from tests.fakes.faults import FaultKind

HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
CUT = frozenset({FaultKind.DROP, FaultKind.DROP_AFTER_DELIVERY})


class NoAnswer(Exception):
    """The client is to hear nothing: the line is cut, or silent until the client hangs up."""

    def __init__(self, *, cut: bool) -> None:
        super().__init__()
        self.cut = cut


class Garbage(Exception):
    """Something other than the platform answers."""


async def say_nothing(request: Request, closing: asyncio.Event, *, cut: bool) -> None:
    if cut:
        request.scope["transport"].abort()
    await gone(request, closing)


async def gone(request: Request, closing: asyncio.Event) -> None:
    """Ends when the client has hung up, or the server closes."""
    ended = asyncio.ensure_future(closing.wait())
    heard = asyncio.ensure_future(request.receive())
    try:
        await asyncio.wait((ended, heard), return_when=asyncio.FIRST_COMPLETED)
    finally:
        ended.cancel()
        heard.cancel()
