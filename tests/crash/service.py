"""The service as a process to be killed: `python -m tests.crash.service` starts one for each line it reads.

A line is an `Order` in JSON. The process that reads has loaded everything, and forks: a start costs what the service
costs, not what Python's imports cost. `--cold` takes one order from the command line instead, and starts as people do.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
import os
import signal
import sys
from dataclasses import asdict, dataclass, replace
from datetime import time
from functools import cache
from pathlib import Path

import orjson
import uvicorn
from starlette.applications import Starlette

from bot import config, log
from bot.app import Service
from bot.clock import Clock
from bot.config import Config
from bot.operations.exclusive import listen, use_alone
from domain.hearing.dangers import danger
from tests.crash import points
from tests.crash.wire import Wire
from web import webhooks

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
DIGEST_AT = time(9, 30)
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Order:
    """What to start: where, and at which named moment it dies, if at any."""

    database_url: str
    data_dir: str
    port: int
    ledger: str
    log: str
    point: str = ""
    passes: int = 0

    def to_json(self) -> bytes:
        return orjson.dumps(asdict(self)) + b"\n"


@cache
def example() -> Config:
    return config.load(EXAMPLE, {})


def settings_for(order: Order) -> Config:
    """The example county, with its digest at a time that a test can wait for."""
    service = example().service.model_copy(
        update={"database_url": order.database_url, "data_dir": Path(order.data_dir), "port": order.port}
    )
    county = replace(example().county, digest_at=DIGEST_AT)
    return replace(example(), service=service, county=county, platforms=("wire",))


async def serve(settings: Config, order: Order) -> None:
    """As `bot.serve` does, with the wire for a platform."""
    with use_alone(settings), listen(settings.service.host, order.port) as door:
        wire = Wire(order.ledger)
        service = Service(settings, {wire.name: wire}, Clock())
        await service.start()
        pages = Starlette(routes=webhooks.routes(wire.routes()))
        quiet = uvicorn.Config(pages, log_level="warning", access_log=False, lifespan="off")
        try:
            await uvicorn.Server(quiet).serve(sockets=[door])
        finally:
            await service.stop()


def live(order: Order) -> None:
    """This process is the service from now on, and ends with whoever started it."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    handle = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(handle, sys.stderr.fileno())
    log.set_up()
    points.arm_killer()
    if order.point:
        points.arm(order.point, order.passes)
    asyncio.run(serve(settings_for(order), order))


def nurse() -> None:
    """Forks a service for each order that comes in, and says its pid."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever ends is gone at once: nobody waits for them here
    example()
    danger.prepare()
    gc.collect()
    gc.freeze()  # pages stay shared with those that are forked
    sys.stdout.write("loaded\n")
    sys.stdout.flush()
    while line := sys.stdin.buffer.readline():
        order = Order(**orjson.loads(line))
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            live(order)
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--cold"]:
        live(Order(**orjson.loads(sys.argv[2])))
    else:
        nurse()
