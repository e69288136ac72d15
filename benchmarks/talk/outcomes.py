"""What came of an utterance, in the codes of the rows: read from the rows that changed, and from what was answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.talk.labels import labels
from benchmarks.talk.stages import Stage
from benchmarks.talk_county import ASKED_WHICH, BOT, Event, Look, Message

MENU = {"status", "human", "language"}  # buttons that stand under every help text
KIND_LINE = 160  # characters; thanks are short
LONG_NUMBER = re.compile(r"\d[\d \-]{9,}\d")  # a phone's or an identity card's
IDENTIFYING = 11  # digits
LEAST_PIECE = 4  # letters
PIECES = re.compile(r"[\s，。！？、；：,.!?;:\n#\d]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """What happened between the utterance and the moment of judging.

    `prompt_events` and `replies` came at once, in the speaker's chat; `events` and `after` also when nobody had tapped
    for a while; `to_groups` until the groups next opened. `me` is the speaker's number, `language` that of the talk.
    """

    before: Look
    at_once: Look
    after: Look
    prompt_events: tuple[Event, ...]
    events: tuple[Event, ...]
    replies: tuple[Message, ...]
    to_resident: tuple[Message, ...]
    to_groups: tuple[Message, ...]
    me: int
    language: str


@dataclass(slots=True)
class Outcome:
    """`left_alone` is what became of it when nobody tapped, `asked` what the service asked; with `call`, it told at
    once whom to call.
    """

    codes: set[str] = field(default_factory=set)
    offers: set[str] = field(default_factory=set)
    left_alone: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    call: bool = False
    urgent: bool = False
    leaks: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def offers(replies: Iterable[Message], *, draft_step: str = "") -> set[str]:
    """What the buttons of new messages would do. Those that stand under every preview or question are no offer."""
    return {code for message in replies for code in _offered_by(message, draft_step) if code}


def _offered_by(message: Message, draft_step: str) -> set[str]:
    codes = {labels().meaning(one.token).code for one in message.buttons}
    if message.is_card:  # shown in answer, it may propose a department; all else stands on every card
        return {one for one in codes if one.startswith("assign:")}
    if message.about_draft:
        return codes - {"cancel"} if draft_step == ASKED_WHICH else set()
    return codes | {awaited(message)}


def awaited(message: Message) -> str:
    """Which act words in answer to a message would complete; "" for none."""
    act, outcome = message.delivery.awaited_act if message.delivery else ("", "")
    return labels().act(act, outcome=outcome) if act else ""


def act_of(event: Event) -> str:
    about = {"days": str(event.days), "outcome": event.outcome, "to": event.to, "until": event.until}
    return labels().act(event.action, **about)


def said(replies: Iterable[Message]) -> set[str]:
    """The codes of what was answered in sentences, cards apart."""
    return {code for one in replies if not one.is_card for code in labels().said(one.text)}


def words_alone(replies: Sequence[Message], offered: set[str]) -> set[str]:
    """What answers to a resident say, where nothing was done."""
    told = [one for one in replies if one.text and not one.is_card]
    if not told:
        return {"nothing"}
    if all(one.about_draft for one in told):
        return {"nothing", "asked_again"}
    codes = said(told)
    if "refused" in codes:
        return {"refused"}
    if "status" in codes:
        return {"status"}
    if "thanks" in codes and not offered - {"status"} and sum(len(one.text) for one in told) < KIND_LINE:
        return {"thanks"}
    return {"asked"} if offered - MENU else {"help"}


# ── Staff, coordinators, leaders ───────────────────────────────────────────────────────────────────


def of_staff(stage: Stage, seen: Seen) -> Outcome:
    made = Outcome(offers=offers(seen.replies) | _offered_on_lines(stage, seen.replies))
    by_act: dict[str, set[int]] = {}
    for event in seen.events:
        if event.role == "staff" and (code := act_of(event)):
            by_act.setdefault(code, set()).add(event.case_id or 0)
    if len(by_act) > 1:
        by_act.pop("note", None)  # words beside an act are noted, too
    for code, cases in by_act.items():
        made.codes |= _on_lines(stage, code, cases) if stage.listed else _on_cases(stage, code, cases)
    if not made.codes:
        made.codes = {_staff_heard(seen.replies, made.offers)}
    return made


def _on_lines(stage: Stage, code: str, cases: set[int]) -> set[str]:
    numbers = sorted(stage.listed.index(one) + 1 for one in cases if one in stage.listed)
    return {f"lines:{code}:{','.join(map(str, numbers))}"}


def _offered_on_lines(stage: Stage, replies: Sequence[Message]) -> set[str]:
    """What is offered for lines of a list, each with buttons of its own: the lines are a tap each away."""
    by_code: dict[str, set[int]] = {}
    for one in (button for message in replies if not message.is_card for button in message.buttons):
        if (case := one.token.split(":")[1]).isdecimal() and int(case) in stage.listed:
            by_code.setdefault(labels().meaning(one.token).code, set()).add(int(case))
    return {line for code, cases in by_code.items() if code for line in _on_lines(stage, code, cases)}


def _on_cases(stage: Stage, code: str, cases: set[int]) -> set[str]:
    """An act on another case than the one it is about is another act."""
    right = {code} if stage.case in cases else set()
    return right | ({f"other:{code}"} if cases - {stage.case} else set())


def _staff_heard(replies: Sequence[Message], offered: set[str]) -> str:
    told = [one for one in replies if not one.is_card]
    if not told:
        return "silence"
    if any(one.delivery and one.delivery.listed for one in told):
        return "todo"
    return "asked" if offered else "help"


def of_coordinator(stage: Stage, seen: Seen) -> Outcome:
    made = Outcome(offers=offers(seen.replies))
    for event in seen.events:
        if event.role == "coordinator" and not event.split_from and (code := act_of(event)):
            made.codes.add(code)
    known = seen.before.requests
    if any(one.kind == "exclusion" for one in seen.after.requests.values() if one.id not in known):
        made.codes.add("exclude")  # another coordinator is to agree; its history says nothing yet
    if not made.codes:
        made.codes = _coordinator_heard(seen.replies, made.offers)
    return made


def _coordinator_heard(replies: Sequence[Message], offered: set[str]) -> set[str]:
    codes = said(replies)
    for shown in ("call_back", "digest", "today", "figures"):
        if shown in codes:
            return {shown}
    if "find" in codes or any(one.is_card for one in replies):
        return {"find"}
    if not any(one.text for one in replies):
        return {"nothing"}
    if offered - {"today", "digest"}:
        return {"asked"}
    return {"nothing", "thanks"} if "thanks" in codes else {"help"}


def of_leader(_: Stage, seen: Seen) -> Outcome:
    codes = said(seen.replies)
    made = Outcome(offers=offers(seen.replies))
    if "digest" in codes:
        made.codes = {"digest"}
    elif any(re.search(r"#\d{8}", one.text) for one in seen.replies):
        made.codes = {"cases"}
    elif "figures" in codes:
        made.codes = {"figures"}
    elif not any(one.text for one in seen.replies):
        made.codes = {"nothing"}
    else:
        made.codes = {"asked"} if made.offers else {"help"}
    return made


# ── Words and numbers that reached others ──────────────────────────────────────────────────────────


def told_by_bot(messages: Iterable[Message], utterance: str) -> bool:
    """Whether the service handed on pieces by which what was said is known again; a word or two are anybody's."""
    pieces = _pieces(utterance)
    return any(one.sender == BOT and any(piece in one.text for piece in pieces) for one in messages)


def _pieces(utterance: str) -> list[str]:
    """The three longest; all of it where none is long."""
    found = [one for one in PIECES.split(utterance) if len(one) >= LEAST_PIECE]
    whole = [utterance.strip()] if len(utterance.strip()) >= LEAST_PIECE else []
    return sorted(found, key=len, reverse=True)[:3] or whole


def bare_numbers(messages: Sequence[Message], utterance: str) -> list[str]:
    """Long numbers that were said and stand unmasked in what others read."""
    spoken = {re.sub(r"\D", "", one) for one in LONG_NUMBER.findall(utterance)}
    texts = [re.sub(r"[\s\-]", "", one.text) for one in messages if one.sender == BOT]
    return sorted(one for one in spoken if len(one) >= IDENTIFYING and any(one in text for text in texts))
