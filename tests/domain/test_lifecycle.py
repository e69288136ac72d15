"""Every cell of the lifecycle, allowed or not, by a grid written out by hand."""

from __future__ import annotations

import pytest

from domain.errors import CaseworkError
from domain.lifecycle import TRANSITIONS, Action, Role, Status, may, next_status
from tests.tables import each

# A row an action, a column a status: S submitted, A assigned, I in progress, W waiting, U suspended, R resolved,
# C closed, J rejected, D withdrawn, M merged, P split, F referred. A cell is the status that follows; "=" stays;
# "<" goes back to where the act came from that is taken back; "." not allowed.
COLUMNS = dict(zip("SAIWURCJDMPF", Status, strict=True))
GRID = """
submit           . . . . . . . . . . . .
assign           A . . . . . . . . . . .
reassign         . A A A A . . . . . . .
acknowledge      . I . . . . . . . . . .
note             = = = = = = . . . . . .
ask              = W W . . . . . . . . .
reply            . . . I . . . . . . . .
answer           = I = = = = = = = . = =
take_back        = = = < < < . < . . . <
return           . = = . . . . . . . . .
grant_return     . S S S S . . . . . . .
refuse_return    . = = = = . . . . . . .
extend           . = = = . . . . . . . .
grant_extension  . = = = = . . . . . . .
refuse_extension . = = = = . . . . . . .
resolve          R R R R . . . . . . . .
correct          . . . . . = . . . . . .
send_back        . . . . . I . . . . . .
add_details      = = = = = = . . . . . =
keep_aside       = = = = = = = = = = = =
move_out         = = = = = = = = = = = =
urge             = = = = = . . . . . . .
withdraw         D D D D D . . . . . . .
call_human       = = = = = = = = = . = =
rate             = = = = = = = . . . . .
reopen           . . . . . A A . . . . .
take_back_redo   . < . . . . . . . . . .
ask_reopen       . . . . . = = . . . . .
grant_reopen     . . . . . A A . . . . .
refuse_reopen    . . . . . = = . . . . .
confirm          . . . . . C . . . . . .
close            . . . . . C . . . . . .
close_unreached  . . . . . C . . . . . .
reject           J J J . . . . . . . . .
hand_over        = = = = = . . . . . . .
lose_department  . S S . . . . . . . . .
refer            F F F F . . . . . . . .
reaccept         . . . . . . . S . . . S
suspend          . U U . . . . . . . . .
resume           . . . . I . . . . . . .
split            P P P . . . . . . . . .
stop_waiting     . . . I . . . . . . . .
overdue          . = = = . . . . . . . .
reckon           = = = = = . . . . . . .
call_back        . . . . . = = . . . . .
exclude          = = = = = = = = = = = =
include          = = = = = = = = = = = =
recategorize     = = = = = . . . . . . .
view             = = = = = = = = = = = =
forget           = = = = = = = = = = = =
take_danger      = = = = = = . . . . . .
report_danger    = = = = = = . . . . . .
got_through      = = = = = = . . . . . .
end_danger       = = = = = = . . . . . .
keep_confidential = . . . . . . . . . . .
release          = . . . . . . . . . . .
lift_confidential = . . . . . . . . . . .
ask_lift         = . . . . . . . . . . .
refuse_lift      = . . . . . . . . . . .
propose          = = = = = = = = = = = =
refuse_proposal  = = = = = = = = = = = =
supervise        = = = = = = = = = = = =
"""
ROLES = {
    "resident": "reply add_details move_out urge withdraw call_human rate reopen ask_reopen confirm forget got_through "
    "take_back_redo end_danger lift_confidential refuse_lift",
    "staff": "acknowledge note ask answer take_back return extend resolve correct supervise",
    "coordinator": "assign reassign note ask reply answer add_details keep_aside move_out urge grant_return "
    "refuse_return grant_extension refuse_extension resolve take_back send_back grant_reopen refuse_reopen confirm "
    "reject refer reaccept suspend resume split stop_waiting call_back exclude include recategorize view take_danger "
    "report_danger propose refuse_proposal supervise "
    "end_danger keep_confidential release lift_confidential ask_lift",
    "system": "assign lose_department keep_aside close close_unreached resume stop_waiting overdue reckon forget",
    "leader": "hand_over supervise",
}
# Where a role may do less than its action's other roles.
NOT_STAFF = {
    *(("note", "S"), ("ask", "S"), ("answer", "S"), ("resolve", "S")),
    *(("answer", column) for column in "RCJDPF"),
    *(("take_back", "S"), ("take_back", "A"), ("take_back", "J"), ("take_back", "F")),
}


def cells() -> list[tuple[Action, str, str]]:
    found = []
    for line in GRID.strip().splitlines():
        action, *row = line.split()
        found += [(Action(action), column, cell) for column, cell in zip(COLUMNS, row, strict=True)]
    return found


def allowed_roles(action: Action, column: str) -> set[Role]:
    roles = {Role(role) for role, actions in ROLES.items() if action in actions.split()}
    if (action, column) in NOT_STAFF:
        roles.discard(Role.STAFF)
    if (action, column) == ("add_details", "F"):
        roles.discard(Role.RESIDENT)  # what they say is kept aside; who may open the case adds it
    return roles


def test_the_grid_names_every_action() -> None:
    assert {action for action, _, _ in cells()} == set(Action)
    assert len(cells()) == len(Action) * len(Status)


@each("role", list(Role))
def test_every_cell_is_as_the_grid_says(role: Role) -> None:
    for action, column, cell in cells():
        status = COLUMNS[column]
        if cell == "." or role not in allowed_roles(action, column):
            assert not may(status, action, role), (status, action, role)
            with pytest.raises(CaseworkError):
                next_status(status, action, role)
        else:
            accepts_not = action in ("answer", "ask") and (column, role) == ("A", Role.COORDINATOR)
            kept = cell in "=<" or accepts_not
            expected = status if kept else COLUMNS[cell]
            assert next_status(status, action, role) == expected, (status, action, role)
            back = next_status(status, action, role, back_to=Status.ASSIGNED)
            assert back == (Status.ASSIGNED if cell == "<" else expected), (status, action, role)


def test_only_a_mistaken_end_is_worked_on_again() -> None:
    for status in (Status.REJECTED, Status.WITHDRAWN, Status.MERGED, Status.SPLIT, Status.REFERRED):
        left = {action for (at, action), (to, _) in TRANSITIONS.items() if at == status and to is not None}
        undone = {Action.TAKE_BACK, Action.REACCEPT} if status in (Status.REJECTED, Status.REFERRED) else set()
        assert left == undone  # within its minute, and later
