"""What somebody says while they tell a complaint: an answer to what the draft asked, a wish about the draft, or talk.

Only what is plainly a wish to file or to cancel is one; in doubt the words are added, or the draft waits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.hearing.residents import draft_cues as cues
from domain.hearing.residents import openings
from domain.hearing.residents.corrections import corrected_place
from domain.hearing.residents.openings import wants_no_name
from domain.hearing.residents.silence import without_wishes
from domain.hearing.residents.spots import Spot, spot_in
from domain.hearing.residents.waits import asks_how_long
from domain.hearing.small_talk import does_not_know, plain, thanks

DOUBLED = re.compile(r"(\w{2,6}?)\1+")
LONGEST_READ = 300  # characters; what is longer tells something, and is added
LONGEST_WISH = 60
LONGEST_TALK = 40
BRIEF, BRIEF_LATIN = 4, 14  # letters: no more than these tell no place and no fact (看照片, you know where)
SHORTEST, SHORTEST_LATIN = 2, 4  # letters: no more than these tell of nothing (不对, nope)


class Step(StrEnum):
    """What the draft has asked; of the others nothing is typed but what belongs to the complaint."""

    PLACE = "place"
    CONFIRM = "confirm"
    OTHER = "other"


class Meant(StrEnum):
    SUBMIT = "submit"
    HOLD = "hold"  # 先别交: never filed without the person's word
    WAIT = "wait"  # 等会儿, 老公你看行不行: not filed until they go on
    CANCEL = "cancel"
    ENDED = "ended"  # 刚看见车来拉走了: probably a cancel, which is offered
    CORRECT = "correct"  # 写错了，是5号楼: `words` are the right place
    WRONG_PLACE = "wrong_place"  # 地址不对: which is right is asked
    WRONG_CATEGORY = "wrong_category"
    WRONG_KIND = "wrong_kind"
    PLACE = "place"
    NO_PLACE = "no_place"  # 就我们小区呗: asked again
    PIN = "pin"  # 发个定位行不行
    UNNAMED = "unnamed"  # 别写我名字
    SKIP = "skip"  # 没有具体地方; `words` are added: 到处都是
    THANKS = "thanks"
    HOW_LONG = "how_long"  # 多久能来收: answered, and the half hour goes on
    ASIDE = "aside"  # a question, or words for somebody else
    ADD = "add"  # `words` are what is added


@dataclass(frozen=True, slots=True)
class Heard:
    meant: Meant
    words: str = ""


def read(step: Step, text: str) -> Heard:
    """What words said to a draft mean. Words without a letter or digit are not read here."""
    if len(text) > LONGEST_READ:
        return Heard(Meant.ADD, text)
    if step is Step.PLACE:
        text = without_wishes(text).strip() or text
    said = text.replace("’", "'").strip()
    clauses = [one for one in cues.EDGE.split(said.casefold()) if one.strip()]
    if wish := _wish(step, said, clauses):
        return wish
    if step is Step.CONFIRM and asks_how_long(said):
        return Heard(Meant.HOW_LONG)
    if step in (Step.CONFIRM, Step.PLACE) and openings.asks_of_else(said):
        return Heard(Meant.ASIDE)
    if step is Step.PLACE:
        return _place(text.strip(), said, clauses)
    if step is Step.CONFIRM:
        return _about_preview(text.strip(), said, clauses)
    if thanks(said) and not _agrees(clauses):
        return Heard(Meant.THANKS)
    return Heard(Meant.ADD, text)


def _wish(step: Step, said: str, clauses: list[str]) -> Heard | None:
    """A wish about the draft itself, which can be said at any step."""
    if any(map(cues.HOLD.match, clauses)):
        return Heard(Meant.HOLD)
    if len(said) <= LONGEST_WISH and _cancels(clauses):
        return Heard(Meant.CANCEL)
    if step is Step.CONFIRM and len(said) <= 2 * LONGEST_WISH and (corrected := _correction(said)):
        return corrected
    if any(map(cues.WAIT.match, clauses)) and not (step is Step.PLACE and spot_in(said) is Spot.NAMED):
        return Heard(Meant.WAIT)
    if wants_no_name(said.casefold()) and not _tells(said):
        return Heard(Meant.UNNAMED)
    if len(said) <= LONGEST_WISH and cues.ENDED.search(said.casefold()) and not cues.NOT_ENDED.search(said.casefold()):
        return Heard(Meant.ENDED)
    return None


def _cancels(told: list[str]) -> bool:
    """Whether a clause cancels, and none says to go on, or wishes it done: "算了 就这样交吧" does not cancel. What is
    said twice counts once: 算了算了."""
    clauses = [DOUBLED.sub(r"\1", one) for one in told]
    if not any(map(cues.CANCEL.match, clauses)):
        return False
    if any(map(cues.WISHES_DONE.search, clauses)):
        return False
    return not any(map(cues.SENDS.search, clauses)) and not cues.AFTER_ALL.search("".join(clauses))


def _place(text: str, said: str, clauses: list[str]) -> Heard:
    if any(map(cues.RELIEVED.search, clauses)) and _agrees(clauses):
        return Heard(Meant.THANKS)
    nowhere = [cues.NOWHERE.fullmatch(one.strip()) is not None for one in clauses]
    if does_not_know(said) or _agrees(clauses) or all(nowhere):
        return Heard(Meant.SKIP)
    if any(nowhere) and spot_in(said) in (Spot.NONE, Spot.ONLY_HERE) and not any(map(_asks, clauses)):
        return Heard(Meant.SKIP, text)
    if cues.EVERYWHERE.search(said) and spot_in(said) is not Spot.NAMED:
        return Heard(Meant.SKIP, text)
    if thanks(said):
        return Heard(Meant.THANKS)
    if cues.PIN.search(said):
        return Heard(Meant.PIN)
    if _is_aside(clauses):
        return Heard(Meant.ASIDE)
    if any(map(_asks, clauses)) and len(said) <= LONGEST_TALK and spot_in(said) is not Spot.NAMED and not _tells(said):
        return Heard(Meant.ASIDE)
    match spot_in(said):
        case Spot.NAMED | Spot.VAGUE:
            return Heard(Meant.PLACE, text)
        case Spot.ONLY_HERE:
            return Heard(Meant.NO_PLACE)
        case _:
            brief = len(plain(said)) <= (BRIEF_LATIN if said.isascii() else BRIEF)
            return Heard(Meant.NO_PLACE) if brief and not _tells(said) else Heard(Meant.ADD, text)


def _about_preview(text: str, said: str, clauses: list[str]) -> Heard:
    if more := cues.MORE.match(said):
        added = text[more.end() :].strip()
        return Heard(Meant.ADD, added) if plain(added) else Heard(Meant.WAIT)
    if any(map(cues.RELIEVED.search, clauses)) and not _asks_to_send(clauses):
        return Heard(Meant.THANKS if _agrees(clauses) or len(said) <= LONGEST_TALK else Meant.ASIDE)
    if _agrees(clauses) or _asks_to_send(clauses):
        return Heard(Meant.SUBMIT)
    if thanks(said):
        return Heard(Meant.THANKS)
    if len(plain(said)) <= (SHORTEST_LATIN if said.isascii() else SHORTEST):
        return Heard(Meant.WAIT)
    asks = any(map(_asks, clauses)) or cues.UNREADABLE.search(said) or cues.SHRUGS.search(said)
    if _is_aside(clauses) or (asks and not _tells(said)):
        return Heard(Meant.ASIDE)
    return Heard(Meant.ADD, text)


def _correction(said: str) -> Heard | None:
    """Words that put something right. What is right where it is no place is added."""
    if right := corrected_place(said):
        return Heard(Meant.CORRECT, right)
    if cues.STILL_WRONG.search(said.casefold()) and len(said) <= LONGEST_TALK:
        return Heard(Meant.WRONG_PLACE)
    if cues.WRONG_CATEGORY.search(said.casefold()) and len(said) <= LONGEST_TALK:
        return Heard(Meant.WRONG_CATEGORY)
    if cues.WRONG_KIND.search(said.casefold()) and len(said) <= LONGEST_TALK:
        return Heard(Meant.WRONG_KIND)
    wrong = cues.WRONG_FIRST.match(said)
    if wrong is None or plain(said[wrong.end() :]) not in cues.NOTHING_MORE:
        return None
    return Heard(Meant.WRONG_PLACE if cues.OF_PLACE.search(said) else Meant.WAIT)


def _agrees(clauses: list[str]) -> bool:
    """Whether every clause agrees or is polite, and at least one agrees."""
    told = [words for words in map(plain, clauses) if words]
    if any(map(cues.ASKS_LAST.search, clauses)):
        return False
    return all(map(cues.AGREES.fullmatch, told)) and any(map(cues.CORE.search, told))


def _asks_to_send(clauses: list[str]) -> bool:
    """Whether a clause asks to file it, and the others only agree or speak of the buttons."""
    sends = [_sends(one) for one in clauses]
    rest = (one for one, sent in zip(clauses, sends, strict=True) if not sent and plain(one))
    return any(sends) and all(cues.AGREES.fullmatch(plain(one)) or cues.OF_BUTTONS.search(one) for one in rest)


def asks_to_file(text: str) -> bool:
    """Whether words ask to file what is held, in a verb of filing; agreement alone does not."""
    said = text.replace("’", "'").strip().casefold()
    clauses = [one for one in cues.EDGE.split(said) if one.strip()]
    if len(said) > LONGEST_WISH or any(map(cues.HOLD.match, clauses)):
        return False
    return _asks_to_send(clauses) or (_agrees(clauses) and cues.FILES.search(said) is not None)


def takes_up_again(text: str) -> bool:
    """Whether words take up again what was cancelled: "还是报吧"."""
    said = text.replace("’", "'").strip().casefold()
    return len(said) <= LONGEST_TALK and (cues.TAKES_UP.match(said) is not None or bool(taken_up(text)))


def taken_up(text: str) -> str:
    """Which one of the things that were cancelled is taken up again: 路灯还是报吧; "" where words name none."""
    found = cues.TAKES_UP_ONE.fullmatch(text.strip().casefold())
    return found["thing"] if found and cues.TAKES_UP.match(text.strip().casefold()) is None else ""


def _sends(clause: str) -> bool:
    found = cues.SENDS.search(clause)
    return found is not None and not (cues.NOT_SENT.search(clause[: found.start()]) or cues.ASKS_LAST.search(clause))


def _is_aside(clauses: list[str]) -> bool:
    """Whether words are meant for somebody else: they call them, or ask where they are."""
    return any(map(cues.TO_OTHERS.search, clauses))


def _asks(clause: str) -> bool:
    return cues.ASKS.search(clause) is not None


def _tells(said: str) -> bool:
    """Whether a text with a question also tells of the matter."""
    return cues.FACTS.search(said.casefold()) is not None
