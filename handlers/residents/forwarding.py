"""转发: a line about a result that its reader may forward to neighbours. It names nobody, no door and no number."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from domain import references
from domain.commands import Outcome, asks_to_forward
from domain.content import Param, Sentence, area, category, days, named, sentence
from domain.lifecycle import GIVEN_RESULT
from domain.messages import Incoming
from handlers.cases import own_case_access, ratings
from handlers.saying import say
from handlers.telling import is_for_coordinators
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.tables import Case, id_of

WORTH_TELLING = (Outcome.SOLVED, Outcome.PARTLY)


def hear(turn: Turn, actor: Actor, incoming: Incoming) -> bool:
    """Answers whoever asks for such a line, only then. Returns whether it was asked for."""
    if incoming.has_more or not asks_to_forward(incoming.text):
        return False
    case = _case_meant(turn, actor, incoming.text)
    says = _line(turn, case) if case else sentence("forward.none")
    say(turn, actor, says, reply_to=actor.message)
    return True


def _case_meant(turn: Turn, actor: Actor, text: str) -> Case | None:
    """The named one, else the newest with a result that can be told to others."""
    if references.parse(text):
        mine = [own_case_access.own_case(turn, actor, text)]
    else:
        mine = cases.of_resident(turn.tx, actor.person_id)
    resolved = [one for one in mine if _may_be_told(turn, one)]
    return max(resolved, key=lambda one: one.resolved_at or one.filed_at) if resolved else None


def _may_be_told(turn: Turn, case: Case) -> bool:
    if case.status not in GIVEN_RESULT or case.outcome not in WORTH_TELLING or is_for_coordinators(case):
        return False
    return ratings.is_told(turn, cases.cycle_of(turn.tx, id_of(case), case.cycle))


def _line(turn: Turn, case: Case) -> Sentence:
    assert case.resolved_at is not None
    on = case.resolved_at.astimezone(ZoneInfo(turn.county.time_zone)).date()
    where: Param = area(case.area) if case.area else named(turn.county.name)
    told = {"place": where, "on": days(on, on), "county": named(turn.county.name)}
    if not case.category:
        return sentence("forward.line_plain", **told)
    return sentence("forward.line", category=category(case.category), **told)
