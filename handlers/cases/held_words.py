"""Later words that may accuse an office, or would give away who asks for silence: kept aside with their case, for
coordinators alone, until one decides.

They stay in a draft that belongs to the case. A coordinator passes them on as usual (照常派单), files them as a
confidential case (保密), or as a new complaint.
"""

from __future__ import annotations

from domain.content import Button, Content, button, sentence
from domain.hearing.accusations.degrees import Degree
from domain.hearing.residents import of_persons
from domain.hearing.residents.silence import gives_away
from domain.kinds import Purpose, Scope, TimerKind
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import accusations, kept_files, voices
from handlers.cases.accusations import Accusation
from handlers.cases.attachments import want_attached
from handlers.cases.shown_state import case_token
from handlers.cases.transitions import SERVICE, move
from handlers.saying import say
from handlers.showing import show_card
from handlers.telling import is_for_coordinators, tell_coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import files, timers
from storage.tables import Case, Draft, Statement, id_of

ALBUM = "album:"  # marks, among what a draft was asked, the album of its pictures


def are_held(turn: Turn, case: Case, words: str, place: str = "") -> bool:
    """Whether words about a case wait for a coordinator. Not where no department reads the case, or it waits itself."""
    if is_for_coordinators(case) or (case.held_back and not case.department):
        return False
    if bool(case.department) and not case.danger and gives_away(words):
        return True
    return _tell_of_conduct(case, words) or accusations.degree(turn, case, words, place) is Degree.HELD_BACK


def message_is_held(turn: Turn, case: Case, incoming: Incoming) -> bool:
    return are_held(turn, case, incoming.text, incoming.place.address if incoming.place else "")


def _tell_of_conduct(case: Case, words: str) -> bool:
    """Whether words tell of somebody's conduct, which those they are said of, or their colleagues, would read in a
    group. What is said of a danger is never kept from it."""
    return bool(case.department) and not case.danger and of_persons.tells_of_conduct(words)


def hold(turn: Turn, actor: Actor, case: Case, said: Accusation, *, quiet: bool = False) -> Draft:
    """Keeps words aside with a case. `quiet`: the resident is told nothing."""
    draft = Draft(
        person_id=actor.person_id,
        chat_id=actor.chat_id,
        words=said.words,
        address=said.address,
        latitude=said.latitude,
        longitude=said.longitude,
        asked=[f"{ALBUM}{said.album}"] if said.album else [],
        touched_at=turn.now,
    )
    turn.tx.add(draft)
    turn.tx.flush()
    files.attach(turn.tx, said.media, Purpose.COMPLAINT, draft_id=draft.id)
    keep(turn, actor, case, draft, quiet=quiet)
    return draft


def hold_message(turn: Turn, actor: Actor, case: Case, incoming: Incoming, *, quiet: bool = False) -> None:
    """Keeps a message aside, with its pictures, also those of its album that came before the words."""
    place = incoming.place
    said = Accusation(incoming.told, media=want_attached(turn, actor, incoming), album=incoming.album)
    draft = hold(turn, actor, case, said, quiet=quiet)
    if place:
        draft.address, draft.latitude, draft.longitude = place.address, place.latitude, place.longitude
    files.attach(turn.tx, voices.want_voice(turn, actor, incoming), Purpose.VOICE, draft_id=draft.id)
    if first := cases.statement_of_album(turn.tx, id_of(case), incoming.album) if incoming.album else None:
        _take_pictures(turn, case, first, draft)


def _take_pictures(turn: Turn, case: Case, first: Statement, draft: Draft) -> None:
    files.move_to_draft(turn.tx, statement_id=first.id or 0, draft_id=draft.id or 0)
    first.album = ""
    turn.tx.add(first)
    show_card(turn, case)


def keep(turn: Turn, actor: Actor, case: Case, draft: Draft, *, quiet: bool = False) -> None:
    """Keeps a draft aside with a case. It waits for nobody but a coordinator."""
    draft.case_id, draft.held_back, draft.step = case.id, True, "which"
    turn.tx.add(draft)
    turn.tx.flush()
    timers.cancel_timer(turn.tx, TimerKind.DRAFT, draft.id or 0)
    move(turn, case, Action.KEEP_ASIDE, SERVICE, {"draft": draft.id})
    if not quiet:
        say(turn, actor, sentence("held.words", reference=case.reference), reply_to=actor.message, case_id=case.id)
    tell_coordinators(turn, case, describe(turn, case, draft))


def join_album(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Adds a further picture of an album to the words that are held with its first one. Returns whether there are."""
    if not incoming.album:
        return False
    drafts = cases.drafts_of(turn.tx, actor.person_id)
    mark = f"{ALBUM}{incoming.album}"
    draft = next((one for one in drafts if one.case_id and one.held_back and mark in one.asked), None)
    if draft is None:
        return False
    files.attach(turn.tx, want_attached(turn, actor, incoming), Purpose.COMPLAINT, draft_id=draft.id)
    return True


def describe(turn: Turn, case: Case, draft: Draft) -> Content:
    """The words, and what a coordinator may do with them."""
    media = kept_files.media_of(turn, case, draft)
    words = draft.words or draft.address or media.mark
    says = sentence("told.coordinator.held_words", reference=case.reference, words=words)
    return Content((says,), (*media.rows, *_rows(case, draft)), media.shown)


def _rows(case: Case, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    def act(label: str, verb: str) -> Button:
        return button(label, case_token(Scope.COORDINATOR, case, verb, draft.id or 0))

    passes = may(Status(case.status), Action.ADD_DETAILS, Role.COORDINATOR)
    passed = (act("button.pass_held", "pass_on"),) if passes else ()
    return ((act("button.keep_held", "keep_held"), *passed), (act("button.file_apart", "file_apart"),))
