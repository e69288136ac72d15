"""撤回, and what means it: a coordinator takes back their own latest words to a resident; a colleague's only by the
button that names them, and the colleague is told."""

from __future__ import annotations

from domain import references
from domain.commands import parse
from domain.content import Content, button, sentence, word
from domain.errors import CaseworkError
from domain.expectations import ActWords, BetterWords, RefusalWords, TakeBack, VoiceWords
from domain.hearing import giving_up, prompts
from domain.kinds import Scope
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import retractions
from handlers.cases.casework import Said
from handlers.cases.shown_state import act_words, case_token
from handlers.cases.transitions import as_coordinator
from handlers.saying import answer, say
from handlers.turn import Actor, Turn
from handlers.wording import shortened
from storage.casework import events
from storage.messages import deliveries
from storage.messages.deliveries import Answered
from storage.people import recipients
from storage.tables import Case, Event, Person, Statement, id_of

SHOWN = 40  # letters of what would be taken back
# What a resident is told of only after a minute
WAITING = (Action.ASK, Action.ANSWER, Action.RESOLVE, Action.REJECT, Action.REFER, Action.SUSPEND)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """不对，先别发, without a number or a reply: of whoever has just told a resident something. Returns whether it was
    so; where it is not sure the button is offered."""
    words = incoming.text
    if _drop(turn, actor, incoming):
        return True
    sure = prompts.takes_back(words) and not prompts.is_question(words)
    if incoming.reply_to or incoming.shows or not (sure or prompts.perhaps_takes_back(words)):
        return False
    said = deliveries.answered_by(turn.tx, actor.chat_id, "", turn.now)
    if is_else(turn, words, said):
        return False
    held = _own_held(turn, actor)
    if held and sure:
        take_back_own(turn, actor)
    elif len(held) == 1:
        _offer(turn, actor, held[0])
    elif held:
        retractions.offer_which(turn, actor, held, Scope.COORDINATOR)
    elif sure and said and said.case_id and isinstance(said.expects, TakeBack):
        raise CaseworkError("error.nothing_to_take_back")
    return bool(held)


def _drop(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """算了不用问了: the speaker's act of that name that still waits to be sent, though something else was asked of them
    meanwhile. Returns whether there is one."""
    words = incoming.text
    named = [one for one in WAITING if giving_up.drops(one, words)]
    if not named or incoming.reply_to or incoming.photos or references.all_in(words) or prompts.is_question(words):
        return False
    said = deliveries.answered_by(turn.tx, actor.chat_id, "", turn.now)
    if said and isinstance(said.expects, ActWords) and said.expects.action in named:
        return False  # it gives up that prompt
    held = [one for one in _own_held(turn, actor) if _last_act(turn, actor, one) in named]
    if len(held) == 1:
        take_back_typed(turn, actor, held[0], Said())
    elif held:
        retractions.offer_which(turn, actor, held, Scope.COORDINATOR)
    return bool(held)


def _last_act(turn: Turn, actor: Actor, case: Case) -> str:
    last = retractions.last_retractable(turn, case, as_coordinator(actor), own=actor.person_id)
    return last.action if last else ""


def is_else(turn: Turn, words: str, said: Answered | None) -> bool:
    """Whether words answer a prompt, name a case or another act."""
    command = parse(words, turn.county.department_names())
    prompted = said is not None and isinstance(said.expects, ActWords | RefusalWords | VoiceWords)
    other = isinstance(command.verb, Action) and command.verb is not Action.TAKE_BACK
    return prompted or other or bool(references.all_in(words))


def hear_of(turn: Turn, actor: Actor, case: Case, said: Said) -> bool:
    """#编号 先别发: of the case that the words name. Returns whether something of theirs is taken back, or offered."""
    last = retractions.last_retractable(turn, case, as_coordinator(actor), own=actor.person_id)
    if said.media or last is None or not retractions.is_in_time(turn, last) or prompts.is_question(said.words):
        return False
    if prompts.takes_back(said.words):
        take_back_said(turn, actor, case, int(last.details["statement"]))
    elif prompts.perhaps_takes_back(said.words):
        _offer(turn, actor, case)
    else:
        return False
    return True


def _own_held(turn: Turn, actor: Actor) -> list[Case]:
    return retractions.retractable_cases(turn, actor.person_id, lambda case: as_coordinator(actor))


def _offer(turn: Turn, actor: Actor, case: Case) -> None:
    undo, expects = retractions.undo_choice(turn, case, as_coordinator(actor), Scope.COORDINATOR, own=actor.person_id)
    content = Content((sentence("prompt.still_time", reference=case.reference),), ((undo,),))
    say(turn, actor, content, reply_to=actor.message, case_id=case.id, expects=expects)


def take_back_typed(turn: Turn, actor: Actor, case: Case, said: Said) -> None:
    """#编号 撤回: one's own latest words; where only a colleague's can be taken back, they are shown with a button."""
    by = as_coordinator(actor)
    last = retractions.last_retractable(turn, case, by, own=actor.person_id)
    if last is None or not retractions.is_in_time(turn, last):
        others = retractions.last_retractable(turn, case, by)
        if others is None or not retractions.is_in_time(turn, others):
            raise _too_late(case)
        _offer_others(turn, actor, case, others)
        return
    take_back_said(turn, actor, case, int(last.details["statement"]))


def _too_late(case: Case) -> CaseworkError:
    """What ended the case can be undone all the same: a reply with the reason does so."""
    if not may(Status(case.status), Action.REACCEPT, Role.COORDINATOR):
        return CaseworkError("error.nothing_to_take_back")
    late = CaseworkError("error.reaccept_instead", reference=case.reference, status=word("status", case.status))
    return BetterWords(late, id_of(case), act_words(Scope.COORDINATOR, case, Action.REACCEPT))


def _offer_others(turn: Turn, actor: Actor, case: Case, act: Event) -> None:
    said = turn.tx.get_one(Statement, act.details["statement"])
    undo = button("button.take_back", case_token(Scope.COORDINATOR, case, Action.TAKE_BACK, id_of(said)))
    says = sentence(
        "prompt.take_back_others",
        reference=case.reference,
        person=_name_of(turn, act),
        action=word("action", act.action),
        words=shortened(said.words, SHOWN),
    )
    say(turn, actor, Content((says,), ((undo,),)), reply_to=actor.message, case_id=case.id)


def _name_of(turn: Turn, act: Event) -> str:
    person = turn.tx.get(Person, act.person_id) if act.person_id else None
    return person.name if person else ""


def take_back_said(turn: Turn, actor: Actor, case: Case, statement_id: int) -> None:
    """Takes back the act that said this, and no later one; one's own last one where none is named."""
    if not statement_id:
        take_back_typed(turn, actor, case, Said())
        return
    _check_not_taken_back(turn, actor, case, statement_id)
    if not may(Status(case.status), Action.TAKE_BACK, Role.COORDINATOR):
        raise CaseworkError("error.case_gone", reference=case.reference, status=word("status", case.status))
    act = retractions.last_retractable(turn, case, as_coordinator(actor), statement_id)
    if act is None or not retractions.is_in_time(turn, act):
        raise _too_late(case)
    pictures = retractions.take_back(turn, case, as_coordinator(actor), statement_id)
    answer(turn, actor, "done.take_back_pictures" if pictures else "done.take_back", reference=case.reference)
    if act.person_id and act.person_id != actor.person_id:
        _tell_whose_it_was(turn, actor, case, act)


def _check_not_taken_back(turn: Turn, actor: Actor, case: Case, statement_id: int) -> None:
    """Who presses the button of what somebody else took back is told by whom, and that the resident knows nothing."""
    for event in events.history(turn.tx, id_of(case)):
        if event.action == Action.TAKE_BACK and event.details.get("statement") == statement_id:
            person = _name_of(turn, event)
            raise CaseworkError("error.taken_back_before", reference=case.reference, person=person)


def _tell_whose_it_was(turn: Turn, actor: Actor, case: Case, act: Event) -> None:
    whose = recipients.find(turn.tx, act.person_id or 0)
    said = turn.tx.get(Statement, act.details["statement"])
    if whose is None or said is None:
        return
    says = sentence(
        "told.coordinator.taken_back",
        reference=case.reference,
        person=actor.name,
        action=word("action", act.action),
        words=said.words,
    )
    say(turn, whose, says, case_id=case.id)


def take_back_own(turn: Turn, actor: Actor) -> None:
    """ "撤回" without a case: takes back the speaker's latest act; if there are several, asks which."""
    held = _own_held(turn, actor)
    if not held:
        raise CaseworkError("error.take_back_which")
    if len(held) == 1:
        take_back_typed(turn, actor, held[0], Said())
    else:
        retractions.offer_which(turn, actor, held, Scope.COORDINATOR)
