"""Routes on which a platform calls the service, as plain values, so that an adapter needs no HTTP library."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hmac import compare_digest


class Method(StrEnum):
    GET = "GET"
    POST = "POST"


@dataclass(frozen=True, slots=True)
class Request:
    """The keys of `headers` are in lower case. `body` is empty until the route has admitted the request. `peer`: the
    address at the other end of the connection, which may be a proxy's; "" where it is unknown."""

    method: Method
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = b""
    peer: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The response to the platform. Without a `media_type` there is no Content-Type header."""

    body: bytes = b""
    media_type: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Route:
    """One address.

    `admits` checks method, query and headers before the body is read; a refused request gets a 403. `answer` does the
    work; when it returns, the content of the request is stored. It raises `ValueError` for content that the platform
    cannot have sent, which gets a 400. `look` answers who was not admitted and only looks whether something is there;
    None for all others.
    """

    path: str
    methods: tuple[Method, ...]
    admits: Callable[[Request], bool]
    answer: Callable[[Request], Awaitable[Answer]]
    look: Callable[[Request], Answer | None] = lambda _: None


def bears_secret(header: str, secret: str) -> Callable[[Request], bool]:
    """Makes an `admits` that wants this secret in a header. An empty secret admits nobody."""
    return lambda request: (
        bool(secret) and compare_digest(request.headers.get(header.lower(), "").encode(), secret.encode())
    )
