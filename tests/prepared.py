"""What each of the hundreds of services in a run would prepare anew, though all of them only look at it."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine

from bot.catalogues import load_catalogues
from domain.county import County
from domain.routing.router import Router
from storage.engine import database

__all__ = ["catalogues", "database", "engine", "router"]

catalogues = cache(load_catalogues)
_MOST = 8  # counties that tests go to and fro between
_routers: list[Router] = []


def router(county: County) -> Router:
    """One for all equal counties; those asked for last come first."""
    found = next((one for one in _routers if one.county == county), None) or Router(county)
    _routers[:] = [found, *(one for one in _routers if one is not found)][:_MOST]
    return found


class _Compiled(dict[tuple[Hashable, ...], object]):
    """SQL as SQLAlchemy compiled it: by statement alone, where it would be by statement and engine."""

    def get(self, key: tuple[Hashable, ...], default: object = None) -> object:
        return super().get(key[1:], default)

    def __setitem__(self, key: tuple[Hashable, ...], compiled: object) -> None:
        super().__setitem__(key[1:], compiled)


_compiled = {"sqlite": _Compiled(), "postgresql": _Compiled()}


def engine(url: str, **about: Any) -> Engine:  # Any: whatever SQLAlchemy's own takes
    made = create_engine(url, **about)
    made.update_execution_options(compiled_cache=_compiled[made.dialect.name])
    return made
