"""Search of cases by words: newest first, and only as far back as a page needs (docs/adr/0024).

A term is found anywhere in the words or the address, without regard to case and width of letters. Cases are indexed in
blocks, in the background, when a block is full: for every pair of letters, in which cases of the block it occurs.
Filing a case writes nothing to the index; cases of blocks without an index are scanned. The index only proposes
candidates: each is checked in its row before it is shown.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, func, insert, or_, select, text, true
from sqlalchemy.dialects import postgresql, sqlite

from domain.letters import spellings
from storage.engine.database import Transaction
from storage.search import bigrams
from storage.tables import SQLModel

BLOCKS: Table = SQLModel.metadata.tables["search_blocks"]
GRAMS: Table = SQLModel.metadata.tables["search_grams"]
CASES: Table = SQLModel.metadata.tables["cases"]
PEOPLE: Table = SQLModel.metadata.tables["people"]
Condition = ColumnElement[bool]
OF_BLOCKS = select(GRAMS.c.block, GRAMS.c.gram, GRAMS.c.cases).where(
    GRAMS.c.block.in_(bindparam("blocks", expanding=True))
)
WITH_GRAMS = OF_BLOCKS.where(GRAMS.c.gram.in_(bindparam("grams", expanding=True)))
WITH_LETTER = OF_BLOCKS.where(GRAMS.c.gram >= bindparam("first"), GRAMS.c.gram < bindparam("end"))
CHECKED_TOGETHER = 32  # candidates checked by one query
MOST_BLOCKS = 64  # blocks asked by one query; the first query asks only the newest, where a common word is found
MOST_TERMS, MOST_GRAMS = 8, 16  # looked up in the index at most; the check of a candidate uses all of the terms
SETTLING = 256  # cases after a block before it counts as full: on PostgreSQL a lower id may be committed a little later
LOCK = 0x05EA_2C40  # any number that is the same in every process; the second key of the lock is the block


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """A word as it is indexed, as it may be written, and the areas with it in their names."""

    term: str
    written: tuple[str, ...]
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockRun:
    """Neighbouring blocks, the newest first, that are all indexed or all not indexed."""

    blocks: Sequence[int]
    indexed: bool


@dataclass(slots=True)
class BlockIndex:
    """The index of a block while it is built. If a case of the block changes meanwhile, it is not used.

    For each gram the places of its cases, in two bytes each: half a million of them as objects would take 20 MiB.
    """

    block: int
    changes: int
    places: dict[int, array[int]] = field(default_factory=lambda: defaultdict(lambda: array("H")))

    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table, in the order of its key."""
        return [
            {"block": self.block, "gram": gram, "cases": bigrams.packed(places)}
            for gram, places in sorted(self.places.items())
        ]


def find(tx: Transaction, terms: Sequence[tuple[str, Sequence[str]]], *, confidential: bool, limit: int) -> list[int]:
    """Ids of the newest cases that match every term: by their words, their address, or an area that the term names."""
    wanted = [SearchTerm(bigrams.indexed(term), spellings(term), tuple(areas)) for term, areas in terms]
    holding = and_(true(), *(_holds(tx, one) for one in wanted))
    if not confidential:
        holding &= CASES.c.confidential.is_(False)
    ids: list[int] = []
    for run in _runs(tx):
        left = limit - len(ids)
        if left > 0:
            ids += _in_index(tx, run, wanted, holding, left) if run.indexed else _read_through(tx, run, holding, left)
    return sorted(ids, reverse=True)


def _runs(tx: Transaction) -> list[BlockRun]:
    """All blocks, the newest first, in runs that are indexed or not."""
    newest = tx.connection().execute(select(func.max(CASES.c.id))).scalar() or 0
    ready = set(tx.connection().execute(select(BLOCKS.c.id).where(BLOCKS.c.ready)).scalars())
    alike = groupby(range(newest // bigrams.BLOCK, -1, -1), key=ready.__contains__)
    return [BlockRun(list(blocks), indexed) for indexed, blocks in alike]


def _read_through(tx: Transaction, run: BlockRun, holding: Condition, limit: int) -> list[int]:
    """The matching cases of blocks without an index."""
    here = CASES.c.id.between(run.blocks[-1] * bigrams.BLOCK, (run.blocks[0] + 1) * bigrams.BLOCK - 1)
    query = select(CASES.c.id).where(here, holding).order_by(CASES.c.id.desc()).limit(limit)
    return list(tx.connection().execute(query).scalars())


def _in_index(
    tx: Transaction, run: BlockRun, wanted: Sequence[SearchTerm], holding: Condition, limit: int
) -> list[int]:
    """The matching cases of indexed blocks: proposed by the index, then checked."""
    ids: list[int] = []
    at = 0
    while at < len(run.blocks) and len(ids) < limit:
        size = min(MOST_BLOCKS, 3 * at + 1)
        proposed = _proposed(tx, run.blocks[at : at + size], wanted)
        for start in range(0, len(proposed), CHECKED_TOGETHER):
            these = CASES.c.id.in_(proposed[start : start + CHECKED_TOGETHER])
            query = select(CASES.c.id).where(these, holding).order_by(CASES.c.id.desc())
            ids += tx.connection().execute(query).scalars()
            if len(ids) >= limit:
                break
        at += size
    return ids[:limit]


def _proposed(tx: Transaction, blocks: Sequence[int], wanted: Sequence[SearchTerm]) -> list[int]:
    """Ids of the candidates, the newest first: cases with the grams of every term, or with its area."""
    found = [_with_term(tx, blocks, one) for one in wanted[:MOST_TERMS]]
    ids = []
    for block in blocks:
        places = set.intersection(*(one[block] for one in found)) if found else set(range(bigrams.BLOCK))
        ids += [block * bigrams.BLOCK + place for place in sorted(places, reverse=True)]
    return ids


def _with_term(tx: Transaction, blocks: Sequence[int], wanted: SearchTerm) -> dict[int, set[int]]:
    """By block, the places of the cases that may match a term."""
    grams, letter = bigrams.asked_of(wanted.term)
    grams, areas = grams[:MOST_GRAMS], [bigrams.gram_of_area(one) for one in wanted.areas]
    asked: dict[str, Any] = {"blocks": blocks, "grams": [*grams, *areas]}
    rows = list(tx.connection().execute(WITH_GRAMS, asked).all()) if asked["grams"] else []
    if letter:
        rows += tx.connection().execute(WITH_LETTER, {"blocks": blocks, "first": letter[0], "end": letter[1]}).all()
    by_block: dict[int, dict[int, bytes]] = defaultdict(dict)
    for block, gram, kept in rows:
        by_block[block][gram] = kept
    return {block: _places(by_block[block], grams, areas, letter is not None) for block in blocks}


def _places(found: Mapping[int, bytes], grams: Sequence[int], areas: Sequence[int], one_letter: bool) -> set[int]:
    places = [bigrams.unpacked(kept) for gram, kept in found.items() if gram in areas or one_letter]
    if grams and all(gram in found for gram in grams):
        places.append(bigrams.common([found[gram] for gram in grams]))
    return set().union(*places)


def _holds(tx: Transaction, wanted: SearchTerm) -> Condition:
    """The condition that a case matches a term, in whatever case and width its letters are written, or by its area."""
    terms = [[bigrams.written(one) for one in bigrams.folded(way)] for way in wanted.written]
    told = [_has(tx, column, [term]) for column in (CASES.c.words, CASES.c.address) for term in terms]
    return or_(*told, CASES.c.area.in_(wanted.areas))


def names(tx: Transaction, name: str) -> Condition:
    """The condition that a person's name has these words in this order, in any case and width, and with any accents."""
    ways = [[[bigrams.spelled(one) for one in bigrams.folded(word)] for word in way.split()] for way in spellings(name)]
    return or_(*(_has(tx, PEOPLE.c.name, words) for words in ways))


def _has(tx: Transaction, column: ColumnElement[str], words: Sequence[Sequence[str]]) -> Condition:
    """Whether a column has these words in this order, of each letter given in all its forms."""
    if tx.connection().dialect.name == "postgresql":
        pattern = ".*".join("".join(f"(?:{'|'.join(map(_escaped, ways))})" for ways in word) for word in words)
        return column.bool_op("~")(pattern)
    return column.bool_op("GLOB")(f"*{'*'.join(''.join(map(_globbed, word)) for word in words)}*")


def _globbed(ways: str) -> str:
    """A letter in all its forms, as a pattern of GLOB; in a set, a closing bracket must come first."""
    if len(ways) == 1 and ways not in "*?[":
        return ways
    return f"[]{ways.replace(']', '')}]" if "]" in ways else f"[{ways}]"


def _escaped(letter: str) -> str:
    return f"\\{letter}" if letter.isascii() and not letter.isalnum() else letter


def waiting(tx: Transaction) -> list[int]:
    """The blocks that are full and not indexed yet, the newest first."""
    newest = tx.connection().execute(select(func.max(CASES.c.id))).scalar() or 0
    ready = set(tx.connection().execute(select(BLOCKS.c.id).where(BLOCKS.c.ready)).scalars())
    full = max(newest + 1 - SETTLING, 0) // bigrams.BLOCK
    return [block for block in range(full - 1, -1, -1) if block not in ready]


def begin(tx: Transaction, block: int) -> BlockIndex:
    return BlockIndex(block, _changes(tx, block))


def read_more(tx: Transaction, index: BlockIndex, start: int, count: int) -> None:
    """Adds `count` cases of a block to its index, from the place `start` on."""
    first = index.block * bigrams.BLOCK
    here = CASES.c.id.between(first + start, first + min(start + count, bigrams.BLOCK) - 1)
    for row in tx.connection().execute(
        select(CASES.c.id, CASES.c.words, CASES.c.address, CASES.c.area).where(here).order_by(CASES.c.id)
    ):
        grams = bigrams.grams_told(row.words) | bigrams.grams_told(row.address)
        if row.area:
            grams.add(bigrams.gram_of_area(row.area))
        place = row.id - first
        for gram in grams:
            index.places[gram].append(place)


def keep(tx: Transaction, index: BlockIndex, rows: Sequence[Mapping[str, Any]], start: int, count: int) -> bool:
    """Writes `count` rows of an index, from the row `start` on.

    Returns False and writes nothing if a case of the block has changed since the index was begun.

    The block counts as indexed when the last row is written; other transactions may write in between.
    """
    _lock(tx, index.block)
    if _changes(tx, index.block) != index.changes:
        return False
    if start == 0:
        tx.connection().execute(delete(GRAMS).where(GRAMS.c.block == index.block))
    if some := rows[start : start + count]:
        tx.connection().execute(insert(GRAMS), some)
    if start + count >= len(rows):
        _mark(tx, index.block, changes=index.changes, ready=True)
    return True


def changed(tx: Transaction, case_id: int) -> None:
    """The address or area of a case has changed: its block is scanned until it is indexed again."""
    _invalidate(tx, case_id // bigrams.BLOCK)


def forget(tx: Transaction, case_id: int) -> None:
    """The words of a case were emptied: the index of its block is deleted, since it holds their letters."""
    block = case_id // bigrams.BLOCK
    _invalidate(tx, block)
    tx.connection().execute(delete(GRAMS).where(GRAMS.c.block == block))


def _invalidate(tx: Transaction, block: int) -> None:
    _lock(tx, block)
    _mark(tx, block, changes=_changes(tx, block) + 1, ready=False)


def _mark(tx: Transaction, block: int, *, changes: int, ready: bool) -> None:
    dialect = postgresql if tx.connection().dialect.name == "postgresql" else sqlite
    row: Any = dialect.insert(BLOCKS).values(id=block, changes=changes, ready=ready)
    values = {"changes": changes, "ready": ready}
    tx.connection().execute(row.on_conflict_do_update(index_elements=[BLOCKS.c.id], set_=values))


def _changes(tx: Transaction, block: int) -> int:
    return tx.connection().execute(select(BLOCKS.c.changes).where(BLOCKS.c.id == block)).scalar() or 0


def _lock(tx: Transaction, block: int) -> None:
    """PostgreSQL: a lock between transactions that change cases of a block and those that write its index."""
    if tx.connection().dialect.name == "postgresql":
        tx.connection().execute(text("SELECT pg_advisory_xact_lock(:lock, :block)"), {"lock": LOCK, "block": block})
