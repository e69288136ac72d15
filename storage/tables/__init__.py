"""All tables. People's words are in columns that can be blanked; history holds codes, ids and times only."""

from __future__ import annotations

from sqlmodel import SQLModel

from storage.tables.cases import (
    Assignment,
    Attachment,
    Audience,
    Case,
    Cycle,
    Event,
    GradeTotal,
    Media,
    Rating,
    Request,
    Statement,
)
from storage.tables.columns import UtcDateTime, id_of
from storage.tables.county import Counter, Entry, Setting
from storage.tables.drafts import Draft
from storage.tables.messages import Delivery, DigestRun, InboxRow, OutboxRow, Standing, Timer
from storage.tables.people import (
    Binding,
    Chat,
    ChatAlias,
    CodeTry,
    Community,
    Identity,
    Invitation,
    Person,
    RoleHeld,
    SearchReason,
)
from storage.tables.search import SearchBlock, SearchGram
from storage.tables.supervision import Slip, SlipLine

__all__ = [
    "Assignment",
    "Attachment",
    "Audience",
    "Binding",
    "Case",
    "Chat",
    "ChatAlias",
    "CodeTry",
    "Community",
    "Counter",
    "Cycle",
    "Delivery",
    "DigestRun",
    "Draft",
    "Entry",
    "Event",
    "GradeTotal",
    "Identity",
    "InboxRow",
    "Invitation",
    "Media",
    "OutboxRow",
    "Person",
    "Rating",
    "Request",
    "RoleHeld",
    "SQLModel",
    "SearchBlock",
    "SearchGram",
    "SearchReason",
    "Setting",
    "Slip",
    "SlipLine",
    "Standing",
    "Statement",
    "Timer",
    "UtcDateTime",
    "id_of",
]
