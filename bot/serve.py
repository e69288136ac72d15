"""`run`: the service with its web page, until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import config, log
from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.operations.exclusive import Refused, listen, use_alone
from bot.platform_registry import make_platforms
from bot.platforms.base import Platform, Unusable
from bot.platforms.simulator.settings import SimulatorSection
from bot.settings.problems import ConfigError
from storage.engine.database import DatabaseFault
from web import app, health, webhooks
from web.connection import Connection
from web.platform_routes import Route

STATIC = Path(app.__file__).parent / "static"
RELOAD_SECONDS = 2.0
GOODBYE_SECONDS = 2
GARBAGE = 20_000  # new objects before the garbage collector runs; one message makes thousands
OPEN = "众志 Zhongzhi: 请在浏览器打开 open in a browser: http://{host}:{port}/"
RUNS = "众志 Zhongzhi: 服务已启动 the service runs: http://{host}:{port}/healthz"
SWITCH_SECONDS = 0.001  # so that requests are accepted while another thread works


async def serve(settings: Config, config_path: Path) -> None:
    """Starts everything, says in one line where to look, and stops cleanly when interrupted.

    Raises `Refused` when the address or the database is in use, or a platform cannot be used.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    log.line("settings.read", file=str(config_path))
    host, port = settings.service.host, settings.service.port
    with use_alone(settings), listen(host, port) as listening:
        service = await _started(settings)
        routes = [*_health_routes(service), *webhooks.routes(_routes_of(service.platforms))]
        works: list[Coroutine[None, None, None]] = [_watch_reload(service, config_path)]
        if "simulator" in service.platforms:
            from bot.simulation import serving

            room = await serving.open_room(service, example=settings.section(SimulatorSection).example)
            works.append(serving.watch_next(room))
            server, greeting = _server(serving.pages(room, routes, STATIC)), OPEN
        else:
            server, greeting = _server(app.build_without_simulator(routes)), RUNS
        works.append(_greet(server, greeting.format(host=host, port=port)))
        beside = [asyncio.create_task(one) for one in works]
        signal.signal(signal.SIGTERM, _ignore_signal)
        try:
            await server.serve(sockets=[listening])
        finally:
            for task in beside:
                task.cancel()
            await service.stop()


async def _started(settings: Config) -> Service:
    clock = Clock()
    platforms = make_platforms(settings.sections, settings.service.data_dir, clock.now)
    service = Service(settings, platforms, clock)
    try:
        await service.start()
    except Unusable as error:
        raise Refused(str(error)) from None
    gc.freeze()  # what is loaded now stays: the garbage collector need not look through it
    gc.set_threshold(GARBAGE)
    return service


def _routes_of(platforms: Mapping[str, Platform]) -> Iterator[Route]:
    for platform in platforms.values():
        yield from platform.routes()


def _health_routes(service: Service) -> Sequence[BaseRoute]:
    return health.routes(service.health_check, service.settings.service.watch_token.get_secret_value())


def _ignore_signal(_signal: int, _frame: object) -> None:
    """uvicorn raises the signal again once it has stopped; that must not end the shutdown that follows."""


def _server(pages: Starlette) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            pages,
            http=Connection,
            log_level="warning",
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=GOODBYE_SECONDS,
        )
    )


async def _greet(server: uvicorn.Server, greeting: str) -> None:
    while not server.started:  # noqa: ASYNC110  the server offers no event to wait for
        await asyncio.sleep(0.02)
    sys.stdout.write(f"{greeting}\n")
    sys.stdout.flush()


async def _watch_reload(service: Service, path: Path) -> None:
    """Takes over the settings when the command line asks for it; wrong ones are refused and the old ones stay."""
    seen = None
    while True:
        with suppress(DatabaseFault):  # the request stays, and is read when the database is back
            asked = await service.database.aside(service.reload_asked)
            if seen is not None and asked != seen:
                await _reload(service, path)
            seen = asked
        await asyncio.sleep(RELOAD_SECONDS)


async def _reload(service: Service, path: Path) -> None:
    try:
        await service.reload(config.load(path, os.environ).county)
        log.line("settings.read", file=str(path))
    except ConfigError as error:
        log.fault("county.reload_refused", error, problems=len(error.problems))
