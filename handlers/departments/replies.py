"""What staff say about a case without naming an act: 收到, 拉走了, 不归我们, 几号楼？ The words are noted at once, and
nothing reaches a resident without a tap.

In reply to an unsigned card a nod or a promise signs it, unless a coordinator or a leader says it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from domain.commands import Outcome
from domain.content import Button, Content, Sentence, button, sentence, when
from domain.content import department as department_name
from domain.errors import CaseworkError
from domain.hearing.departments import bare_results, extensions, in_passing, staff
from domain.hearing.departments.staff import Heard, Reading
from domain.kinds import HeldRole, RequestKind, Scope
from domain.lifecycle import Action, Role, Status, may
from handlers.cases import casework, dates, explaining, offers, requests, retractions
from handlers.cases.casework import Said
from handlers.cases.requests import Extension
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_staff
from handlers.departments import actions, proofs, suspended_words
from handlers.departments.prompted import kept_button
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.wording import shortened
from storage.casework import cases
from storage.people import roles
from storage.tables import Case, id_of

# "收到，不过这周没车": a nod signs whatever else is said, unless it is that the case is not theirs, or done.
BESIDE_A_NOD = (Heard.NOTE, Heard.NOTHING, Heard.ASK, Heard.TELL, Heard.ESTIMATE, Heard.EXTEND, Heard.DEADLINE)
OFFICIALS = (HeldRole.COORDINATOR, HeldRole.LEADER)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody said about a case, and how it reads. `on_card`: in reply to its card, or with its number.

    `signed`: the case was signed by these words. `on_details`: they reply to what the resident said.
    """

    actor: Actor
    case: Case
    said: Said
    reading: Reading
    on_card: bool
    signed: bool = False
    on_details: bool = False


def hear(turn: Turn, actor: Actor, case: Case, said: Said, *, on_card: bool, on_details: bool = False) -> Heard:
    """Words, or a picture, that reply to a message about a case, or stand behind its number. Returns as what they were
    heard."""
    reading = staff.read(said.words, turn.county.department_names(but=case.department))
    if reading.heard is Heard.NOTE and said.media and bare_results.finished_beside_picture(said.words):
        reading = replace(reading, heard=Heard.BARE)
    spoken = Spoken(actor, case, said, reading, on_card, on_details=on_details)
    if proofs.shows_only(said):
        _hear_picture(turn, spoken)
        return Heard.NOTE
    if on_details and _may_be_for_resident(turn, spoken):
        _tell(turn, spoken)
    elif reading.heard in (Heard.NOTE, Heard.NOTHING) and not reading.nods:
        HEARERS[reading.heard](turn, spoken)
    elif _is_staff(turn, actor, case):
        if reading.nods and reading.heard in BESIDE_A_NOD and _is_to_sign(turn, spoken):
            actions.act(turn, actor, case, Action.ACKNOWLEDGE, Said())
            spoken = replace(spoken, signed=True)
        HEARERS[reading.heard](turn, spoken)
    elif reading.heard not in (Heard.NOD, Heard.NOTHING):
        _note(turn, spoken)
    return reading.heard


def _may_be_for_resident(turn: Turn, spoken: Spoken) -> bool:
    """Whether words in reply to what the resident said may be meant for them: no question, and none for a colleague."""
    plain = spoken.reading.heard in (Heard.NOTE, Heard.PROMISE) and in_passing.says_something(spoken.said.words)
    signed = spoken.case.status != Status.ASSIGNED  # else a promise signs it
    return plain and signed and _is_staff(turn, spoken.actor, spoken.case)


def _is_staff(turn: Turn, actor: Actor, case: Case) -> bool:
    """Whether somebody in the group speaks for the department: not a coordinator or leader who sits there too, unless
    registered as its staff."""
    if actions.is_registered(turn, actor, case):
        return True
    return not any(one.role in OFFICIALS for one in roles.of_person(turn.tx, actor.person_id))


def _note(turn: Turn, spoken: Spoken) -> int:
    """Writes the words as a note; returns its id."""
    actor, case = spoken.actor, spoken.case
    actions.check(turn, actor, case, Action.NOTE)
    casework.check_note(case, spoken.said.words)
    return casework.note(turn, case, as_staff(actor, case), spoken.said)


def _only_note(turn: Turn, spoken: Spoken) -> None:
    _note(turn, spoken)


def _nothing(turn: Turn, spoken: Spoken) -> None:
    """A grumble is not for the record; pictures beside it may be."""
    actions.check(turn, spoken.actor, spoken.case, Action.NOTE)
    if spoken.said.media:
        _note(turn, spoken)


def _hear_picture(turn: Turn, spoken: Spoken) -> None:
    """A picture alone may be of the finished work: then a reply to the answer says what was done."""
    _note(turn, spoken)
    case, actor = spoken.case, spoken.actor
    if not spoken.on_card:
        return
    if may(Status(case.status), Action.RESOLVE, Role.STAFF) and _is_staff(turn, actor, case):
        says = sentence("offer.photo", reference=case.reference)
        asked = act_words(Scope.STAFF, case, Action.RESOLVE, Outcome.SOLVED)
        say(turn, actor, says, reply_to=actor.message, case_id=case.id, expects=asked)
    else:
        answer(turn, actor, "done.note", reference=case.reference)


def _is_to_sign(turn: Turn, spoken: Spoken) -> bool:
    """Whether a nod signs the case: not while the department wants to return it."""
    unsigned = spoken.case.status == Status.ASSIGNED and spoken.on_card
    return unsigned and not cases.pending(turn.tx, RequestKind.RETURN, id_of(spoken.case))


def _nod(turn: Turn, spoken: Spoken) -> None:
    if _is_to_sign(turn, spoken):
        actions.act(turn, spoken.actor, spoken.case, Action.ACKNOWLEDGE, Said("", spoken.said.media, spoken.said.album))
    elif not spoken.on_card or spoken.said.media:
        _note(turn, spoken)
    else:
        actions.check(turn, spoken.actor, spoken.case, Action.NOTE)


def _promise(turn: Turn, spoken: Spoken) -> None:
    if spoken.case.status == Status.ASSIGNED:
        actions.act(turn, spoken.actor, spoken.case, Action.ACKNOWLEDGE, spoken.said)
    else:
        _note(turn, spoken)


def _finished(label: str, outcome: Outcome) -> Callable[[Turn, Spoken], None]:
    """Offers words as a result, to the resident as an answer, or to be left as the note that they are."""

    def offer(turn: Turn, spoken: Spoken) -> None:
        noted = _note(turn, spoken)
        told = Said(offers.with_outcome(outcome, spoken.reading.words))
        if suspended_words.are_early(spoken.case, Action.RESOLVE, told):
            suspended_words.keep(turn, spoken.actor, spoken.case, Action.RESOLVE, told, noted=noted)
        if not may(Status(spoken.case.status), Action.RESOLVE, Role.STAFF):
            return
        lacking = casework.lacks_proof(turn, spoken.case, spoken.said, outcome)
        says = [sentence("offer.result", reference=spoken.case.reference, shown=_shown(spoken))]
        says += [sentence("offer.photo_lacking")] if lacking else []
        _offer(turn, spoken, says, [_button(spoken, label, Action.RESOLVE, outcome), *_other(spoken)], noted)

    return offer


def _bare(turn: Turn, spoken: Spoken) -> None:
    """Finished, without a word of what was done: asks for it. Pictures beside it are of the result."""
    _note(turn, Spoken(spoken.actor, spoken.case, Said(spoken.said.words), spoken.reading, spoken.on_card))
    if spoken.said.media:
        casework.note(
            turn, spoken.case, as_staff(spoken.actor, spoken.case), Said("", spoken.said.media, spoken.said.album)
        )
    if may(Status(spoken.case.status), Action.RESOLVE, Role.STAFF):
        actions.prompt(turn, spoken.actor, spoken.case, Action.RESOLVE, Outcome.SOLVED)


def _return(turn: Turn, spoken: Spoken) -> None:
    noted = _note(turn, spoken)
    if not _is_possible(turn, spoken, Action.RETURN):
        return
    reference, shown = spoken.case.reference, _shown(spoken)
    unit = requests.suggested_unit(turn, spoken.case, spoken.said.words)
    says = sentence("offer.return", reference=reference, shown=shown)
    if unit:
        says = sentence("offer.return_to", reference=reference, department=department_name(unit.code), shown=shown)
    _offer(turn, spoken, [says], [_button(spoken, "action.return", Action.RETURN), _only_noted(spoken)], noted)


def _ask(turn: Turn, spoken: Spoken) -> None:
    noted = _note(turn, spoken)
    if _is_possible(turn, spoken, Action.ASK):
        says = sentence("offer.question", reference=spoken.case.reference, shown=_shown(spoken))
        _offer(turn, spoken, [says], [_button(spoken, "action.ask", Action.ASK), *_other(spoken)], noted)


def _tell(turn: Turn, spoken: Spoken) -> None:
    noted = _note(turn, spoken)
    if may(Status(spoken.case.status), Action.ANSWER, Role.STAFF):
        says = sentence("offer.tell", reference=spoken.case.reference, shown=_shown(spoken))
        _offer(turn, spoken, [says], _other(spoken), noted)


def _extend(turn: Turn, spoken: Spoken) -> None:
    """ "申请延期四个工作日，配件没到" asks. A date is shown first as it is reckoned, and so is what lacks a reason."""
    said = spoken.said
    if extensions.opens(said.words) and not extensions.names_day(said.words):
        wanted = requests.wanted_extension(turn, spoken.case, said.words)
        if wanted is not None and wanted.reason:
            actions.act(turn, spoken.actor, spoken.case, Action.EXTEND, said)
            return
    _offer_extension(turn, spoken, asked=True)


def _estimate(turn: Turn, spoken: Spoken) -> None:
    _offer_extension(turn, spoken, asked=False)


def _offer_extension(turn: Turn, spoken: Spoken, *, asked: bool) -> None:
    """`asked`: more time was asked for. An estimate of days that the deadline allows is only noted."""
    noted = _note(turn, spoken)
    if not _is_possible(turn, spoken, Action.EXTEND, silent=not asked):
        return
    wanted = requests.wanted_extension(turn, spoken.case, spoken.said.words)
    if wanted is not None and wanted.days:
        buttons = [_button(spoken, "action.extend", Action.EXTEND), _only_noted(spoken)]
        _offer(turn, spoken, [_extension_line(spoken, wanted)], buttons, noted)
    elif wanted is not None and (asked or _names_day_of_their_own(spoken)):
        _say_not_later(turn, spoken)
    elif asked:
        actions.prompt(turn, spoken.actor, spoken.case, Action.EXTEND, noted=noted)


def _names_day_of_their_own(spoken: Spoken) -> bool:
    """Whether a day far off is named, other than the promise by which the case was signed."""
    return extensions.names_far_day(spoken.said.words) and not (
        spoken.signed and extensions.promises(spoken.said.words)
    )


def _extension_line(spoken: Spoken, wanted: Extension) -> Sentence:
    reference, until, shown = spoken.case.reference, when(wanted.until), _shown(spoken)
    if wanted.named:
        return sentence("offer.extend_before", reference=reference, days=wanted.days, until=until, shown=shown)
    return sentence("offer.extend", reference=reference, days=wanted.days, until=until, shown=shown)


def _say_not_later(turn: Turn, spoken: Spoken) -> None:
    case = spoken.case
    says = sentence("offer.not_later", reference=case.reference, due=dates.due(turn, case), shown=_shown(spoken))
    ask_anew = button("action.extend", case_token(Scope.STAFF, case, Action.EXTEND))
    say(turn, spoken.actor, Content((says,), ((ask_anew,),)), reply_to=spoken.actor.message, case_id=case.id)


def _wrong_press(turn: Turn, spoken: Spoken) -> None:
    """What was just told the resident can be taken back; a signature cannot, and a case that is not theirs can be
    returned."""
    by = as_staff(spoken.actor, spoken.case)
    last = retractions.last_retractable(turn, spoken.case, by)
    if last is not None and turn.now <= last.at + casework.take_back_time(turn):
        actions.act(turn, spoken.actor, spoken.case, Action.TAKE_BACK, Said())
        return
    noted = _note(turn, spoken)
    if _is_possible(turn, spoken, Action.RETURN):
        says = sentence("offer.wrong", reference=spoken.case.reference, shown=_shown(spoken))
        _offer(turn, spoken, [says], [_button(spoken, "action.return", Action.RETURN), _only_noted(spoken)], noted)


def _deadline(turn: Turn, spoken: Spoken) -> None:
    explaining.explain(turn, spoken.actor, spoken.case)


def _how(turn: Turn, spoken: Spoken) -> None:
    answer(turn, spoken.actor, "help.staff")


HEARERS: Mapping[Heard, Callable[[Turn, Spoken], None]] = {
    Heard.NOD: _nod,
    Heard.PROMISE: _promise,
    Heard.DONE: _finished("button.as_result", Outcome.SOLVED),
    Heard.PARTLY: _finished("outcome.partly", Outcome.PARTLY),
    Heard.EXPLAINED: _finished("outcome.explained", Outcome.EXPLAINED),
    Heard.NOT_NOW: _finished("outcome.not_now", Outcome.NOT_NOW),
    Heard.BARE: _bare,
    Heard.RETURN: _return,
    Heard.ASK: _ask,
    Heard.TELL: _tell,
    Heard.EXTEND: _extend,
    Heard.ESTIMATE: _estimate,
    Heard.WRONG_PRESS: _wrong_press,
    Heard.DEADLINE: _deadline,
    Heard.HOW: _how,
    Heard.NOTE: _only_note,
    Heard.NOTHING: _nothing,
}


def _is_possible(turn: Turn, spoken: Spoken, action: Action, *, silent: bool = False) -> bool:
    """Whether an act may be offered. If it would be refused whatever its words are, says why, unless `silent`."""
    if not may(Status(spoken.case.status), action, Role.STAFF):
        return False
    try:
        actions.refuse_hopeless(turn, spoken.case, action)
    except CaseworkError as fault:
        if not silent:
            answer(turn, spoken.actor, fault.key, **fault.params)  # type: ignore[arg-type]  # the catalogues' test knows them
        return False
    return True


def _button(spoken: Spoken, label: str, *args: str) -> Button:
    return kept_button(spoken.case, label, *args)


def _only_noted(spoken: Spoken) -> Button:
    return _button(spoken, "button.only_note", Action.NOTE)


def _other(spoken: Spoken) -> list[Button]:
    return [_button(spoken, "button.tell_resident", Action.ANSWER), _only_noted(spoken)]


def _shown(spoken: Spoken) -> str:
    return shortened(spoken.reading.words, offers.SHOWN)


def _offer(turn: Turn, spoken: Spoken, says: list[Sentence], buttons: list[Button], noted: int) -> None:
    said = Said(spoken.reading.words, spoken.said.media, spoken.said.album)
    offers.offer_noted(turn, spoken.actor, spoken.case, says, said, buttons, noted=noted)
