"""Serves the platforms' routes over HTTP, and limits the size of every request and the time it may take."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from starlette import routing
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from web import faults, platform_routes
from web.platform_routes import Method, Route

LARGEST_BODY = 1024 * 1024  # bytes; an update usually has a few thousand
BODY_SECONDS = 20.0
WRONG_SECRET = ("密钥不对。", "Wrong secret.")


def routes(named: Iterable[Route]) -> list[routing.Route]:
    return [_route(one) for one in named]


def _route(route: Route) -> routing.Route:
    async def called(request: Request) -> Response:
        asked = _without_body(request)
        if not route.admits(asked):
            told = route.look(asked)
            return _response(told) if told else faults.refusal(request, 403, sentences=WRONG_SECRET)
        try:
            answer = await route.answer(replace(asked, body=await _body(request)))
        except ValueError:
            raise HTTPException(400) from None
        return _response(answer)

    return routing.Route(route.path, called, methods=[*route.methods])


def _response(answer: platform_routes.Answer) -> Response:
    return Response(answer.body, answer.status, media_type=answer.media_type or None)


def _without_body(request: Request) -> platform_routes.Request:
    """The request before its body is read. A HEAD request counts as GET; Starlette leaves out the body of its
    answer."""
    method = Method.POST if request.method == Method.POST else Method.GET
    peer = request.client.host if request.client else ""
    return platform_routes.Request(method, request.query_params, request.headers, peer=peer)


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
