"""`/healthz` and `/metrics`, for operators and for programs that monitor the service. Only counts and ages."""

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
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")  # behind a proxy on this machine, the client may be elsewhere


class Status(StrEnum):
    OK = "ok"
    DEGRADED = "degraded"  # it works, but somebody should look
    DOWN = "down"  # it can store nothing


@dataclass(frozen=True, slots=True)
class PlatformSeen:
    """When something last came from a platform, and when it was last asked for updates, in this process.

    `away_since`: since then the platform does not answer, and nothing is sent to it.
    """

    arrived_at: datetime | None
    asked_at: datetime | None
    away_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many are waiting, and for how many seconds the oldest one has been."""

    count: int
    oldest_seconds: float


@dataclass(frozen=True, slots=True)
class Health:
    """`reasons` are codes. What the database could not tell is None.

    `missing_year` is a year whose holidays should be known by now; it is not a reason for `degraded`, because the
    service works without. `uncertain` messages may have arrived, and will be sent again.
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


class HealthSource(Protocol):
    async def health(self) -> Health:
        """Answers within two seconds, whatever the database does."""
        ...

    async def metrics(self, accept: str) -> tuple[bytes, str]:
        """The metrics in a format that `accept` allows, and its content type."""
        ...


def routes(watched: HealthSource, token: str) -> list[Route]:
    """With a token, details are only for clients that send it; without one, only for this machine. The status is for
    everybody."""

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
