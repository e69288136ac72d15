"""Where words stand: an index of pairs of letters, by blocks of cases."""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class SearchBlock(SQLModel, table=True):
    """A run of cases that were indexed together. `changes` rises whenever one of their words does not hold any more."""

    __tablename__ = "search_blocks"
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    changes: int = 0
    ready: bool = False


class SearchGram(SQLModel, table=True):
    """In which cases of a block two letters stand side by side, as `storage/search/bigrams.py` writes it."""

    __tablename__ = "search_grams"
    __table_args__ = {"sqlite_with_rowid": False}
    block: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    gram: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    cases: bytes
