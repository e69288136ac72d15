"""What residents say outside cases and drafts that reports nothing: it is answered with one line, and not filed.

Where it may be a report after all, its words stay in the message that says so, and one tap within a day begins a draft
with them.
"""

from __future__ import annotations

from dataclasses import dataclass

from domain.commands import Wish, token
from domain.content import Content, Sentence, button, sentence
from domain.errors import CaseworkError
from domain.expectations import Cancelled
from domain.hearing.residents.draft_replies import takes_up_again
from domain.hearing.residents.openings import Opening, read
from domain.kinds import Scope
from handlers.cases import own_case_access, understanding
from handlers.complaints import given_up
from handlers.saying import answer, say, take_buttons
from handlers.turn import Actor, Turn
from storage.casework import cases
from storage.messages import cancellation, deliveries
from storage.tables import Delivery

# Said while a complaint is told, they change nothing in it.
ABOUT_THE_SERVICE = (Opening.LANGUAGE, Opening.SERVICE, Opening.WHO_SEES)
WISHES = {Opening.HUMAN: Wish.HUMAN, Opening.FORGET: Wish.FORGET, Opening.CASES: Wish.CASES}
LINES = {
    Opening.WHO_SEES: "opening.who_sees",
    Opening.UNNAMED: "opening.who_sees",
    Opening.ABUSE: "opening.abuse",
    Opening.ANNOUNCED: "opening.announced",
    Opening.CHAT: "opening.chat",
}
REPORT = token(Scope.SERVICE, 0, "report")
REPORT_NOTICE = given_up.REPORT_ANYWAY


def help_menu(*, numbered: bool) -> Content:
    """Where choices are `numbered` lines, the other language is a word to reply: a number is easily meant otherwise."""
    rows = (
        (
            button("button.my_cases", token(Scope.SERVICE, 0, "cases")),
            button("button.human", token(Scope.SERVICE, 0, "human")),
        ),
        (button("button.language", token(Scope.SERVICE, 0, "language")),),
    )
    return Content((sentence("help.resident"),), rows[:1] if numbered else rows)


def wish_in(text: str) -> Wish | None:
    """A wish in more words than its own: "给我个人"."""
    return WISHES.get(read(text))


def answer_question(turn: Turn, actor: Actor, text: str, *, in_words: bool = False) -> bool:
    """Answers a question about the service itself, `in_words` without a choice. Returns whether it was one."""
    opening = read(text)
    if opening not in ABOUT_THE_SERVICE or (opening is Opening.WHO_SEES and _accuses(turn, text)):
        return False
    _answer(turn, actor, opening, in_words=in_words)
    return True


def answer_talk(turn: Turn, actor: Actor, text: str) -> bool:
    """Answers what reports nothing. Returns whether it was so. Unclear words may belong to a case of the person."""
    opening = read(text)
    match opening:
        case Opening.MATTER:
            return False
        case Opening.UNCLEAR if _has_cases(turn, actor) or _names_subject(turn, text):
            return False
        case Opening.CHAT if _names_subject(turn, text):
            return False
        case Opening.NOTICE | Opening.UNCLEAR:
            _offer(turn, actor, opening, text)
        case Opening.WHO_SEES if _accuses(turn, text):
            return False
        case _:
            _answer(turn, actor, opening)
    return True


def _has_cases(turn: Turn, actor: Actor) -> bool:
    return bool(own_case_access.cases_open_to_additions(turn, actor.person_id))


def _accuses(turn: Turn, text: str) -> bool:
    return understanding.read(turn, text, danger=None).accuses


def _names_subject(turn: Turn, text: str) -> bool:
    return bool(understanding.read(turn, text, danger=None).category)


def _answer(turn: Turn, actor: Actor, opening: Opening, *, in_words: bool = False) -> None:
    match opening:
        case Opening.LANGUAGE:
            others = tuple(one for one in turn.county.languages if one != actor.language)
            row = (button("button.language", token(Scope.SERVICE, 0, "language")),) if others and not in_words else ()
            key = "opening.language" if others else "opening.one_language"
            say(turn, actor, Content((sentence(key),), (row,) if row else ()), reply_to=actor.message)
        case Opening.SERVICE:
            human = (button("button.human", token(Scope.SERVICE, 0, "human")),)
            says = sentence("opening.service", operator=turn.county.operator.in_(actor.language))
            rows = () if in_words else (human,)
            say(turn, actor, Content((says, *_nothing_filed(turn, actor)), rows), reply_to=actor.message)
        case Opening.WHO_SEES | Opening.UNNAMED:
            line = Content((sentence(LINES[opening]), *_nothing_filed(turn, actor)))
            say(turn, actor, line, reply_to=actor.message)
        case _:
            answer(turn, actor, LINES[opening])


def _nothing_filed(turn: Turn, actor: Actor) -> tuple[Sentence, ...]:
    """Says that nothing is filed, where it is so: the person has no open case."""
    mine = cases.of_resident(turn.tx, actor.person_id, still_open=True)
    return () if mine else (sentence("opening.nothing_filed"),)


def _offer(turn: Turn, actor: Actor, opening: Opening, text: str) -> None:
    """Asks whether words are a report; they are kept in the message alone."""
    notice = opening is Opening.NOTICE
    says = sentence("opening.notice" if notice else "opening.unclear", words=text)
    row = (button("button.report_anyway", REPORT_NOTICE) if notice else button("button.new_case", REPORT),)
    say(turn, actor, Content((says,), (row,)), reply_to=actor.message)


@dataclass(frozen=True, slots=True)
class Taken:
    """Words that a message kept, and the draft that they were, as it was kept; "" of words that were none."""

    words: str
    draft: str


def take_up_again(turn: Turn, actor: Actor, text: str) -> Taken | None:
    """The complaint that was cancelled lately, for somebody who says that they report it after all; None for other
    words."""
    if not takes_up_again(text):
        return None
    asked = deliveries.asked_last(turn.tx, actor.chat_id, turn.written, within=given_up.TAKEN_UP_WITHIN)
    if asked is None or not asked.lately or not isinstance(asked.expects, Cancelled):
        return None
    sent = turn.tx.get_one(Delivery, asked.id)
    taken = _take(turn, sent.outbox_id)
    if taken:
        take_buttons(turn, actor, sent.message)
    return taken


def take_offered(turn: Turn, actor: Actor, message: str, choice: str) -> Taken:
    """What was offered to be reported. Raises `CaseworkError` at a second tap, and after a day."""
    sent = deliveries.case_of_message(turn.tx, actor.chat_id, message, choice=choice) if message else None
    if sent is None or sent.sent_at < turn.now - deliveries.ANSWERABLE:
        raise CaseworkError("error.old_button")
    taken = _take(turn, sent.outbox_id)
    if taken is None:
        raise CaseworkError("error.old_button")
    take_buttons(turn, actor, message)
    return taken


def _take(turn: Turn, outbox_id: int) -> Taken | None:
    """What a message keeps; it is emptied. None once it was taken."""
    content = cancellation.take_content(turn.tx, outbox_id)
    kept = next((one.params for one in content.sentences if one.params.get("words")), None)
    return Taken(str(kept["words"]), str(kept.get("draft", ""))) if kept else None
