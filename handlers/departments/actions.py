"""What department staff do to a case, and what they are asked when an act needs words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from domain import deadlines
from domain.commands import Outcome, is_hollow, outcome_of
from domain.content import Content, Param, Sentence, button, sentence, when, word
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.expectations import BetterWords
from domain.hearing.residents.wants import is_only_praise
from domain.kinds import HeldRole, Purpose, Readers, Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import LONGEST_TEXT, Incoming
from handlers.cases import casework, requests, retractions
from handlers.cases.assignments import stop_response_clock
from handlers.cases.attachments import want_attached
from handlers.cases.casework import Said
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import ActingRole, as_staff, move
from handlers.departments import corrections
from handlers.jurisdiction import is_for_group, is_withheld
from handlers.saying import answer, say
from handlers.showing import show_card
from handlers.telling import tell_residents
from handlers.turn import Actor, Turn
from handlers.wording import called, masked
from storage.casework import cases, events
from storage.messages import files
from storage.people import roles
from storage.tables import Case, Delivery, Person, id_of
from storage.tables.case_departments import working_on, works_on

RESTRICTED = (Action.RESOLVE, Action.CORRECT, Action.RETURN, Action.EXTEND)
NEEDS_WORDS = (Action.ANSWER, Action.ASK, Action.NOTE, Action.RETURN, Action.EXTEND, Action.RESOLVE, Action.CORRECT)
HIDDEN = (Action.EXCLUDE,)

Act = Callable[[Turn, Actor, Case, ActingRole, Said], None]


def find_case(turn: Turn, actor: Actor, departments: list[str], reference: str, replied: Delivery | None) -> Case:
    """The case, locked, if this group may work on it. Raises a `CaseworkError` that says where it is now."""
    if reference:
        found = cases.by_reference(turn.tx, reference)
    else:
        found = turn.tx.get(Case, replied.case_id) if replied and replied.case_id else None
    case = cases.lock(turn.tx, id_of(found)) if found else None
    if case is None or case.confidential:
        raise CaseworkError("error.no_such_reference")
    if not works_on(departments, case):
        raise _gone(turn, case, departments)
    if is_withheld(turn, id_of(case), actor.chat_id):
        raise CaseworkError("error.outside", reference=case.reference)
    return case


def _gone(turn: Turn, case: Case, departments: Sequence[str]) -> CaseworkError:
    """Where a case of this group is now. A case that was never theirs is as unknown as none."""
    if not cases.was_with(turn.tx, id_of(case), departments):
        return CaseworkError("error.no_such_reference")
    if case.department:
        name = department_name(case.department)
        return CaseworkError("error.case_elsewhere", reference=case.reference, department=name)
    return CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))


def said_with(turn: Turn, actor: Actor, incoming: Incoming, words: str) -> Said:
    """What came with an act: the words without its verb, and the message's pictures."""
    if len(words) > LONGEST_TEXT:
        raise CaseworkError("error.too_long", most=LONGEST_TEXT)
    media = want_attached(turn, actor, incoming)
    return Said(words, media, incoming.album)


def join_album(turn: Turn, case: Case, said: Said) -> bool:
    """Adds a further picture of an album, and the words below it, to the statement of its first picture. Returns
    whether it was one."""
    first = cases.statement_of_album(turn.tx, id_of(case), said.album) if said.album and said.media else None
    if first is None:
        return False
    first.words = "\n".join(filter(None, (first.words, said.words)))
    turn.tx.add(first)
    purpose = Purpose.NOTE if first.taken_back_at else casework.purpose_of(first.action, first.words)
    files.attach(turn.tx, said.media, purpose, case_id=case.id, statement_id=first.id, cycle=first.cycle)
    show_card(turn, case)
    return True


def act(turn: Turn, actor: Actor, case: Case, action: Action, said: Said) -> None:
    """Does one act on one case, if the person may; the group gets one line, and the card shows the new state."""
    if action not in ACTS:
        raise CaseworkError("error.not_yours", action=word("action", action))
    check(turn, actor, case, action)
    if action in NEEDS_WORDS and not said.words and not said.media:
        ask_words(turn, actor, case, action)
        return
    try:
        ACTS[action](turn, actor, case, as_staff(actor, case), said)
    except CaseworkError as mistake:
        if action not in NEEDS_WORDS:
            raise
        asked = act_words(Scope.STAFF, case, action, outcome_of(said.words)[0] if action is Action.RESOLVE else "")
        raise BetterWords(mistake, id_of(case), asked) from None


def check(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    """Refuses an act that this person may not do, or that the case's status does not allow."""
    check_registered(turn, actor, case, action)
    if not may(Status(case.status), action, Role.STAFF):
        raise overtaken(turn, actor, case)


def check_registered(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    """Refuses what only registered staff of the department may do."""
    department = turn.county.departments.get(case.department)
    restricted = action in RESTRICTED and department and department.registered_only
    if restricted and not is_registered(turn, actor, case):
        raise CaseworkError("error.registered_only", action=word("action", action))


def is_registered(turn: Turn, actor: Actor, case: Case) -> bool:
    """Whether somebody is registered as staff of a department that works on the case."""
    held = roles.of_person(turn.tx, actor.person_id)
    return any(one.role == HeldRole.STAFF and one.department in working_on(case) for one in held)


def overtaken(turn: Turn, actor: Actor, case: Case) -> CaseworkError:
    """Somebody was quicker, or the case has moved on: the error says who did what, and when."""
    last = [one for one in events.history(turn.tx, id_of(case)) if one.to_status and one.from_status != one.to_status]
    person = turn.tx.get(Person, last[-1].person_id) if last and last[-1].person_id else None
    visible = person is not None and last[-1].role == Role.STAFF and person.id != actor.person_id
    return CaseworkError(
        "error.overtaken" if visible else "error.case_gone",
        reference=case.reference,
        status=word("status", case.status),
        person=called(person.name, Role.STAFF) if person and visible else "",
        at=when(last[-1].at) if last else when(case.filed_at),
    )


def acknowledge(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    move(turn, case, Action.ACKNOWLEDGE, by)
    case.acknowledged_at = turn.now
    stop_response_clock(turn, case)
    tell_residents(
        turn, case, sentence("told.acknowledged", reference=case.reference, department=department_name(case.department))
    )
    show_card(turn, case)
    if said.words or said.media:
        casework.note(turn, case, by, said)


def _note(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    casework.check_note(case, said.words)
    casework.note(turn, case, by, said)


def _ask(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    casework.ask(turn, case, by, said)
    answer(turn, actor, "done.ask_danger" if case.danger else "done.ask", reference=case.reference)


def _answer(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    casework.answer_resident(turn, case, by, said)
    heard, gone = casework.is_heard(turn, case), case.forgotten_at
    _offer_take_back(
        turn, actor, case, "done.answer" if heard else "done.answer_forgotten" if gone else "done.answer_unheard"
    )


def _resolve(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    outcome, words = outcome_of(said.words)
    if said.media and not words:  # the picture often comes first: it is kept, and the words are asked for
        casework.note(turn, case, by, Said("", said.media, said.album))
        prompt(turn, actor, case, Action.RESOLVE, outcome if said.words else "")
        return
    if not is_hollow(words) and casework.lacks_proof(turn, case, said, outcome):
        ask_photo(turn, actor, case, casework.note(turn, case, by, Said(words)), outcome)
        return
    casework.resolve(turn, case, by, Said(words, said.media, said.album), outcome)
    heard, gone = casework.is_heard(turn, case), case.forgotten_at
    _offer_take_back(
        turn, actor, case, "done.resolve" if heard else "done.resolve_forgotten" if gone else "done.resolve_unheard"
    )


def _offer_take_back(turn: Turn, actor: Actor, case: Case, key: str) -> None:
    seconds = turn.county.limits.take_back_seconds
    undo, expects = retractions.undo_choice(turn, case, as_staff(actor, case), Scope.STAFF)
    line = sentence(key, reference=case.reference, seconds=seconds)
    say(turn, actor, Content((line,), ((undo,),)), reply_to=actor.message, case_id=case.id, expects=expects)


def _take_back(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    _take_back_said(turn, actor, case, 0)


def take_back_said(turn: Turn, actor: Actor, case: Case, statement_id: int) -> None:
    """Takes back the act that said this, and no later one; the last one of any where none is named."""
    check(turn, actor, case, Action.TAKE_BACK)
    _take_back_said(turn, actor, case, statement_id)


def _take_back_said(turn: Turn, actor: Actor, case: Case, statement_id: int) -> None:
    pictures = retractions.take_back(turn, case, as_staff(actor, case), statement_id)
    answer(turn, actor, "done.take_back_pictures" if pictures else "done.take_back", reference=case.reference)


def take_back_own(turn: Turn, actor: Actor, departments: list[str]) -> bool:
    """ "撤回" without a case: takes back the speaker's latest act here; if there are several, asks which."""
    done = retractions.retractable_cases(turn, actor.person_id, lambda case: as_staff(actor, case))
    held = [case for case in done if is_for_group(turn, case, actor.chat_id, departments)]
    if len(held) == 1:
        act(turn, actor, held[0], Action.TAKE_BACK, Said())
    elif held:
        retractions.offer_which(turn, actor, held, Scope.STAFF)
    return bool(held)


def _return(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    requests.ask_return(turn, case, by, said)
    answer(turn, actor, "done.return", reference=case.reference)


def _extend(turn: Turn, actor: Actor, case: Case, by: ActingRole, said: Said) -> None:
    days = requests.ask_extension(turn, case, by, said)
    assert case.due_at is not None
    until = when(deadlines.extended(turn.practice.calendar, case.due_at, days))
    answer(turn, actor, "done.extend", reference=case.reference, days=days, until=until)


ACTS: dict[Action, Act] = {
    Action.ACKNOWLEDGE: acknowledge,
    Action.NOTE: _note,
    Action.ASK: _ask,
    Action.ANSWER: _answer,
    Action.RESOLVE: _resolve,
    Action.CORRECT: corrections.correct,
    Action.TAKE_BACK: _take_back,
    Action.RETURN: _return,
    Action.EXTEND: _extend,
}


def ask_photo(turn: Turn, actor: Actor, case: Case, noted: int, outcome: Outcome) -> None:
    """The words of a result are kept as a note; a picture that replies to this line or to the card completes it."""
    says = sentence("prompt.photo", reference=case.reference, person=_addressed(actor))
    expects = act_words(Scope.STAFF, case, Action.RESOLVE, outcome, noted)
    say(turn, actor, says, reply_to=actor.message, case_id=case.id, expects=expects)


def ask_words(turn: Turn, actor: Actor, case: Case, action: Action) -> None:
    """Asks for an act's words, unless the act would be refused whatever they are."""
    refuse_hopeless(turn, case, action)
    prompt(turn, actor, case, action)


def refuse_hopeless(turn: Turn, case: Case, action: Action) -> None:
    """Raises the `CaseworkError` of an act that would be refused whatever its words are."""
    if refuse := CHECKS.get(action):
        refuse(turn, case)


CHECKS: dict[Action, Callable[[Turn, Case], object]] = {
    Action.ASK: casework.check_question,
    Action.CORRECT: corrections.check,
    Action.RETURN: requests.check_return,
    Action.EXTEND: requests.check_extension,
}


def prompt(turn: Turn, actor: Actor, case: Case, action: Action, outcome: str = "", *, noted: int = 0) -> None:
    """Asks for an act's words; a reply to this line is taken as these, after those of the note `noted`."""
    if action is Action.RESOLVE and not outcome:
        rows = [(button(f"outcome.{one}", case_token(Scope.STAFF, case, Action.RESOLVE, one)),) for one in Outcome]
        say(turn, actor, Content((sentence("prompt.outcome", reference=case.reference),), tuple(rows)), case_id=case.id)
        return
    says: list[Sentence] = [sentence(f"prompt.{action}", reference=case.reference, person=_addressed(actor))]
    closes = action is Action.RESOLVE and not is_only_praise(case.kind, case.danger)
    category = turn.county.categories.get(case.category) if closes else None
    if category and category.closing_standard:
        says.append(sentence("prompt.standard", standard=category.closing_standard.in_(actor.language)))
    if category and category.proof_needed:
        says.append(sentence("prompt.proof"))
    expects = act_words(Scope.STAFF, case, action, outcome, noted)
    say(turn, actor, Content(tuple(says)), reply_to=actor.message, case_id=case.id, expects=expects)


def _addressed(actor: Actor) -> Param:
    """What a line that asks somebody for words calls them; it replies to them in any case."""
    return actor.name or word("word", "you")


def show_full(turn: Turn, actor: Actor, case: Case) -> None:
    """全文: all that the resident said, masked, and what was added."""
    whole = masked(turn, case, case.words)
    says = [sentence("full.heading", reference=case.reference), sentence("full.words", words=whole)]
    for one in cases.statements(turn.tx, id_of(case)):
        if one.words and one.action not in HIDDEN and one.audience != Readers.COORDINATORS:
            words = masked(turn, case, one.words) if one.role == Role.RESIDENT else one.words
            says.append(sentence("full.said", said=word("action", one.action), at=when(one.said_at), words=words))
    photos = tuple(files.of_case(turn.tx, id_of(case), Purpose.COMPLAINT, Purpose.DETAIL))
    say(turn, actor, Content(tuple(says), photos=photos), reply_to=actor.message, case_id=case.id)
