"""What a person on a platform that is answered in place reads and taps, and what is kept of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from sqlalchemy import text

from bot.app import Service
from domain.messages import Choice
from storage.messages import offers
from tests.bot.answered import NAME, Answered
from tests.stories.town import Town

NUMBER = re.compile(r"\b\d{8,10}(?:-\d{1,2})?\b")


def platform_of(service: Service) -> Answered:
    platform = service.platforms[NAME]
    assert isinstance(platform, Answered)
    return platform


def rows(service: Service, query: str, **values: object) -> list[Any]:
    with service.database.reading() as tx:
        return [row if len(row) > 1 else row[0] for row in tx.connection().execute(text(query), values)]


def states(service: Service) -> Counter[str]:
    return Counter(rows(service, "SELECT state FROM outbox"))


def offered(service: Service) -> list[Choice]:
    """The lines of the last answer, in order."""
    last = "SELECT message FROM deliveries WHERE message LIKE 'a%' ORDER BY id DESC LIMIT 1"
    found = rows(service, f"SELECT offered FROM deliveries WHERE message = ({last}) ORDER BY id")
    return [choice for kept in found for choice in offers.read(kept)]


def number_in(body: str) -> str:
    found = NUMBER.search(body)
    assert found, body
    return found[0]


async def taps(town: Town, person: str, label: str) -> str:
    token = next(one.token for one in offered(town.service) if one.label.startswith(label))
    return await platform_of(town.service).says(person, choice=token)
