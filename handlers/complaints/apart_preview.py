"""How several problems of a draft stand in its preview, once they are to be filed apart."""

from __future__ import annotations

from collections.abc import Sequence

from domain.commands import token
from domain.content import Button, Sentence, button, category, sentence, word
from domain.content import area as area_name
from domain.kinds import Scope
from handlers.cases.complaint import Complaint
from handlers.cases.understanding import Understanding
from handlers.complaints import problems_apart
from handlers.turn import Turn
from handlers.wording import masked_for
from storage.tables import Draft

Rows = tuple[tuple[Button, ...], ...]


def lines(turn: Turn, draft: Draft, name: str, others: Sequence[str]) -> list[Sentence]:
    """Each problem as its department will see it, with its place."""
    whole = Complaint(draft.words, draft.kind, address=draft.address, area=draft.area)

    def shown(told: str) -> str:
        return masked_for(turn, told, name, others)

    return [
        sentence(
            "draft.part",
            number=number,
            words=shown(one.words),
            category=category(one.category),
            place=shown(one.address) or (area_name(one.area) if one.area else word("word", "no_place")),
        )
        for number, one in enumerate(problems_apart.complaints_of(turn, draft, whole), 1)
    ]


def row(draft: Draft, told: Sequence[Understanding]) -> Rows:
    if not told:
        return ()
    label, verb = ("button.together", "together") if problems_apart.APART in draft.asked else ("button.apart", "apart")
    return ((button(label, token(Scope.DRAFT, draft.id or 0, verb)),),)


def place_row(draft: Draft, count: int) -> tuple[Button, ...]:
    """The place of each is changed for itself."""
    return tuple(
        button("button.change_place_of", token(Scope.DRAFT, draft.id or 0, "ask", "place", str(at)), number=at + 1)
        for at in range(count)
    )
