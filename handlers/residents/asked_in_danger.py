"""到哪了, 催一下, 找人工: asked by somebody whose danger is open. They are answered, and added to nothing."""

from __future__ import annotations

from domain.content import sentence
from domain.hearing.dangers.danger import Danger
from domain.hearing.dangers.danger_asks import Asks, asks_in, names_rescuers
from domain.hearing.residents import withdrawals
from domain.lifecycle import Action, Role, Status, may
from domain.messages import Incoming
from handlers.cases import own_case_access
from handlers.cases.advice import advice
from handlers.chats.languages import in_language_of
from handlers.complaints import further_words
from handlers.residents import beside, person, progress, withdrawing
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Words of somebody who reported a danger that is open. Returns whether they were about it."""
    if cases.told_no_danger(turn.tx, actor.person_id):
        return False
    if _hear_asking(turn, actor, incoming) or _hear_withdrawal(turn, actor, incoming):
        return True
    return further_words.hear_more(turn, actor, incoming)


def _hear_withdrawal(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """都撤了吧, said while a danger is open: it is asked which, and nothing is taken back without a tap."""
    if not withdrawals.is_bare(incoming.text):
        return False
    case = further_words.current_danger(turn, actor, further_words.A_DAY)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if case is None or (draft and draft.touched_at > case.filed_at):
        return False
    known = own_case_access.cases_open_to_additions(turn, actor.person_id)
    if len(known) > 1:
        withdrawing.list_open(turn, actor)
    else:
        withdrawing.ask(turn, actor, own_case_access.lock_own_case(turn, actor, id_of(case)))
    return True


def _hear_asking(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Answers words that ask and tell nothing. Returns whether they were such. Of who dares not speak they are heard
    before this (`further_words.hear_in_silence`)."""
    asked = asks_in(incoming.text)
    if asked is None or incoming.has_more:
        return False
    case = further_words.current_danger(turn, actor, further_words.A_DAY)
    draft = cases.open_draft(turn.tx, actor.person_id)
    if case is None or (draft and draft.touched_at > case.filed_at):
        return False
    told = in_language_of(turn, actor, incoming.text)
    known = cases.of_resident(turn.tx, actor.person_id)
    apart = [one for one in known if one.about_id != case.id]  # what accuses is no other matter than its danger
    if [id_of(one) for one in own_case_access.open_to_additions(apart)[:1]] != [id_of(case)]:
        return beside.hear(turn, told, incoming, known)
    _answer(turn, told, own_case_access.lock_own_case(turn, told, id_of(case)), asked, incoming.text)
    return True


def _answer(turn: Turn, actor: Actor, case: Case, asked: Asks, words: str) -> None:
    status = Status(case.status)
    if asked is Asks.PERSON and may(status, Action.CALL_HUMAN, Role.RESIDENT):
        person.call_about(turn, actor, case)
    elif asked is Asks.HASTE and may(status, Action.URGE, Role.RESIDENT):
        whom = advice(
            turn.county.emergency, Danger(case.danger)
        )  # who cannot wait calls them, and does not wait for us
        progress.urge(turn, actor, case, words, first=(whom,))
    elif names_rescuers(words):
        called = turn.county.emergency
        progress.tell_state(
            turn, actor, case, (sentence("danger.ask_them", fire=called.fire, ambulance=called.ambulance),)
        )
    else:
        progress.tell_state(turn, actor, case)
