"""What a resident's message beside open cases is about, for those who decide what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.messages import Incoming
from handlers.cases import own_case_access
from handlers.turn import Actor, Turn
from storage.tables import Case, id_of


@dataclass(frozen=True, slots=True)
class Scene:
    """A message beside open cases: `mine` are those it may be about, `case` the one that it is, if that is sure."""

    turn: Turn
    actor: Actor
    incoming: Incoming
    mine: list[Case]
    case: Case | None
    named: bool = False  # by its number, or by a reply
    added: bool = False  # they are told in order to be added, whatever else they are

    @property
    def words(self) -> str:
        return self.incoming.text

    def locked(self, case: Case) -> Case:
        return own_case_access.lock_own_case(self.turn, self.actor, id_of(case))
