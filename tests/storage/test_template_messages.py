"""That something waits is told by one form for each event of a case, until its reader has done something."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from domain.allowance import Window
from domain.content import Content, sentence
from domain.expectations import Details
from domain.kinds import MessageKind
from domain.messages import ChatKind, Update
from domain.template_messages import TemplateEvent
from storage.engine.database import Database, Transaction
from storage.messages import allowances, claims, inbox, outbox, template_messages
from storage.messages.claims import ClaimTerms
from storage.messages.outbox import Notice
from storage.operations import database_status
from storage.people import chats
from storage.tables import Case, id_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
AT = ClaimTerms(NOW, NOW, timedelta(seconds=2), NOW + timedelta(seconds=60), calm=False)
LATE = NOW + timedelta(hours=49)
WORDS = Window(5, timedelta(hours=48))
EVENTS = {"place": frozenset(TemplateEvent)}
OVERDUE, SIGNED = Content((sentence("told.overdue"),)), Content((sentence("told.acknowledged"),))


def chat_of(tx: Transaction, name: str) -> int:
    return id_of(chats.add(tx, "place", name, kind=ChatKind.PRIVATE, title="", person_id=None))


def case_of(tx: Transaction, danger: str = "") -> int:
    number = tx.execute(text("SELECT count(*) FROM cases")).scalar()
    case = Case(reference=f"2026100{number}", status="in_progress", danger=danger, filed_at=NOW)
    tx.add(case)
    tx.flush()
    return id_of(case)


def speaks(tx: Transaction, name: str, at: datetime) -> None:
    rows = inbox.keep(tx, [("place", Update(f"{name}{at}", name, "words"))], at)
    allowances.renew(tx, rows, WORDS, at)


def parks(tx: Transaction, chat: int, notice: Notice, at: datetime = LATE) -> None:
    """What is said in a chat that may be sent nothing, and what its sender then claims."""
    outbox.enqueue(tx, chat, "en", notice, now=at)
    terms = replace(AT, now=at)
    claimed = claims.claim(tx, terms, 48)
    left = allowances.charge(tx, claimed, {"place"}, terms, EVENTS)
    outbox.release(tx, [row for of_chat in left for one in of_chat for row in one.leased], at + timedelta(days=9))


def told(tx: Transaction) -> list[str]:
    query = "SELECT merge_key FROM outbox WHERE kind = 'template' ORDER BY id"
    return [str(key).split(":")[1] for key in tx.execute(text(query)).scalars()]


def test_only_what_matters_is_told_by_a_form(database: Database) -> None:
    with database.transaction() as tx:
        chat, case, danger = chat_of(tx, "a"), case_of(tx), case_of(tx, "fire")
        speaks(tx, "a", NOW)
        result = Notice(kind=MessageKind.RESULT, subject=1, case_id=case)
        question = Notice(kind=MessageKind.STATEMENT, subject=1, case_id=case, expects=Details())
        for notice in (
            Notice(SIGNED, case_id=case),
            Notice(kind=MessageKind.STATEMENT, subject=1, case_id=case),
            Notice(OVERDUE),  # of no case
            result,
            question,
            Notice(OVERDUE, case_id=case),
            Notice(SIGNED, case_id=danger),
        ):
            parks(tx, chat, notice)
        assert told(tx) == ["result", "question", "overdue", "danger"]


def test_an_event_is_told_once_until_its_reader_does_something(database: Database) -> None:
    with database.transaction() as tx:
        chat, other, case = chat_of(tx, "a"), chat_of(tx, "b"), case_of(tx)
        speaks(tx, "a", NOW)
        result = Notice(kind=MessageKind.RESULT, subject=1, case_id=case)
        for _ in range(2):
            parks(tx, chat, result)
        assert told(tx) == ["result"]
        parks(tx, other, result)  # who never spoke
        parks(tx, other, result)
        parks(tx, chat, replace(result, case_id=case_of(tx)))
        assert told(tx) == ["result"] * 3
        speaks(tx, "a", LATE)
        parks(tx, chat, result, LATE + timedelta(hours=49))
        assert told(tx) == ["result"] * 4


def test_while_more_may_be_sent_nothing_is_told_by_a_form(database: Database) -> None:
    with database.transaction() as tx:
        chat, case = chat_of(tx, "a"), case_of(tx)
        speaks(tx, "a", NOW)
        parks(tx, chat, Notice(OVERDUE, case_id=case), NOW)
        assert told(tx) == []
        tx.execute(text("UPDATE allowances SET remaining = 1"))
        parks(tx, chat, Notice(OVERDUE, case_id=case), NOW)
        assert told(tx) == ["overdue"]


def test_a_platform_without_forms_has_none(database: Database) -> None:
    with database.transaction() as tx:
        chat, case = chat_of(tx, "a"), case_of(tx)
        outbox.enqueue(tx, chat, "en", Notice(kind=MessageKind.RESULT, subject=1, case_id=case), now=NOW)
        claimed = claims.claim(tx, AT, 48)
        assert allowances.charge(tx, claimed, {"place"}, AT) == []
        template_messages.announce(tx, claimed[0], {"elsewhere": frozenset(TemplateEvent)}, NOW)
        template_messages.announce(tx, claimed[0], {"place": frozenset({TemplateEvent.OVERDUE})}, NOW)
        assert told(tx) == []


def test_what_waits_is_known_until_it_is_said(database: Database) -> None:
    with database.transaction() as tx:
        chat, case = chat_of(tx, "a"), case_of(tx)
        parks(tx, chat, Notice(kind=MessageKind.RESULT, subject=1, case_id=case))
        [waiting] = tx.execute(text("SELECT subject FROM outbox WHERE kind = 'template'")).scalars()
        assert template_messages.parked_at(tx, waiting) == LATE
        tx.execute(text("UPDATE outbox SET state = 'sent' WHERE id = :id"), {"id": waiting})
        assert template_messages.parked_at(tx, waiting) is None


def test_one_that_may_not_be_sent_yet_is_held_and_no_fault(database: Database) -> None:
    with database.transaction() as tx:
        chat, case = chat_of(tx, "a"), case_of(tx)
        parks(tx, chat, Notice(kind=MessageKind.RESULT, subject=1, case_id=case))
        tomorrow = LATE + timedelta(days=1)
        [[form]] = claims.claim(tx, replace(AT, now=LATE), 48)
        template_messages.put_aside(tx, form, tomorrow)
        assert database_status.figures(tx, LATE).outbox_due == 0
        assert claims.claim(tx, replace(AT, now=LATE), 48) == []
        [[again]] = claims.claim(tx, replace(AT, now=tomorrow), 48)
        assert (again.ids, again.first.attempts) == (form.ids, 0)
