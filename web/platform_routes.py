"""Where a platform calls the service over HTTP, as plain values: an adapter needs no HTTP library to be called."""

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
    """`headers` are found by their names in lower case. `body` is empty until the route has admitted the request."""

    method: Method
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the platform is told. Without a `media_type` there is no Content-Type header."""

    body: bytes = b""
    media_type: str = ""
    status: int = 200


@dataclass(frozen=True, slots=True)
class Route:
    """One address.

    `admits` judges a request by its method, query and headers, before its body is read; what it refuses is answered
    with 403. `answer` does the work: what a request brought is durable when it returns. It raises `ValueError` for what
    the platform cannot have sent, which is answered with 400.
    """

    path: str
    methods: tuple[Method, ...]
    admits: Callable[[Request], bool]
    answer: Callable[[Request], Awaitable[Answer]]


def bears_secret(header: str, secret: str) -> Callable[[Request], bool]:
    """For a route that admits requests with this secret in a header. An empty secret admits nobody."""
    return lambda request: (
        bool(secret) and compare_digest(request.headers.get(header.lower(), "").encode(), secret.encode())
    )
