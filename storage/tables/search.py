"""The search index: pairs of letters, by blocks of cases."""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class SearchBlock(SQLModel, table=True):
    """A block of cases that are indexed together. `changes` is raised whenever the words or place of one change."""

    __tablename__ = "search_blocks"
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    changes: int = 0
    ready: bool = False


class SearchGram(SQLModel, table=True):
    """The cases of a block in which two letters are neighbours, as `storage/search/bigrams.py` packs them."""

    __tablename__ = "search_grams"
    __table_args__ = {"sqlite_with_rowid": False}
    block: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    gram: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    cases: bytes
