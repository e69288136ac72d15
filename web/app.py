"""The HTTP app: the simulator's page or a line that the service runs, and whatever routes it is given."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from web.faults import HANDLERS

# A browser asks each time whether a file has changed, so that none runs beside an older one.
FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


RUNS = "众志 Zhongzhi: 服务正在运行 the service is running"


class _Files(StaticFiles):
    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers.update(FRESH)
        return response


def build(routes: Sequence[BaseRoute], static: Path) -> Starlette:
    """`static` holds `index.html`, the page at `/`, and what it asks for below `/static`."""
    mimetypes.add_type("text/javascript", ".js")  # a machine's own table may say text/plain; no browser runs that
    mimetypes.add_type("image/svg+xml", ".svg")

    async def page(_: Request) -> Response:
        return FileResponse(static / "index.html", headers=FRESH)

    own = [Route("/", page), Mount("/static", _Files(directory=static))]
    return Starlette(routes=[*routes, *own], exception_handlers=HANDLERS)


def bare(routes: Sequence[BaseRoute]) -> Starlette:
    """For a service without a simulator: nothing is to be done here."""

    async def page(_: Request) -> Response:
        return PlainTextResponse(RUNS)

    return Starlette(routes=[*routes, Route("/", page)], exception_handlers=HANDLERS)
