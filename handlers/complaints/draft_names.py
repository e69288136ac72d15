"""Names in a draft: what may be a person's is hidden and asked of in the preview, until the resident says that it is
none; a place's that was written with a slip is proposed."""

from __future__ import annotations

from domain.errors import CaseworkError
from domain.hearing.place_typos import Typo, typo_in
from domain.hearing.places import find_place
from domain.person_names import mark_of, names_told
from handlers.turn import Turn
from handlers.wording import doubtful_names, hidden_names
from storage.tables import Draft


def asked(turn: Turn, draft: Draft) -> tuple[str, ...]:
    """What may be a name and was not decided yet, nor is surely one elsewhere. The first is asked of."""
    decided = (*draft.hidden_names, *draft.shown_names, *names_told(draft.words), *names_told(draft.address))
    return tuple(name for name in doubtful_names(turn, draft.words, draft.address) if name not in decided)


def hidden(turn: Turn, draft: Draft) -> tuple[str, ...]:
    """What is masked in all that is said of it."""
    return hidden_names(turn, (*draft.hidden_names, *asked(turn, draft)), draft.words, draft.address)


def press(turn: Turn, draft: Draft, verb: str, mark: str) -> None:
    """A tap below a question. Raises `CaseworkError` if what it asks of is not in the words any more."""
    if verb == "is_place":
        _mend_place(turn, draft, mark)
        return
    name = next((one for one in doubtful_names(turn, draft.words, draft.address) if mark_of(one) == mark), "")
    if not name:
        raise CaseworkError("error.old_button")
    decide(draft, name, is_name=verb == "is_name")


def decide(draft: Draft, name: str, *, is_name: bool) -> None:
    hides = [one for one in draft.hidden_names if one != name]
    shows = [one for one in draft.shown_names if one != name]
    draft.hidden_names = [*hides, name] if is_name else hides
    draft.shown_names = shows if is_name else [*shows, name]


def slip(turn: Turn, draft: Draft) -> Typo | None:
    """The known place that the draft may mean."""
    return typo_in(f"{draft.address}\n{draft.words}", turn.practice.places)


def _mend_place(turn: Turn, draft: Draft, mark: str) -> None:
    """The known place is meant."""
    typo = slip(turn, draft)
    if typo is None or mark_of(typo.known) != mark:
        raise CaseworkError("error.old_button")
    if typo.typed in draft.address:
        draft.address = draft.address.replace(typo.typed, typo.known)
    else:
        right = draft.words.replace(typo.typed, typo.known)
        draft.address = find_place(right, turn.practice.places) or typo.known
    draft.area = ""
