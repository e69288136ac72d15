"""A draft that was given up in words: what was told and chosen stays in the message that says so, until it is taken up
again or its time is over. Its pictures are gone."""

from __future__ import annotations

import json
from datetime import timedelta

from domain.commands import token
from domain.content import Content, button, sentence, when
from domain.expectations import Cancelled
from domain.hearing.residents.narrowing import Narrowed
from domain.kinds import Scope
from handlers.complaints import draft_parts, drafts, holds
from handlers.saying import say
from handlers.turn import Actor, Turn
from storage.tables import Draft

REPORT_ANYWAY = token(Scope.SERVICE, 0, "report_notice")  # below words that were not filed
TAKEN_UP_WITHIN = timedelta(minutes=30)
KEPT = {
    "step", "asked", "words", "address", "latitude", "longitude", "kind", "category", "area", "confidential", "named",
    "held_back", "hidden_names", "shown_names",
}  # fmt: skip


def give_up(turn: Turn, actor: Actor, draft: Draft) -> None:
    """What is given up in words may have been meant for somebody else: it can be taken up again for a while."""
    if not draft.words:
        drafts.cancel(turn, actor, draft)
        return
    until = turn.now + TAKEN_UP_WITHIN
    says = sentence("draft.given_up", until=when(until), words=draft.words, draft=_kept(draft))
    drafts.delete_with_pictures(turn, draft)
    row = (button("button.report_anyway", REPORT_ANYWAY),)
    say(turn, actor, Content((says,), (row,)), reply_to=actor.message, expects=Cancelled())


def _kept(draft: Draft) -> str:
    """All but what belonged to its pictures and voices, and that it was to wait."""
    kept = draft.model_dump(mode="json", include=KEPT)
    ended = (holds.HELD, holds.WAITS)
    kept["asked"] = [one for one in draft.asked if one not in ended and not one.startswith(drafts.WRITTEN)]
    return json.dumps(kept, ensure_ascii=False)


def take_up(turn: Turn, actor: Actor, kept: str, only: str = "") -> None:
    """The draft as it was, with the question or preview at which it was given up; of several problems the one that is
    called `only`."""
    made = {"person_id": actor.person_id, "chat_id": actor.chat_id, "touched_at": turn.now}
    draft = Draft.model_validate(json.loads(kept) | made)
    if only and draft_parts.leave_out(turn, draft, Narrowed("", only, plain=True)):
        drafts.understand_again(turn, draft)
    drafts.keep_and_ask(turn, actor, draft)
