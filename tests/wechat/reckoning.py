"""What stands in the service's database."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from sqlalchemy import Row, text

from storage.engine.database import Database
from tests.fakes.service import Running

OF_A_PERSON = """SELECT c.* FROM cases c JOIN audience o ON o.case_id = c.id
    JOIN chat_aliases a ON a.chat_id = o.chat_id WHERE a.external = :openid ORDER BY c.id"""


def rows(service: Running, query: str, **values: object) -> list[Row[Any]]:
    path = service.folder / "data" / "zhongzhi.sqlite3"
    database = Database(service.environment.get("ZHONGZHI_DATABASE_URL") or f"sqlite:///{path}")
    with closing(database), database.reading() as tx:
        return list(tx.connection().execute(text(query), values))


def cases_of(service: Running, openid: str) -> list[Row[Any]]:
    """The cases that a person reported, oldest first."""
    return rows(service, OF_A_PERSON, openid=openid)
