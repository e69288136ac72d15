"""The indexer takes a block once it was seen full, a look later, and anew after a change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import cast

import pytest

from bot.operations.leader import Leader
from bot.operations.search_indexer import Indexer
from storage.engine.database import Database
from storage.engine.writing import writer_for
from storage.search import bigrams, finding
from tests.storage.filed import SMALL, file_all


class Leading:
    """A process that leads, or does not."""

    leads = True

    async def elected(self) -> None: ...


@dataclass
class Rig:
    database: Database
    indexer: Indexer
    leader: Leading

    def waiting(self) -> list[int]:
        with self.database.reading() as tx:
            return finding.waiting(tx)

    def file(self, *words: str) -> None:
        with self.database.transaction() as tx:
            file_all(tx, *words)

    def found(self, term: str) -> list[int]:
        with self.database.reading() as tx:
            return finding.find(tx, [(term, ())], confidential=False, limit=9)


@pytest.fixture
async def rig(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Rig]:
    monkeypatch.setattr(bigrams, "BLOCK", SMALL)
    monkeypatch.setattr(finding, "SETTLING", 8)
    monkeypatch.setattr("bot.operations.search_indexer.A_SLICE", 20)
    monkeypatch.setattr("bot.operations.search_indexer.A_WRITE", 30)
    monkeypatch.setattr("bot.operations.search_indexer.PAUSE_SECONDS", 0)
    database, leader = Database(database_url), Leading()
    writer = writer_for(database)
    yield Rig(database, Indexer(database, writer, cast(Leader, leader)), leader)
    writer.close()
    database.close()


async def test_a_full_block_is_indexed_a_look_after_it_was_seen(rig: Rig) -> None:
    rig.file("路灯坏了", *["垃圾没人清运"] * (3 * SMALL - 20))
    await rig.indexer.look()
    assert rig.waiting() == [1, 0]
    await rig.indexer.look()
    assert rig.waiting() == []
    assert rig.found("路灯") == [1]
    assert rig.found("清运") == [3 * SMALL - 19 - n for n in range(9)]


async def test_a_changed_block_is_indexed_anew(rig: Rig) -> None:
    rig.file("路灯坏了", *["垃圾没人清运"] * 2 * SMALL)
    for _ in range(2):
        await rig.indexer.look()
    with rig.database.transaction() as tx:
        finding.changed(tx, 1)
    assert rig.waiting() == [0]
    for _ in range(2):
        await rig.indexer.look()
    assert rig.waiting() == []
    assert rig.found("路灯") == [1]


async def test_what_changes_meanwhile_is_left_for_the_next_look(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.file("路灯坏了", *["垃圾没人清运"] * 3 * SMALL)
    await rig.indexer.look()
    read = finding.read_more

    def change_too(tx: object, index: finding.BlockIndex, start: int, count: int) -> None:
        read(tx, index, start, count)  # type: ignore[arg-type]
        if (index.block, start) == (1, 20):
            with rig.database.transaction() as writing:
                finding.forget(writing, SMALL + 1)

    monkeypatch.setattr(finding, "read_more", change_too)
    await rig.indexer.look()
    assert rig.waiting() == [1]
    monkeypatch.setattr(finding, "read_more", read)
    await rig.indexer.look()
    assert rig.waiting() == []


async def test_only_the_process_that_leads_indexes(rig: Rig) -> None:
    rig.file(*["垃圾没人清运"] * 2 * SMALL)
    rig.leader.leads = False
    for _ in range(3):
        await rig.indexer.look()
    assert rig.waiting() == [0]
