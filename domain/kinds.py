"""Choices that are stored as short texts: kinds, states, scopes. The stored text of each never changes.

`Status`, `Role` and `Action` lie with the lifecycle, `ChatKind` with the messages.
"""

from __future__ import annotations

from enum import StrEnum


class MessageKind(StrEnum):
    """How an outbox row becomes a message (`bot/outbound/composing.py`)."""

    SAY = "say"  # its content lies in the row; all others are put together when they are sent
    CARD = "card"  # edits the card that stands in the chat
    NEW_CARD = "new_card"
    DRAFT = "draft"  # the question about a draft, or its preview
    STATEMENT = "statement"  # what was said to a resident about their case
    RESULT = "result"
    HINT = "hint"  # how to answer what was said before, which is still the last thing asked
    FIGURES = "figures"  # worked out when it is sent, since they may take a while (`domain.figures`)
    CHART = "chart"  # the same figures as a picture without words, which comes when it is drawn
    UNBUTTON = "unbutton"  # takes the buttons off a message that was answered
    TEMPLATE = "template"  # a form of the platform's: something waits (`domain.template_messages`)
    ERASE = "erase"  # empties a message that went out
    FORGET = "forget"  # has the adapter forget what it keeps of the chat


CARDS = (MessageKind.CARD, MessageKind.NEW_CARD)


class TimerKind(StrEnum):
    """What will be due (`handlers/timers.py` does it)."""

    DRAFT = "draft"
    OVERDUE = "overdue"
    TELL_LATE = "tell_late"  # the residents that the date has passed, by day
    WAITING = "waiting"
    SUSPENDED = "suspended"
    RATING = "rating"
    SILENCE = "silence"
    UNREACHED = "unreached"
    DANGER = "danger"
    PASSED = "passed"  # dates of assigning and acknowledging, by the ten minutes
    RECKON = "reckon"
    RECKON_AGAIN = "reckon_again"
    RECKONED = "reckoned"
    DIGEST = "digest"
    HOUSEKEEPING = "housekeeping"
    DROP_FILE = "drop_file"
    OFFER = "offer"  # words kept without a case, which a tap can take for a day
    SLIP = "slip"  # the limit of a slip
    ROLE_ENDED = "role_ended"  # by the command line: what their holder saw and had in hand leaves them
    UNBOUND = "unbound"


class InboxState(StrEnum):
    NEW = "new"
    DONE = "done"
    DEAD = "dead"
    DROPPED = "dropped"  # a dead letter that the operator gave up


class OutboxState(StrEnum):
    WAITING = "waiting"
    CLAIMED = "claimed"  # a sender has it in hand
    PARKED = "parked"  # its reader cannot be reached before they write; it goes with the answer to that
    SENT = "sent"
    UNCERTAIN = "uncertain"  # it may have arrived
    FAILED = "failed"
    CANCELLED = "cancelled"
    DROPPED = "dropped"  # a dead letter that the operator gave up


class Restriction(StrEnum):
    """What a chat that the service is in does not let it do."""

    PHOTOS = "photos"
    FILES = "files"
    VOICES = "voices"
    PLACES = "places"
    WORDS = "words"  # nothing can be said there
    TOPIC_CLOSED = "topic_closed"
    TOPIC_GONE = "topic_gone"  # it was deleted, or the group has no topics any more


class MediaKind(StrEnum):
    """What somebody sent. A picture that came as a file is a picture."""

    PICTURE = "picture"
    VOICE = "voice"
    FILE = "file"


class MediaState(StrEnum):
    WANTED = "wanted"
    KEPT = "kept"  # its bytes are on disk
    REFUSED = "refused"
    FAILED = "failed"  # as earlier versions wrote it
    FORGOTTEN = "forgotten"


class Purpose(StrEnum):
    """As what a picture, a voice or a file is attached, which tells who may see it."""

    COMPLAINT = "complaint"
    DETAIL = "detail"
    ANSWER = "answer"
    PROOF = "proof"
    NOTE = "note"
    VOICE = "voice"  # it shows where pictures do not


OF_OFFICE = (Purpose.ANSWER, Purpose.PROOF, Purpose.NOTE)  # what staff and coordinators sent
OF_RESIDENT = tuple(one for one in Purpose if one not in OF_OFFICE)


class SlipKind(StrEnum):
    """督办单."""

    REMINDER = "reminder"  # 督导提醒单
    URGING = "urging"  # 督导催办单: of what a reminder's own limit left unanswered


class Readers(StrEnum):
    """Who may read what was said about a case."""

    RESIDENT = "resident"
    DEPARTMENT = "department"
    COORDINATORS = "coordinators"
    INSIDE = "inside"


class ConfidentialBy(StrEnum):
    """Who or what made a case confidential. `OFFICE`: it accuses the coordinating office itself, so that it is for the
    leader whom the settings name, and for no coordinator."""

    RULE = "rule"
    RESIDENT = "resident"
    COORDINATOR = "coordinator"
    OFFICE = "office"


class Hears(StrEnum):
    """Why somebody hears about a case."""

    REPORTER = "reporter"
    COMMUNITY = "community"  # they reported it in a residents' group


class RequestKind(StrEnum):
    """What only a coordinator may decide."""

    RETURN = "return"
    EXTENSION = "extension"
    REOPEN = "reopen"
    EXCLUSION = "exclusion"  # this and the following by a coordinator, of a second person
    REJECTION = "rejection"
    SUSPENSION = "suspension"
    REFERRAL = "referral"
    SPLIT = "split"


PROPOSALS = (
    RequestKind.EXCLUSION,
    RequestKind.REJECTION,
    RequestKind.SUSPENSION,
    RequestKind.REFERRAL,
    RequestKind.SPLIT,
)


class EntryKind(StrEnum):
    """What the county's settings name by a code."""

    DEPARTMENT = "department"
    CATEGORY = "category"
    AREA = "area"


class HeldRole(StrEnum):
    """What somebody is, by the code that they joined with; as what they act is a `Role`."""

    STAFF = "staff"  # registered
    COORDINATOR = "coordinator"
    LEADER = "leader"
    OPERATOR = "operator"  # whoever runs the service: told of what could not be done, and of nothing else


class Invites(StrEnum):
    """What a one-time code makes of a person, or of a group."""

    COORDINATOR = "coordinator"
    LEADER = "leader"
    OPERATOR = "operator"
    GROUP = "group"  # a department's
    STAFF = "staff"
    COMMUNITY = "community"  # a residents' group


class Scope(StrEnum):
    """Whose act a button carries, and on what: the first part of its token."""

    DRAFT = "d"
    RESIDENT = "c"  # on a case
    STAFF = "s"  # on a case
    COORDINATOR = "k"  # on a case
    REQUEST = "r"
    WORKLIST = "q"
    FIGURES = "f"  # of a digest: a number of it, or a part
    SERVICE = "me"  # what somebody asks of the service itself
    PEOPLE = "p"  # a role that somebody holds, or a group that is bound
    SLIP = "z"
