"""Is it solved? The three answers below a result."""

from __future__ import annotations

from domain.commands import token
from domain.content import Button, button
from domain.kinds import Scope
from storage.tables import Case, id_of

SOLVED = ("yes", "partly", "no")


def solved_row(case: Case, number: int) -> tuple[Button, ...]:
    """The answers about the result of a cycle."""
    case_id = id_of(case)
    return tuple(
        button(f"button.solved_{one}", token(Scope.RESIDENT, case_id, "solved", number, one)) for one in SOLVED
    )
