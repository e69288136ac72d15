"""模板消息: a form of the platform's, filled in, by which a person is told that something waits for them when they may
be sent nothing else. It holds nobody's words, and only what matters is worth one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.kinds import MessageKind

OVERDUE_KEYS = frozenset({"told.overdue", "told.overdue_unsent"})
SAID = (MessageKind.SAY, MessageKind.STATEMENT)


class TemplateEvent(StrEnum):
    """Of what a person is told."""

    RESULT = "result"
    QUESTION = "question"
    DANGER = "danger"
    OVERDUE = "overdue"


class TemplateFact(StrEnum):
    """What may stand in a field."""

    NUMBER = "number"
    DEPARTMENT = "department"
    STATE = "state"
    DATE = "date"
    HINT = "hint"  # how to read what waits


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """`department`, `state` and `hint` are in the reader's language; `at`, in the county's time, is when what waits was
    said."""

    event: TemplateEvent
    number: str
    department: str
    state: str
    hint: str
    at: datetime


def event_of(kind: MessageKind, keys: Collection[str], *, asks: bool, danger: bool) -> TemplateEvent | None:
    """As what a message is worth telling of, that waits for its reader; None: it is worth no template message. `keys`
    are those of its sentences, `danger`: whether its case is one."""
    if kind is MessageKind.RESULT:
        return TemplateEvent.RESULT
    if kind is MessageKind.STATEMENT and asks:
        return TemplateEvent.QUESTION
    if OVERDUE_KEYS.intersection(keys):
        return TemplateEvent.OVERDUE
    return TemplateEvent.DANGER if danger and kind in SAID else None
