"""The HTTP app: the given routes, and at `/` the simulator's page, or a line that says that the service runs."""

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

# The browser asks each time whether a file has changed, so that files of two versions are never mixed.
FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


RUNNING_LINE = "众志 Zhongzhi: 服务正在运行 the service is running"


class _Files(StaticFiles):
    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers.update(FRESH)
        return response


def build(routes: Sequence[BaseRoute], static: Path) -> Starlette:
    """The app with the simulator's page. `static` holds `index.html`, served at `/`, and its files, served below
    `/static`."""
    mimetypes.add_type("text/javascript", ".js")  # the system's table may say text/plain, which browsers do not run
    mimetypes.add_type("image/svg+xml", ".svg")

    async def page(_: Request) -> Response:
        return FileResponse(static / "index.html", headers=FRESH)

    own = [Route("/", page), Mount("/static", _Files(directory=static))]
    return Starlette(routes=[*routes, *own], exception_handlers=HANDLERS)


def build_without_simulator(routes: Sequence[BaseRoute]) -> Starlette:
    """The app of a service without a simulator: at `/` there is one line only."""

    async def page(_: Request) -> Response:
        return PlainTextResponse(RUNNING_LINE)

    return Starlette(routes=[*routes, Route("/", page)], exception_handlers=HANDLERS)
