"""The database for one command: closed afterwards; refused, with advice, where it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.config import Config
from bot.operations.database_advice import nothing_there, unusable
from bot.operations.schema import bring_up_to_date
from storage.engine.database import Database, DatabaseFault
from storage.migrations import is_there


@contextmanager
def opened(settings: Config, *, anew: bool = False) -> Iterator[Database]:
    """The database as it is; `anew` for a command that makes it where there is none.

    Raises `Refused` where there is none, or where it cannot be reached, locked or written.
    """
    database = Database(settings.service.database_url)
    try:
        if not anew and not is_there(database):
            raise nothing_there(database.url)
        yield database
    except DatabaseFault as fault:
        raise unusable(database.url, fault) from None
    finally:
        database.close()


@contextmanager
def up_to_date(settings: Config) -> Iterator[Database]:
    """The database at this version. Raises `Refused`."""
    with opened(settings) as database:
        bring_up_to_date(settings)
        yield database
