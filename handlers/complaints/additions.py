"""What residents add to their cases: words, pictures, voices, files or a place, and to which case it belongs.

An accusation is added to no case that a department sees; it becomes a separate confidential case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.commands import LONGEST_ID, Token, token
from domain.content import Button, Content, Sentence, button, listed, sentence
from domain.errors import CaseworkError
from domain.expectations import AboutResult, Question
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import ConfidentialBy, MediaKind, Purpose, Readers, Scope
from domain.lifecycle import OPEN, RUNNING, Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import accusations, alarms, held_words, kept_files, voices
from handlers.cases.attachments import want_attached
from handlers.cases.casework import take_back_time
from handlers.cases.own_case_access import cases_open_to_additions, lock_own_case
from handlers.cases.solved_question import solved_row
from handlers.cases.transitions import ActingRole, as_resident, move
from handlers.complaints import case_places, drafts
from handlers.saying import answer, say
from handlers.showing import show_added_to_coordinators, show_card
from handlers.telling import tell_department
from handlers.turn import Actor, Turn
from handlers.wording import hide_told_names, masked
from storage.casework import cases
from storage.messages import cancellation, files
from storage.tables import Case, Draft, Statement, id_of


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said before that words were added, if anything, and perhaps a button below it."""

    first: Sentence | None = None
    offered: tuple[Button, ...] = ()


def add_details(
    turn: Turn,
    actor: Actor,
    case: Case,
    incoming: Incoming,
    *,
    wait: timedelta = timedelta(),
    answered: Answer | None = None,
    place: str = "",
) -> None:
    """Adds a message to a case; if the department had asked, it is the reply. The resident is told. `place`: the right
    one, which the words put in place of the case's.

    An accusation becomes a separate case instead. Further pictures of an album follow its first one; additions to a
    case that was split go to each of its parts. Where the case was guessed, the group is told after `wait`, within
    which one tap makes it a new problem.
    """
    if held_words.join_album(turn, actor, incoming):
        return
    case = lock_own_case(turn, actor, id_of(case_of_album(turn, actor, incoming) or case))
    if message_accuses(turn, case, incoming):
        accusations.tell_reporter(turn, actor, case, file_accusing_message(turn, actor, case, incoming))
    elif held_words.message_is_held(turn, case, incoming):
        held_words.hold_message(turn, actor, case, incoming)
    elif parts := _open_parts(turn, case):
        for part in parts:
            _keep_and_tell(turn, actor, lock_own_case(turn, actor, id_of(part)), incoming)
        answer(turn, actor, "case.added_to_parts", references=listed([f"#{one.reference}" for one in parts]))
    else:
        replying = case.status == Status.WAITING
        place = place or case_places.put_right(case, incoming)
        answered = Answer(sentence("case.place_changed", place=place)) if place else answered
        if said := _keep_and_tell(turn, actor, case, incoming, wait, place):
            _answer_added(turn, actor, case, said, replying=replying, guessed=bool(wait), answered=answered)


def add_without_reply(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> Case:
    """As `add_details`, but says nothing to the resident. Returns the case that the message was added to."""
    case = lock_own_case(turn, actor, id_of(case_of_album(turn, actor, incoming) or case))
    if message_accuses(turn, case, incoming):
        return file_accusing_message(turn, actor, case, incoming)
    if held_words.message_is_held(turn, case, incoming):
        held_words.hold_message(turn, actor, case, incoming, quiet=True)
        return case
    _keep_and_tell(turn, actor, case, incoming, place=case_places.put_right(case, incoming))
    return case


def _open_parts(turn: Turn, case: Case) -> list[Case]:
    """The open parts of a case that was split: the resident goes on using the number of the whole."""
    parts = cases.parts(turn.tx, id_of(case)) if case.status == Status.SPLIT and not case.confidential else []
    return [one for one in parts if may(Status(one.status), Action.ADD_DETAILS, Role.RESIDENT)]


def attach(turn: Turn, actor: Actor, case: Case, incoming: Incoming, answered: Answer | None = None) -> None:
    """As `add_details`, for words that name no case: they can be taken out of it for a minute before the group reads
    them."""
    add_details(turn, actor, case, incoming, wait=take_back_time(turn), answered=answered)


def _keep_and_tell(
    turn: Turn, actor: Actor, case: Case, incoming: Incoming, wait: timedelta = timedelta(), place: str = ""
) -> Statement | None:
    """Adds the message and tells the department. Returns the new statement; None for a further picture of an album."""
    album = cases.statement_of_album(turn.tx, id_of(case), incoming.album) if incoming.album else None
    replying = case.status == Status.WAITING
    changed = case_places.take_told(turn, case, incoming, place)
    said = album or _statement(turn, actor.person_id, case, "", as_resident(actor), changed)
    _keep_details(turn, actor, case, incoming, said)
    if album is None:
        tell_details(turn, case, said, actor.name, replying=replying, wait=wait, changes_place=bool(place))
        return said
    show_card(turn, case, wait=wait)
    return None


def case_of_album(turn: Turn, actor: Actor, incoming: Incoming) -> Case | None:
    """The case to which earlier pictures of the same album were added."""
    if not incoming.album:
        return None
    mine = cases_open_to_additions(turn, actor.person_id)
    return next((one for one in mine if cases.statement_of_album(turn.tx, id_of(one), incoming.album)), None)


def message_accuses(turn: Turn, case: Case, incoming: Incoming) -> bool:
    """Whether a message about a case accuses, in its words or in the name of its place."""
    return accusations.accuses(turn, case, incoming.text, incoming.place.address if incoming.place else "")


def file_accusing_message(turn: Turn, actor: Actor, case: Case, incoming: Incoming) -> Case:
    """Files a message that accuses, with all that came with it, as a separate case, and returns that case."""
    place, pictures = incoming.place, want_attached(turn, actor, incoming)
    said = accusations.Accusation(incoming.told, media=pictures, album=incoming.album)
    if place:
        said = replace(said, address=place.address, latitude=place.latitude, longitude=place.longitude)
    separate_case = accusations.file_confidential_case(turn, actor, case, said)
    voices.attach(turn, separate_case, voices.want_voice(turn, actor, incoming))
    if first := cases.statement_of_album(turn.tx, id_of(case), incoming.album) if incoming.album else None:
        files.move_to_case(turn.tx, id_of(separate_case), statement_id=first.id)
        first.album = ""
        turn.tx.add(first)
        show_card(turn, case)
    return separate_case


def _statement(
    turn: Turn, person_id: int, case: Case, words: str, by: ActingRole, changed: Mapping[str, str]
) -> Statement:
    """Begins a statement of the resident's words, and writes its event. `changed`: what they put right."""
    action = Action.REPLY if case.status == Status.WAITING else Action.ADD_DETAILS
    said = Statement(
        case_id=id_of(case),
        person_id=person_id,
        role=Role.RESIDENT,
        action=action,
        audience=Readers.DEPARTMENT,
        cycle=case.cycle,
        words=words,
        said_at=turn.now,
    )
    turn.tx.add(said)
    turn.tx.flush()
    move(turn, case, action, by, {"statement": said.id, **changed})
    return said


def _keep_details(turn: Turn, actor: Actor, case: Case, incoming: Incoming, said: Statement) -> None:
    said.words, said.album = f"{said.words}\n{incoming.told}".strip(), incoming.album
    hide_told_names(case, incoming.told)
    turn.tx.add(said)
    turn.tx.flush()
    media = want_attached(turn, actor, incoming)
    files.attach(turn.tx, media, Purpose.DETAIL, case_id=case.id, statement_id=said.id, cycle=case.cycle)
    voices.attach(turn, case, voices.want_voice(turn, actor, incoming), said.id)


def _answer_added(
    turn: Turn,
    actor: Actor,
    case: Case,
    said: Statement,
    *,
    replying: bool,
    guessed: bool = False,
    answered: Answer | None = None,
) -> None:
    """Tells the resident what was done with their words, and how to say that they are another problem."""
    came = files.kinds_with(turn.tx, said.id or 0)
    added = [answered.first] if answered and answered.first else []
    key = "case.answered" if replying else "case.attached" if guessed else "case.added"
    added.append(sentence(key, reference=case.reference))
    added += [sentence("voice.writing")] if MediaKind.VOICE in came else []
    added += [sentence("file.inside")] if MediaKind.FILE in came else []
    another = (button("button.new_case", token(Scope.RESIDENT, id_of(case), "another", said.id or 0)),)
    rows = (another,) if replying or guessed else ()
    if case.status == Status.RESOLVED and not is_only_praise(case.kind, case.danger):
        asked = Content((*added, sentence("rating.solved")), (solved_row(case, case.cycle), *rows))
        say(
            turn,
            actor,
            asked,
            case_id=case.id,
            expects=AboutResult(Question.SOLVED, case.cycle),
            reply_to=actor.message,
        )
    else:
        rows = (*rows, answered.offered) if answered and answered.offered else rows
        say(turn, actor, Content(tuple(added), rows), reply_to=actor.message)


def tell_details(
    turn: Turn,
    case: Case,
    said: Statement,
    name: str,
    *,
    replying: bool,
    wait: timedelta = timedelta(),
    changes_place: bool = False,
) -> None:
    """Tells the department what was added, masked, and shows an undecided case to the coordinators again.

    Of a voice the department only learns that there is one, until it is written down, and so of a file, until it is
    passed on. Words about a danger go to coordinators in full.
    """
    turn.tx.add(case)
    waited = replying and not case.danger  # the clock of a danger is never paused
    added = "told.department.place_changed" if changes_place else "told.department.details"
    key = "told.department.reply" if waited else added
    wordless = kept_files.wordless_mark(files.kinds_with(turn.tx, said.id or 0))
    words = masked(turn, case, said.words, writer=name) or wordless
    place = masked(turn, case, case.address) if changes_place else ""
    line = sentence(key, reference=case.reference, words=words, place=place)
    tell_department(turn, case, line, wait=wait, merge_key=held_key(said) if wait else "")
    if case.danger and not case.confidential:
        alarms.tell_further_words(turn, case, said.words or wordless)
    elif case.status == Status.SUBMITTED or case.confidential:
        show_added_to_coordinators(turn, case)
    show_card(turn, case, wait=wait)


def held_key(said: Statement) -> str:
    """The merge key of the line that waits until a statement can no longer be taken out of its case."""
    return f"added:{said.id}"


def move_reply_to_draft(turn: Turn, actor: Actor, case: Case, statement_id: str) -> None:
    """A tap: what was added, or taken as the reply, is another problem. It leaves the case and becomes a draft."""
    known = statement_id.isdecimal() and len(statement_id) <= LONGEST_ID
    said = turn.tx.get(Statement, int(statement_id)) if known else None
    if said is None or said.taken_back_at or (said.case_id, said.person_id) != (case.id, actor.person_id):
        raise CaseworkError("error.old_button")
    if said.action not in (Action.REPLY, Action.ADD_DETAILS):
        raise CaseworkError("error.old_button")
    drafts.check_none_open(turn, actor.person_id)
    said.taken_back_at = turn.now
    move(turn, case, Action.MOVE_OUT, as_resident(actor), {"statement": said.id})
    draft = Draft(person_id=actor.person_id, chat_id=actor.chat_id, words=said.words, touched_at=turn.now)
    turn.tx.add_all([said, draft])
    turn.tx.flush()
    files.move_to_draft(turn.tx, statement_id=said.id or 0, draft_id=draft.id or 0)
    tell_moved_out(turn, case, said)
    show_card(turn, case)
    drafts.continue_as_new(turn, actor, draft)


def tell_moved_out(turn: Turn, case: Case, said: Statement) -> None:
    """The question got no answer after all: a department that still works on the case may ask again. Of what it has not
    read yet it learns nothing."""
    unread = cancellation.cancel_held(turn.tx, held_key(said))
    if said.action == Action.ADD_DETAILS:
        if not unread:
            tell_department(turn, case, sentence("told.department.moved_out_details", reference=case.reference))
        return
    asks_again = case.status in RUNNING and said.cycle == case.cycle == case.asked_in_cycle
    if asks_again:
        case.asked_in_cycle = 0
    key = "told.department.moved_out_ask" if asks_again else "told.department.moved_out"
    tell_department(turn, case, sentence(key, reference=case.reference))


def press_case(turn: Turn, actor: Actor, pressed: Token) -> None:
    """A tap on the case that the words were meant for."""
    draft = cases.lock_draft(turn.tx, pressed.subject)
    if draft is None or draft.person_id != actor.person_id or not pressed.args:
        raise CaseworkError("error.draft_gone")
    named = pressed.args[0]
    case = lock_own_case(turn, actor, int(named) if named.isdecimal() and len(named) <= LONGEST_ID else 0)
    add_own_draft(turn, actor, draft, case)


def add_own_draft(turn: Turn, actor: Actor, draft: Draft, case: Case) -> None:
    """The resident says that a draft belongs to one of their cases."""
    if draft_accuses(turn, case, draft):
        accusations.tell_reporter(turn, actor, case, file_accusing_draft(turn, actor, draft, case))
        return
    if held_words.are_held(turn, case, draft.words, draft.address):
        held_words.keep(turn, actor, case, draft)
        return
    replying = case.status == Status.WAITING
    place = case_places.put_right_last(case, draft.words) if case.status in OPEN else ""
    changed = case_places.correct(turn, case, place) if place else case_places.take_named(turn, case, draft.words)
    said = add_draft(turn, draft, case, as_resident(actor), changed)
    tell_details(turn, case, said, actor.name, replying=replying, changes_place=bool(place))
    answered = Answer(sentence("case.place_changed", place=place)) if place else None
    _answer_added(turn, actor, case, said, replying=replying, answered=answered)


def draft_accuses(turn: Turn, case: Case, draft: Draft) -> bool:
    """Whether a draft, added to this case, would show an accusation to its department."""
    return accusations.accuses(turn, case, draft.words, draft.address)


def file_accusing_draft(
    turn: Turn, actor: Actor, draft: Draft, case: Case, by: ConfidentialBy = ConfidentialBy.RULE
) -> Case:
    """Files a draft that accuses as a separate case, and returns that case."""
    shown, spoken = media_of(turn, draft)
    said = accusations.Accusation(draft.words, draft.address, draft.latitude, draft.longitude, shown)
    drafts.delete_draft(turn, draft)
    separate_case = accusations.file_confidential_case(turn, actor, case, said, by)
    voices.attach(turn, separate_case, spoken, written=drafts.written_in(draft))
    kept_files.tell_of_filed(turn, separate_case, {MediaKind.FILE} if shown else ())
    return separate_case


def add_draft(turn: Turn, draft: Draft, case: Case, by: ActingRole, changed: Mapping[str, str]) -> Statement:
    """Adds a draft to a case, on the word of `by`, and deletes the draft."""
    address = draft.address if not draft.words else ""
    moved = case_places.take(turn, case, draft.latitude, draft.longitude, address)
    said = _statement(turn, draft.person_id, case, draft.words, by, {**changed, **moved})
    hide_told_names(case, draft.words)
    shown, spoken = media_of(turn, draft)
    files.attach(turn.tx, shown, Purpose.DETAIL, case_id=case.id, statement_id=said.id, cycle=case.cycle)
    voices.attach(turn, case, spoken, said.id, written=drafts.written_in(draft))
    kept_files.tell_of_filed(turn, case, files.kinds_with(turn.tx, said.id or 0) if shown else ())
    drafts.delete_draft(turn, draft)
    return said


def media_of(turn: Turn, draft: Draft) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Ids of a draft's pictures and files, and of its voices."""
    media = files.in_draft(turn.tx, draft.id or 0)
    shown = tuple(one.media_id for one in media if one.purpose != Purpose.VOICE)
    return shown, tuple(one.media_id for one in media if one.purpose == Purpose.VOICE)
