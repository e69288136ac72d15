"""Which groups work on a case and may hear of it: what was told on a platform inside the jurisdiction goes to none
outside of it.

Everything that a department's groups are told of a case passes here, and so does what they ask for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from domain.jurisdiction import is_outside
from domain.messages import ChatKind
from handlers.turn import Turn
from storage.casework import worklists
from storage.casework.told_on import told_on
from storage.casework.worklists import Worklist
from storage.people import bindings
from storage.people.bindings import Workplace
from storage.tables import Case, Chat, id_of
from storage.tables.case_departments import working_on, works_on


def groups_of(turn: Turn, case: Case) -> list[Workplace]:
    """The groups that work on a case and may hear of it."""
    groups = workplaces(turn, working_on(case))
    return hearing(turn, groups, kept=bool(kept_inside(turn, [id_of(case)])))


def workplaces(turn: Turn, departments: Iterable[str]) -> list[Workplace]:
    """The groups of these departments, whatever they may hear of."""
    return list(dict.fromkeys(group for one in departments for group in bindings.workplaces(turn.tx, one)))


def is_for_group(turn: Turn, case: Case, chat_id: int, departments: Collection[str]) -> bool:
    """Whether a group in which these departments work, works on a case and may hear of it."""
    theirs = works_on(departments, case) and not case.confidential
    return theirs and not is_withheld(turn, id_of(case), chat_id)


def open_for_group(turn: Turn, chat_id: int, departments: Sequence[str]) -> Worklist:
    """The open cases of which `is_for_group` is true, as a list."""
    return worklists.open_in(departments, withheld_in(turn, chat_id))


def hearing(turn: Turn, groups: Sequence[Workplace], *, kept: bool) -> list[Workplace]:
    """Those of the groups that may hear of a case, which is `kept` inside or not."""
    return [one for one in groups if not (kept and _is_outside(turn, one.platform))]


def kept_inside(turn: Turn, case_ids: Collection[int]) -> set[int]:
    """Those of the cases that were told inside."""
    return told_on(turn.tx, case_ids, turn.county.inside)


def withheld_in(turn: Turn, chat_id: int) -> frozenset[str]:
    """The platforms of whose cases a group may hear nothing."""
    chat = turn.tx.get_one(Chat, chat_id)
    outside = chat.kind == ChatKind.GROUP and _is_outside(turn, chat.platform)
    return turn.county.inside if outside else frozenset()


def is_withheld(turn: Turn, case_id: int, chat_id: int) -> bool:
    """Whether a chat may hear nothing of a case. A person's own chat may: that of a coordinator, or who reported it."""
    return bool(turn.county.inside) and bool(told_on(turn.tx, [case_id], withheld_in(turn, chat_id)))


def _is_outside(turn: Turn, platform: str) -> bool:
    return is_outside(platform, turn.county.inside)
