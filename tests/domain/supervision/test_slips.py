"""The lifecycle of a slip, cell by cell, and its number on paper."""

from __future__ import annotations

import pytest

from domain.errors import CaseworkError
from domain.supervision.slips import SlipAction, SlipRole, SlipStatus, check_signer, next_status, written

# D drafted, I issued, A acknowledged, F answered (已反馈), C closed, W withdrawn; "." not allowed.
COLUMNS = dict(zip("DIAFCW", SlipStatus, strict=True))
GRID = """
change      D . . . . .
send_back   D . . . . .
issue       I . . . . .
acknowledge . A . . . .
answer      . F F . . .
contest     . I A A . .
object      . I A F C .
close       . C C C . .
withdraw    W W W W . .
"""
WHO = {
    SlipRole.COORDINATOR: "change contest close withdraw",
    SlipRole.SIGNER: "send_back issue withdraw",
    SlipRole.STAFF: "acknowledge answer object",
}


def test_every_cell_is_as_the_grid_says_for_every_role() -> None:
    seen = set()
    for line in GRID.strip().splitlines():
        action, *cells = line.split()
        seen.add(SlipAction(action))
        for before, cell in zip(COLUMNS.values(), cells, strict=True):
            for role, may in WHO.items():
                if cell != "." and action in may.split():
                    assert next_status(before, SlipAction(action), role) is COLUMNS[cell]
                else:
                    with pytest.raises(CaseworkError):
                        next_status(before, SlipAction(action), role)
    assert seen == set(SlipAction)


def test_who_drew_a_slip_up_does_not_sign_it() -> None:
    check_signer(1, 2)
    with pytest.raises(CaseworkError) as refused:
        check_signer(1, 1)
    assert refused.value.key == "error.slip_own_draft"


def test_a_number_is_written_as_an_office_writes_it() -> None:
    assert written("督提", 2026, 12) == "督提〔2026〕12号"
