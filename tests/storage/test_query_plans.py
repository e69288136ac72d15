"""The questions asked most are answered from the indexes made for them, however many cases there are.

What is explained is what the service itself sends, in a small county whose figures the planner knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from benchmarks import growing, made_town
from benchmarks.made_town import NOW
from handlers.coordinators import searching
from handlers.departments import lists
from handlers.residents import own_cases
from handlers.turn import Actor, Turn
from storage.casework import arrivals, cases, undelivered, worklists
from storage.engine.database import Database, Transaction
from storage.figures import areas
from storage.figures.cohorts import Period
from storage.figures.grades import grades_of
from storage.messages import answers, claims, deliveries, inbox, offers, outbox, parking
from storage.people import residents, speakers
from storage.tables import SQLModel

CASES = 9_000  # a block of search and a little more
ACTOR = Actor(1, 1, "zh-CN")
Act = Callable[[Turn], object]
Sent = list[tuple[str, Any]]
# Indexes on few rows, which may be gone through from end to end, and tables that do not grow with the cases.
FEW = (
    "ix_cases_open",
    "ix_cases_wants_human",
    "ix_cases_resolved",
    "ix_drafts_kept",
    "ix_requests_undecided",
    "ix_inbox_new",
    "ix_inbox_suspects",
    "ix_outbox_suspects",
    "ix_outbox_uncertain",
    "ix_slips_standing",
)
SMALL = ("roles", "bindings", "grade_totals", "search_blocks", "departments")
OF_FIGURES = (
    "ix_cases_filed",
    "ix_cases_open",
    "ix_cycles_results",
    "ix_cycles_again",
    "ix_cycles_due",
    "ix_cycles_moved",
    "ix_assignments_response",
    "ix_cycles_read",
    "ix_cases_resolved",
)
SPEAKERS = {"platform": "simulator", "senders": [f"p{number}" for number in range(16)], "hiding_since": NOW}
HOT: dict[str, tuple[Act, tuple[str, ...]]] = {
    "a resident's own cases": (lambda turn: own_cases.list_cases(turn, ACTOR), ("ix_cases_resident_id",)),
    "a resident's open cases": (
        lambda turn: cases.of_resident(turn.tx, 1, still_open=True),
        ("ix_cases_resident_id",),
    ),
    "a department's open list": (lambda turn: lists.list_open(turn, ACTOR, ["city"]), ("ix_cases_open",)),
    "a department's grades": (lambda turn: grades_of(turn.tx, "city", lot=5), ()),
    "a search by words": (lambda turn: searching.find(turn, ACTOR, "路灯 鹤鸣亭"), ("search_grams",)),
    "a search by one letter": (lambda turn: searching.find(turn, ACTOR, "鹤"), ("search_grams",)),
    "a digest": (
        growing.told_digest,
        OF_FIGURES,
    ),
    "an area's week": (
        lambda turn: areas.counts(turn.tx, Period(turn.now - timedelta(days=7), turn.now, turn.now), "east-gate"),
        ("ix_cases_filed", "ix_cycles_results"),
    ),
    "who speaks": (
        lambda turn: turn.tx.connection().execute(residents.KNOWN.statement, SPEAKERS),
        ("ix_chats_person_id", "ix_chat_aliases_chat_id", "ix_cases_danger"),
    ),
    "who speaks in a conversation": (
        lambda turn: speakers.find(turn.tx, "simulator", "p1", "c1"),
        (),  # by keys alone, which each database names in its own way
    ),
    "what was said in a chat since it was asked": (
        lambda turn: turn.tx.connection().execute(deliveries.SAID_SINCE.statement, {"chat_id": 1, "asked": 1}),
        ("ix_deliveries",),
    ),
    "what a chat was offered last": (
        lambda turn: turn.tx.connection().execute(offers.LAST_SAID.statement, {"chat_id": 1}),
        ("ix_deliveries_chat_id_message",),
    ),
    "what waits to be handled": (
        lambda turn: turn.tx.connection().execute(inbox.OLDEST.statement, {"platforms": ["simulator"], "most": 64}),
        ("ix_inbox_new", "ix_inbox_suspects"),
    ),
    "whether a message is the oldest of its chat": (
        lambda turn: turn.tx.connection().execute(inbox.TAKE.statement, {"ids": [1, 2]}),
        ("ix_inbox_new",),
    ),
    "what may have killed a process": (
        lambda turn: turn.tx.connection().execute(inbox.OLDEST_POISON.statement, {"platforms": ["simulator"]}),
        ("ix_inbox_suspects",),
    ),
    "what senders died with": (
        lambda turn: turn.tx.connection().execute(claims.ANY_POISON.statement),
        ("ix_outbox_suspects",),
    ),
    "what a resident may not have heard": (
        lambda turn: turn.tx.connection().execute(undelivered.UNHEARD.statement, {"person_id": 1}),
        ("ix_cases_resident_id",),
    ),
    "which departments wait for a card": (
        lambda turn: list(arrivals.awaited(turn.tx, {(1, 1), (2, 2)})),
        ("ix_assignments_case_id",),
    ),
    "what may have arrived and is said once more": (
        lambda turn: turn.tx.connection().execute(outbox.ANY_AGAIN.statement, {"real_now": NOW}),
        ("ix_outbox_uncertain",),
    ),
    "who works for a department": (lambda turn: cases.works_for(turn.tx, 1, "city"), ("ix_events_staff",)),
    "what a chat was asked last": (
        lambda turn: turn.tx.connection().execute(deliveries.ASKED_LAST.statement, {"chat_id": 1, "since": NOW}),
        ("ix_deliveries_expecting",),
    ),
    "the list a chat was shown last": (
        lambda turn: deliveries.last_list(turn.tx, 1),
        ("ix_deliveries_expecting",),
    ),
    "whether something waits in a chat until its reader writes": (lambda turn: parking.waits(turn.tx, 1), ()),
    "the case that a chat was told of last": (lambda turn: deliveries.spoke_last(turn.tx, 1, [1, 2]), ()),
    "what waits with a case": (lambda turn: cases.kept_aside(turn.tx, 1), ()),
    "what was told in the course of a case": (lambda turn: cases.told_about(turn.tx, 1), ("ix_cases_about_id",)),
    "what is said in answer to a call": (
        lambda turn: turn.tx.connection().execute(
            answers.SAID_NOW, {"row": 1, "now": NOW, "until": NOW, "real_now": NOW}
        ),
        ("ix_outbox_",),
    ),
    "what an answer has in hand": (
        lambda turn: turn.tx.connection().execute(answers.IN_HAND.statement, {"row": 1}),
        (),
    ),
    "where words wait": (
        lambda turn: worklists.page(turn.tx, worklists.kept_aside(held=False), 10),
        ("ix_drafts_kept",),
    ),
    "a section": (lambda turn: worklists.page(turn.tx, worklists.overdue(NOW), 10), ("ix_cases_open",)),
}


@pytest.fixture(scope="module")
def made_sqlite(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('town') / 'town.sqlite3'}"
    made_town.build(url, CASES)
    return url


@pytest.fixture(scope="module")
def made_postgresql(postgres: Engine) -> Iterator[str]:
    name = f"zhongzhi_made_town_{id(postgres)}"
    with postgres.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    url = postgres.url.set(database=name).render_as_string(hide_password=False)
    made_town.build(url, CASES)
    yield url
    with postgres.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgresql"])
def town(request: pytest.FixtureRequest) -> Iterator[Database]:
    database = Database(request.getfixturevalue(f"made_{request.param}"))
    yield database
    database.close()


def sent(tx: Transaction, act: Act) -> Sent:
    """The queries that something sends, with what it sends along."""
    found: Sent = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, _x: object, _many: bool) -> None:
        if statement.startswith(("SELECT", "WITH")):
            found.append((statement, parameters))

    event.listen(tx.connection(), "before_cursor_execute", note)
    try:
        act(Turn(tx, growing.practice(), NOW, NOW))
    finally:
        event.remove(tx.connection(), "before_cursor_execute", note)
    return found


def plans(town: Database, act: Act) -> list[str]:
    """One text for each query; PostgreSQL is told to read a whole table only where no index would do."""
    explain = "EXPLAIN QUERY PLAN" if town.is_sqlite else "EXPLAIN"
    with town.reading() as tx:
        if not town.is_sqlite:
            tx.execute(text("SET LOCAL enable_seqscan = off"))
        queries = sent(tx, act)
        assert queries
        connection = tx.connection()
        rows = [connection.exec_driver_sql(f"{explain} {query}", parameters) for query, parameters in queries]
        return ["\n".join(str(row[-1]) for row in found) for found in rows]


def read_whole(plan: str) -> list[str]:
    """The tables that a plan reads from end to end, but for small ones and indexes on few rows."""
    found = re.findall(r"\bSCAN (\w+)(?: AS \w+)?((?: USING.*)?)$|Seq Scan on (\w+)", plan, flags=re.MULTILINE)
    whole = [(re.sub(r"_\d+$", "", sqlite or postgresql), how) for sqlite, how, postgresql in found]
    tables = set(SQLModel.metadata.tables) - set(SMALL) | {"filed", "again", "later"}
    return [table for table, how in whole if table in tables and not any(one in how for one in FEW)]


@pytest.mark.parametrize("name", HOT)
def test_a_hot_question_reads_no_table_from_end_to_end(town: Database, name: str) -> None:
    act, indexes = HOT[name]
    found = plans(town, act)
    assert {plan: whole for plan in found if (whole := read_whole(plan))} == {}
    assert [one for one in indexes if not any(one in plan for plan in found)] == []


@pytest.mark.parametrize("name", ["a resident's own cases", "a search by words", "a search by one letter"])
def test_the_newest_are_not_sorted_out_of_all(town: Database, name: str) -> None:
    found = plans(town, HOT[name][0])
    assert [plan for plan in found if re.search(r"TEMP B-TREE FOR ORDER BY|Sort Key", plan) and "LIMIT" in plan] == []


def test_a_question_without_an_index_would_be_seen(town: Database) -> None:
    def badly(turn: Turn) -> None:
        turn.tx.execute(text("SELECT id FROM cases WHERE words LIKE '%路灯%' ORDER BY id DESC"))
        turn.tx.execute(text("SELECT count(*) FROM cases WHERE outcome = 'solved'"))

    assert [read_whole(plan) for plan in plans(town, badly)][-1] == ["cases"]
