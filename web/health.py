"""`/healthz` and `/metrics`: for whoever operates the service, and for programs that watch it. Counts and ages only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hmac import compare_digest
from ipaddress import ip_address
from typing import Protocol

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

HEADERS = {"Cache-Control": "no-store"}
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")  # a proxy on this machine speaks for someone elsewhere


class Status(StrEnum):
    OK = "ok"
    DEGRADED = "degraded"  # it serves; someone should look
    DOWN = "down"  # it can keep nothing


@dataclass(frozen=True, slots=True)
class PlatformSeen:
    """When something came from a platform last, and when it was last asked; since the start of this process.

    `away_since`: since then it gives no sign of life, and nothing is sent to it.
    """

    arrived_at: datetime | None
    asked_at: datetime | None
    away_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait; for how many seconds the oldest does."""

    count: int
    oldest_seconds: float


@dataclass(frozen=True, slots=True)
class Health:
    """`reasons` are codes; what the database could not tell is None.

    `missing_year` is one whose holidays should be known by now; the service fares well without, so it is no reason.
    `uncertain` messages may have arrived, and are said once more.
    """

    status: Status
    reasons: tuple[str, ...]
    database: str
    schema: str | None
    disk_free_bytes: int | None
    inbox: Waiting | None
    outbox: Waiting | None
    uncertain: int | None
    dead_letters: int | None
    platforms: dict[str, PlatformSeen]
    checked_at: datetime
    missing_year: int | None = None


class Watched(Protocol):
    async def health(self) -> Health:
        """Answers within two seconds, whatever the database does."""
        ...

    async def metrics(self, accept: str) -> tuple[bytes, str]:
        """The exposition, and its content type."""
        ...


def routes(watched: Watched, token: str) -> list[Route]:
    """With a token, details are for whoever has it; without one, for this machine alone. The status is for all."""

    async def healthz(request: Request) -> Response:
        health = await watched.health()
        shown = health if _may_see(request, token) else {"status": health.status}
        code = 503 if health.status is Status.DOWN else 200
        return Response(orjson.dumps(shown), code, HEADERS, "application/json")

    async def metrics(request: Request) -> Response:
        if not _may_see(request, token):
            raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"}) if token else HTTPException(403)
        written, form = await watched.metrics(request.headers.get("accept", ""))
        return Response(written, 200, {**HEADERS, "Content-Type": form})

    return [Route("/healthz", healthz), Route("/metrics", metrics)]


def _may_see(request: Request, token: str) -> bool:
    if token:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode())
    return _is_local(request)


def _is_local(request: Request) -> bool:
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False
