"""What all tables share: how constraints are named, moments in UTC, and shorthands for columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy import JSON, ColumnElement, DateTime, Dialect, Index, String, Text, TypeDecorator, literal_column, text
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in UTC on both databases (SQLite forgets the zone). Refuses naive ones with `ValueError`."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime reached the database")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Coded(TypeDecorator[str]):
    """One of the choices of an enumeration, as its text. A text that this version does not know is read as it stands:
    whoever needs it stumbles over it, and not all who read beside it.
    """

    impl = String
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        known = {choice.value: choice for choice in self.choices}
        return lambda text: known.get(text, text)


class Readable(TypeDecorator[Any]):
    """JSON, or None where it is damaged: so a damaged row fails alone, and not the query that reads it with others."""

    impl = JSON
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        read = super().result_processor(dialect, coltype) or (lambda kept: kept)

        def process(kept: Any) -> Any:
            try:
                return read(kept)
            except ValueError:
                return None

        return process


def moment(*, nullable: bool = True, index: bool = False) -> Any:  # Any: SQLModel's Field is typed so
    return Field(default=None, sa_type=UtcDateTime, nullable=nullable, index=index)


def choice(choices: type[StrEnum], **about: Any) -> Any:
    return Field(sa_type=Coded(choices), **about)


def written_out(choice: StrEnum) -> ColumnElement[str]:
    """A literal, not a bound parameter: a database uses a partial index only where it reads the index's own words."""
    return literal_column(f"'{choice.value}'")


def prose() -> Any:
    return Field(default="", sa_type=Text)


def codes() -> Any:
    return Field(default_factory=dict, sa_type=JSON)


def names_said() -> Any:
    """A list of names of people, in words, which is emptied when they are forgotten."""
    return Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})


def on_some(condition: str) -> dict[str, Any]:
    """For an index on some rows only."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def partly(name: str, *columns: str, where: str) -> Index:
    """A partial index; `where` names columns with their table, as a query has to."""
    table = where.lstrip("(").partition(".")[0]
    return Index(name, *columns, **on_some(where.replace(f"{table}.", "")))


class HasId(Protocol):
    id: int | None


def id_of(row: HasId) -> int:
    """The id of a row that has been written."""
    assert row.id is not None
    return row.id
