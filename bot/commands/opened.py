"""The database as a command finds it: closed afterwards, and refused with words where it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.config import Config
from bot.schema import bring_up_to_date
from bot.single import Refused
from storage.database import Database, DatabaseFault


@contextmanager
def opened(settings: Config) -> Iterator[Database]:
    """The database as it is. Raises `Refused` where it cannot be reached, locked or written."""
    database = Database(settings.service.database_url)
    try:
        yield database
    except DatabaseFault as error:
        raise Refused(
            f"数据库现在不能用：{error}；请检查后再试，什么也没有改动。\n"
            f"The database cannot be used now: {error}; see to it and try again. Nothing was changed."
        ) from None
    finally:
        database.close()


@contextmanager
def up_to_date(settings: Config) -> Iterator[Database]:
    """The database at this version. Raises `Refused`."""
    with opened(settings) as database:
        bring_up_to_date(settings)
        yield database
