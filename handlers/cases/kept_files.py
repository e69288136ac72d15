"""Files that residents send: kept for coordinators, who are sent one on asking. A department's groups get one only by a
coordinator's tap, because what stands inside is not masked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from domain.commands import LONGEST_ID
from domain.content import Button, Content, Sentence, button, sentence
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.kinds import MediaKind, MediaState, Scope
from domain.letters import beginning
from domain.lifecycle import Action, Role
from handlers.cases import voices
from handlers.cases.shown_state import case_token
from handlers.jurisdiction import groups_of
from handlers.saying import say
from handlers.telling import is_for_coordinators, readers, tell_department
from handlers.turn import Actor, Turn
from storage.casework import events
from storage.messages import files
from storage.people import chats
from storage.tables import Case, Draft, Media, id_of

KILOBYTE = 1024
LABEL = 16  # characters of a name on a button
OPEN, PASS = "open_file", "pass_file"
SURE = "sure"


def wordless_mark(kinds: Collection[MediaKind]) -> str:
    """What stands where somebody sent something without words."""
    if MediaKind.VOICE in kinds:
        return "🎤"
    return "📎" if MediaKind.FILE in kinds and MediaKind.PICTURE not in kinds else "📷"


class KeptMedia(NamedTuple):
    """What came with words that are kept aside: what stands for it without words, buttons, and pictures by media id."""

    mark: str
    rows: tuple[tuple[Button, ...], ...]
    shown: tuple[int, ...]


def media_of(turn: Turn, case: Case, draft: Draft) -> KeptMedia:
    media = files.in_draft(turn.tx, draft.id or 0)
    heard = tuple(voices.hear_row(case, one.media_id) for one in media if one.kind == MediaKind.VOICE)
    opened = tuple(
        (button("button.open_kept_file", case_token(Scope.COORDINATOR, case, OPEN, one.media_id)),)
        for one in media
        if one.kind == MediaKind.FILE
    )
    shown = tuple(one.media_id for one in media if one.kind == MediaKind.PICTURE)
    return KeptMedia(wordless_mark({one.kind for one in media}), (*heard, *opened), shown)


def tell(turn: Turn, case: Case, sent: Sequence[Media]) -> None:
    """Tells the coordinators of files that are kept now; several that come together make one message."""
    for reader in readers(turn, case):
        soon = turn.now + turn.practice.prompt_window
        key = f"files:{case.id}"
        say(turn, reader, _listing(case, sent), case_id=case.id, merge_key=key, hold_until=soon)


def tell_of_filed(turn: Turn, case: Case, sent: Collection[MediaKind]) -> None:
    """As `tell`, of files that were kept before the case was there."""
    if MediaKind.FILE in sent and (found := files.documents_with(turn.tx, id_of(case))):
        tell(turn, case, found)


def show(turn: Turn, actor: Actor, case: Case) -> None:
    """Lists the files of a case that a coordinator has opened."""
    if found := files.documents_with(turn.tx, id_of(case)):
        say(turn, actor, _listing(case, found), case_id=case.id)


def _listing(case: Case, sent: Sequence[Media]) -> Content:
    return Content(tuple(_line(case, one) for one in sent), tuple(_row(case, one) for one in sent))


def _line(case: Case, sent: Media) -> Sentence:
    """Of a confidential case not even a file's name is told to who has not opened it."""
    if case.confidential:
        return sentence("told.coordinator.file_confidential", reference=case.reference)
    size = max(1, sent.size // KILOBYTE)
    return sentence("told.coordinator.file", reference=case.reference, name=sent.name, kilobytes=size)


def _row(case: Case, sent: Media) -> tuple[Button, ...]:
    opens = case_token(Scope.COORDINATOR, case, OPEN, sent.id or 0)
    if case.confidential:
        return (button("button.open_kept_file", opens),)
    name = beginning(sent.name, LABEL)
    if is_for_coordinators(case) or not case.department:
        return (button("button.open_file", opens, name=name),)
    passes = case_token(Scope.COORDINATOR, case, PASS, sent.id or 0)
    return (button("button.open_file", opens, name=name), button("button.pass_file", passes, name=name))


def open_file(turn: Turn, actor: Actor, case: Case, media_id: str) -> None:
    """Sends a file to the coordinator who asked for it."""
    sent = _find(turn, case, media_id)
    if chats.current_alias(turn.tx, actor.chat_id)[0] not in turn.practice.with_files:
        raise CaseworkError("error.no_files_here")
    said = sentence("case.file", reference=case.reference, name=sent.name)
    say(turn, actor, Content((said,), file=sent.id), reply_to=actor.message, case_id=case.id)


def ask_to_pass(turn: Turn, actor: Actor, case: Case, media_id: str) -> None:
    """Before a department gets a file: that nothing inside it is masked."""
    sent = _find(turn, case, media_id)
    _check_groups(turn, case)
    name, to = sent.name, department_name(case.department)
    asks = sentence("case.pass_file", reference=case.reference, name=name, department=to)
    sure = case_token(Scope.COORDINATOR, case, PASS, sent.id or 0, SURE)
    row = (button("button.pass_file_sure", sure, department=to),)
    say(turn, actor, Content((asks,), (row,)), reply_to=actor.message, case_id=case.id)


def pass_on(turn: Turn, actor: Actor, case: Case, media_id: str) -> None:
    """Sends a file to the groups of the case's department."""
    sent = _find(turn, case, media_id)
    _check_groups(turn, case)
    said = sentence("told.department.file", reference=case.reference, name=sent.name)
    tell_department(turn, case, Content((said,), file=sent.id), merge_key=f"file:{case.id}:{sent.id}")
    _record(turn, actor, case, sent)
    to = department_name(case.department)
    done = sentence("done.file_passed", reference=case.reference, name=sent.name, department=to)
    say(turn, actor, done, reply_to=actor.message, case_id=case.id)


def _find(turn: Turn, case: Case, media_id: str) -> Media:
    known = media_id.isdecimal() and len(media_id) <= LONGEST_ID
    sent = turn.tx.get(Media, int(media_id)) if known else None
    if sent is None or sent.state != MediaState.KEPT or sent not in files.documents_with(turn.tx, id_of(case)):
        raise CaseworkError("error.file_gone")
    return sent


def _check_groups(turn: Turn, case: Case) -> None:
    """Raises `CaseworkError` where no group may have a file of this case, or none can."""
    if is_for_coordinators(case) or not case.department:
        raise CaseworkError("error.file_inside", reference=case.reference)
    if not any(one.platform in turn.practice.with_files for one in groups_of(turn, case)):
        to = department_name(case.department)
        raise CaseworkError("error.file_nobody", reference=case.reference, department=to)


def _record(turn: Turn, actor: Actor, case: Case, sent: Media) -> None:
    passed = events.row(
        case.id,
        Action.ADD_DETAILS,
        at=turn.now,
        role=Role.COORDINATOR,
        person_id=actor.person_id,
        from_status=case.status,
        to_status=case.status,
        cycle=case.cycle,
        details={"file": sent.id, "to": case.department},
        cause=turn.cause,
    )
    events.record(turn.tx, passed)
