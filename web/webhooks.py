"""Where platforms call that bring their updates themselves: each is kept before the call is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from hmac import compare_digest

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from web import faults

LARGEST_BODY = 1024 * 1024  # bytes; an update has some thousands
BODY_SECONDS = 20.0
WRONG_SECRET = ("密钥不对。", "Wrong secret.")

# Keeps what a call brought, durably. Raises `ValueError` for what the platform cannot have sent.
Hear = Callable[[bytes], Awaitable[None]]


def route(path: str, header: str, secret: str, hear: Hear) -> Route:
    """A call is heard that bears the secret in its header; of any other not even the body is read."""

    async def called(request: Request) -> Response:
        if not secret or not compare_digest(request.headers.get(header, "").encode(), secret.encode()):
            return faults.refusal(request, 403, sentences=WRONG_SECRET)
        try:
            await hear(await _body(request))
        except ValueError:
            raise HTTPException(400) from None
        return Response()

    return Route(path, called, methods=["POST"])


async def _body(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST_BODY:
                    raise HTTPException(413)
    except TimeoutError:
        raise HTTPException(408) from None
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(body)
