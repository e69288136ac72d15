"""Search finds what reading everything finds, with an index or without, and forgets at once."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from sqlalchemy import text, update

from storage.engine.database import Database, Transaction
from storage.search import bigrams, finding
from storage.tables import Case
from tests.storage.filed import CASES, SMALL, file_all

LETTERS = "路灯不亮街井盖垃圾aB８8号é*[]^-\\?.|"


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bigrams, "BLOCK", SMALL)
    monkeypatch.setattr(finding, "SETTLING", 8)
    monkeypatch.setattr(finding, "CHECKED_TOGETHER", 3)


@pytest.fixture
def tx(database_url: str) -> Iterator[Transaction]:
    database = Database(database_url)
    with database.transaction() as tx:
        yield tx
    database.close()


def index_all(tx: Transaction) -> None:
    for block in finding.waiting(tx):
        draft = finding.begin(tx, block)
        for start in range(0, SMALL, 16):
            finding.read_more(tx, draft, start, 16)
        rows = draft.rows()
        for start in range(0, len(rows) or 1, 50):
            assert block in finding.waiting(tx)
            assert finding.keep(tx, draft, rows, start, 50)
        assert block not in finding.waiting(tx)


def found(tx: Transaction, *terms: str, limit: int = 1000, confidential: bool = False) -> list[int]:
    asked = [(term, ["east"] if term == "东门" else []) for term in terms]
    return finding.find(tx, asked, confidential=confidential, limit=limit)


def grams_left(tx: Transaction, block: int) -> int:
    query = text("SELECT count(*) FROM search_grams WHERE block = :block")
    return int(tx.connection().execute(query, {"block": block}).scalar_one())


def test_it_finds_what_reading_everything_finds(tx: Transaction) -> None:
    chance = random.Random(5)
    told = ["".join(chance.choices(LETTERS + " ，", k=chance.randrange(0, 14))) for _ in range(6 * SMALL)]
    file_all(tx, *told)
    index_all(tx)
    assert [block for block in range(8) if grams_left(tx, block)] == [0, 1, 2, 3, 4]
    terms = {"".join(chance.choices(LETTERS, k=size)) for size in (1, 1, 2, 2, 2, 3, 4) for _ in range(12)}
    alone = [[one] for one in (*sorted(terms), *LETTERS, "AB", "８号", "É")]
    for sought in [*alone, ["路灯", "街"], ["a", "b", "8号"]]:
        wanted = [bigrams.folded(one) for one in sought]
        plain = [number for number, words in enumerate(told, 1) if all(w in bigrams.folded(words) for w in wanted)]
        assert found(tx, *sought) == plain[::-1], sought
        assert found(tx, *sought, limit=3) == plain[::-1][:3], sought


def test_a_common_pair_of_letters_is_kept_as_bits_and_a_rare_one_as_numbers() -> None:
    for places in ([], [0], [3, 63], list(range(0, SMALL, 5)), list(range(SMALL))):
        kept = bigrams.packed(places)
        assert len(kept) == min(2 * len(places), SMALL // 8)
        assert bigrams.unpacked(kept) == set(places)
    some = [bigrams.packed(places) for places in ([1, 8, 30], list(range(0, SMALL, 2)), list(range(SMALL)))]
    assert bigrams.common(some) == {8, 30}
    assert bigrams.common(some[1:]) == set(range(0, SMALL, 2))


def test_composed_and_decomposed_letters_are_the_same_with_an_index_and_without(tx: Transaction) -> None:
    file_all(tx, "Ame\u0301lie 面包店", "AM\u00c9LIE 面包店", "Amelie 面包店", "\u0958 面包店", *["别的事"] * 2 * SMALL)
    for _ in range(2):
        for term in ("am\u00e9lie", "Ame\u0301lie", "\u00e9lie"):
            assert found(tx, term) == [2, 1], term
        assert found(tx, "\u0958") == [4]
        assert found(tx, "ame") == [3, 1]
        index_all(tx)


def test_place_and_area_are_found_as_words_are(tx: Transaction) -> None:
    file_all(tx, "噪音", address="建设路8号")
    file_all(tx, "路灯", area="east")
    file_all(tx, *["别的事"] * 2 * SMALL)
    for _ in range(2):
        assert found(tx, "建设路") == [1]
        assert found(tx, "东门") == [2]
        assert found(tx, "东门", "路灯") == [2]
        assert found(tx, "东门", "噪音") == []
        index_all(tx)
    assert grams_left(tx, 0)


def test_confidential_cases_are_left_out_unless_asked_for(tx: Transaction) -> None:
    file_all(tx, "路灯坏了", confidential=True)
    file_all(tx, "路灯又坏了", *["别的事"] * 2 * SMALL)
    index_all(tx)
    assert found(tx, "路灯") == [2]
    assert found(tx, "路灯", confidential=True) == [2, 1]
    assert found(tx, "路灯", limit=1) == [2]


def test_a_case_filed_a_moment_ago_is_found(tx: Transaction) -> None:
    file_all(tx, *["别的事"] * 3 * SMALL)
    index_all(tx)
    file_all(tx, "路灯坏了")
    assert found(tx, "路灯") == [3 * SMALL + 1]


def test_forgotten_words_are_gone_from_the_index_at_once(tx: Transaction) -> None:
    file_all(tx, "金丝雀", *["别的事"] * 3 * SMALL)
    index_all(tx)
    kept = {block: grams_left(tx, block) for block in (0, 1)}
    finding.forget(tx, 1)
    tx.connection().execute(update(CASES).where(CASES.c.id == 1).values(words=""))
    assert (grams_left(tx, 0), grams_left(tx, 1)) == (0, kept[1])
    assert found(tx, "金丝") == []
    assert len(found(tx, "别的")) == 3 * SMALL
    index_all(tx)
    assert 0 < grams_left(tx, 0) < kept[0]


def test_what_changes_while_a_block_is_indexed_spoils_the_draft(tx: Transaction) -> None:
    file_all(tx, "金丝雀", *["别的事"] * 2 * SMALL)
    draft = finding.begin(tx, 0)
    finding.read_more(tx, draft, 0, SMALL)
    finding.forget(tx, 1)
    rows = draft.rows()
    assert not finding.keep(tx, draft, rows, 0, len(rows))
    assert grams_left(tx, 0) == 0


def test_a_changed_place_is_found_before_and_after_its_block_is_indexed_anew(tx: Transaction) -> None:
    file_all(tx, *["别的事"] * 3 * SMALL)
    index_all(tx)
    case = tx.get(Case, 5)
    assert case is not None
    case.address = "建设路8号"
    tx.add(case)
    tx.flush()
    finding.changed(tx, 5)
    for _ in range(2):
        assert found(tx, "建设路") == [5]
        index_all(tx)
    assert finding.waiting(tx) == []


def test_only_full_blocks_are_indexed_once_a_few_more_cases_came(tx: Transaction) -> None:
    file_all(tx, *["别的事"] * (SMALL + 6))
    assert finding.waiting(tx) == []
    file_all(tx, "再来一件")
    assert finding.waiting(tx) == [0]
