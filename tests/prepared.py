"""What each of the hundreds of services in a run would prepare anew, though all of them only look at it."""

from __future__ import annotations

from functools import cache

from bot.catalogues import load_catalogues
from domain.county import County
from domain.routing import Router

catalogues = cache(load_catalogues)
_MOST = 8  # counties that tests go to and fro between
_routers: list[Router] = []


def router(county: County) -> Router:
    """One for all equal counties; those asked for last come first."""
    found = next((one for one in _routers if one.county == county), None) or Router(county)
    _routers[:] = [found, *(one for one in _routers if one is not found)][:_MOST]
    return found
