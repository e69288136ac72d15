"""Offers: words of staff or coordinators that may not have been meant for the service, kept until one tap.

The words are in the outbox row of the message that offers them, and in a note if they were noted at once. They are
deleted with the case's other words, removed by the first tap, and expire after a day. Without a tap nothing is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.commands import OUTCOME_WORDS
from domain.content import Button, Content, Param, Sentence, sentence, word
from domain.errors import CaseworkError
from domain.expectations import ActWords, PhotoSettled
from domain.lifecycle import Action
from handlers.cases.casework import Said
from handlers.saying import answer, say, take_buttons
from handlers.turn import Actor, Turn
from handlers.wording import masked, shortened
from storage.messages import cancellation, deliveries, files
from storage.tables import Case, id_of

OFFER_VERB = "kept"  # as in `kept:answer`, `kept:resolve:partly`, `kept:no`
NO = "no"
SHOWN, CASE_SHOWN = 200, 24  # letters
TO_RESIDENT = (Action.ANSWER, Action.ASK, Action.RESOLVE, Action.CORRECT)
ABOUT = (*TO_RESIDENT, "act", "talk", "note", "refusal")


@dataclass(frozen=True, slots=True)
class Offer:
    """What is asked about the kept words (one of `ABOUT`), and its buttons. `expects` keeps an earlier question
    open. `shows_case`: what the case is about is shown, too, unless it is confidential."""

    about: str
    buttons: Sequence[Button]
    expects: ActWords | None = None
    shows_case: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """The words of an offer, and the note in which they stand too, or 0."""

    said: Said
    noted: int = 0


def offer(turn: Turn, actor: Actor, case: Case, action: Action, said: Said, made: Offer) -> None:
    """Asks whether the words are meant for an act, or only to be noted."""
    params: dict[str, Param] = {
        "reference": case.reference,
        "action": word("action", action),
        "shown": shortened(said.words, SHOWN) or "📷",
        **kept_words(said),
    }
    says = [sentence(f"offer.{made.about}", **params)]
    if made.shows_case:
        says += about_case(turn, case)
    rows = tuple((one,) for one in made.buttons)
    say(turn, actor, Content(tuple(says), rows), reply_to=actor.message, case_id=id_of(case), expects=made.expects)


def about_case(turn: Turn, case: Case) -> list[Sentence]:
    """What the case is about, so that who is asked sees which one is meant; nothing of a confidential one."""
    about = "" if case.confidential else case.words or case.address
    return [sentence("offer.case", words=shortened(masked(turn, case, about), CASE_SHOWN))] if about else []


def kept_words(said: Said) -> dict[str, Param]:
    """The parameters of a sentence that keep words until a button takes them."""
    return {
        "shown": shortened(said.words, SHOWN) or "📷",
        "words": said.words,
        "media": ",".join(map(str, said.media)),
        "album": said.album,
    }


def offer_noted(
    turn: Turn, actor: Actor, case: Case, says: Sequence[Sentence], said: Said, buttons: Sequence[Button], *, noted: int
) -> None:
    """Offers what else words may be that stand in a note already; the first sentence asks."""
    asks = Sentence(says[0].key, {**says[0].params, **kept_words(said), "noted": noted})
    rows = tuple((one,) for one in buttons)
    say(turn, actor, Content((asks, *says[1:]), rows), reply_to=actor.message, case_id=id_of(case))


def take_words(turn: Turn, actor: Actor, case: Case, message: str) -> Said:
    return take_kept(turn, actor, case, message).said


def take_kept(turn: Turn, actor: Actor, case: Case, message: str) -> Kept:
    """Takes the kept words out of the message, with the pictures of their note, also those that came later.

    Raises `CaseworkError` at a second tap, and after a day.
    """
    sent = deliveries.case_of_message(turn.tx, actor.chat_id, message) if message else None
    if sent is None or sent.case_id != case.id:
        raise CaseworkError("error.old_button")
    content = cancellation.take_content(turn.tx, sent.outbox_id)
    said = taken(content)
    if said is None or sent.sent_at < turn.now - deliveries.ANSWERABLE:
        raise CaseworkError("error.offer_gone", reference=case.reference)
    take_buttons(turn, actor, message)
    noted = int(str((_params(content) or {}).get("noted", 0)))
    pictures = tuple(files.of_statement(turn.tx, noted)) if noted else said.media
    return Kept(Said(said.words, pictures, said.album), noted)


def taken(content: Content) -> Said | None:
    """The words that a message kept; None if they were taken before."""
    kept = _params(content)
    if kept is None:
        return None
    media = tuple(int(one) for one in str(kept["media"]).split(",") if one)
    return Said(str(kept["words"]), media, str(kept["album"]))


def _params(content: Content) -> Mapping[str, Param] | None:
    return next((one.params for one in content.sentences if "media" in one.params), None)


def with_outcome(outcome: str, words: str) -> str:
    """The words with the outcome's name in front, as `outcome_of` reads them."""
    return f"{next(name for name, code in OUTCOME_WORDS.items() if code == outcome)} {words}" if outcome else words


def decline(turn: Turn, actor: Actor, case: Case, message: str) -> None:
    """The words were not meant: they are removed."""
    take_words(turn, actor, case, message)
    answer(turn, actor, "offer.declined", reference=case.reference)


def tell_cancelled(turn: Turn, actor: Actor, case: Case, action: Action, closes: PhotoSettled | None = None) -> None:
    """Says that the act was cancelled. `closes` names the question that is closed by it."""
    says = sentence("prompt.cancelled", reference=case.reference, action=word("action", action))
    say(turn, actor, says, reply_to=actor.message, case_id=id_of(case) if closes else None, expects=closes)


def tell_still_open(turn: Turn, actor: Actor, case: Case, action: Action, expects: ActWords) -> None:
    """Says that the words were no answer, and that the question is still open; a reply to this line answers it."""
    says = sentence("prompt.still_open", reference=case.reference, action=word("action", action))
    say(turn, actor, says, reply_to=actor.message, case_id=id_of(case), expects=expects)
