"""What a coordinator wants in words of their own: an act on the case at hand, something to be shown, or nothing.

A reading says how surely. Acts that reach others are done by the handlers only in reply to a card or with a number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.acts import EDGES
from domain.hearing.clauses import Clause, clauses_of, folded, is_conditional, is_postponed
from domain.hearing.officials import coordinator_cues as cues
from domain.hearing.officials import question_cues as questions
from domain.hearing.officials.coordinator_cues import Meant
from domain.hearing.officials.leaders import STATE
from domain.hearing.officials.periods import period_in
from domain.hearing.officials.sending import Sending, Sureness, read_sending
from domain.hearing.spans import NamedDay, date_in, span_in

LONGEST_NOD = 12
LONGEST_QUESTION = 60  # letters; longer texts are not asked of the service
NEAR = 3  # letters between 挂 and the days
SHORTEST_COMPLAINT, LONGEST_REQUEST = 6, 12  # letters
SHORTEST_FROM_ABOVE = 12
ENDS = re.compile(r"$|[^\w]|[吧了啊呀嘛哈]+(?:$|[^\w])")  # what stands after a verb that stands alone
OUTWARD = {meant for meant, _ in cues.ACTS}


@dataclass(frozen=True, slots=True)
class Heard:
    """`opens`: the verb opens the message. `words`: the reason, note or answer, without the verb. `until`: the day
    that was named."""

    meant: Meant
    sureness: Sureness = Sureness.LIKELY
    sending: Sending | None = None
    words: str = ""
    until: date | None = None
    opens: bool = False


NOTHING = Heard(Meant.NOTHING, Sureness.TALK)


def read(text: str, departments: Mapping[str, str], today: date) -> Heard:
    """What the words want of a case at hand, or of the service. `departments`: names in lower case and their codes."""
    parts = clauses_of(text)
    if not parts:
        return NOTHING
    if noted := cues.NOTED.match(text):
        return Heard(Meant.NOTE, Sureness.SURE, words=text[noted.end() :].strip(EDGES), opens=True)
    if (opened := cues.FILE_OPENS.match(folded(text))) and (body := text[opened.end() :].lstrip(EDGES).rstrip()):
        return Heard(Meant.FILE, Sureness.SURE, words=body, opens=True)
    if is_nod(text):
        return Heard(Meant.NOD, Sureness.SURE)
    if referred := _referred(text, parts):
        return referred
    sending = read_sending(text, departments)
    if sending and sending.sureness is not Sureness.TALK:
        return Heard(Meant.ASSIGN, sending.sureness, sending)
    finders = (_filed, _acted, _urged, _called, _hinted, _shown)
    acted = _acted(text, parts, today)
    told_first = acted is not None and acted.opens and acted.sureness is Sureness.SURE  # 告诉他下午有人上门
    heard = acted if told_first else next(filter(None, (find(text, parts, today) for find in finders)), None)
    if sending and (heard is None or (sending.departments and heard.sureness is Sureness.TALK)):
        return Heard(Meant.ASSIGN, Sureness.TALK, sending)
    if heard and not (heard.meant is Meant.FIND and tells_news(text) and not cues.SEARCHING.search(text)):
        return heard
    return Heard(Meant.NOTE, words=text) if tells_news(text) else NOTHING


def _referred(text: str, parts: tuple[Clause, ...]) -> Heard | None:
    """An accusation is to be passed on to who may deal with it; its receiver stands first in the words of the act."""
    for part in parts:
        found = cues.REFERRED.search(part.text)
        if found is None or cues.REACCEPTED.search(part.text):
            continue
        before, after = part.text[: found.start()], part.text[found.end() :]
        denied = cues.DENIED_BEFORE.search(before) or cues.ASKED_BEFORE.search(before) or cues.TALKED_AFTER.match(after)
        if denied or part.asked or is_conditional(part) or cues.TOLD_BEFORE.search(before):
            return Heard(Meant.REFER, Sureness.TALK)
        receiver = next(one for one in found.group("to", "by", "given", "in_english") if one)
        opens = part is parts[0] and re.match(cues.LED, before) is not None
        return Heard(Meant.REFER, Sureness.SURE if opens else Sureness.LIKELY, words=receiver, opens=opens)
    return None


def _hinted(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    """What an act is wanted for, where its verb is left out: 这是两码事, 上午报过一回了. "不是两码事吗" says that it
    is."""
    put_off = next((one for one in parts if cues.PUT_OFF.search(one.text) and not one.asked), None)
    if put_off:
        named = date_in(text, today)
        rest = _without(text, (named.start, named.end)) if named else text
        return Heard(Meant.SUSPEND, words=rest if named else "", until=named.day if named else None)
    for one in parts:
        for meant, pattern in cues.HINTS:
            found = pattern.search(one.text)
            if found and not is_conditional(one) and (not one.asked or cues.RHETORICAL.search(one.text)):
                return Heard(meant, words="" if meant is Meant.SPLIT else text)
    return None


def tells_news(text: str) -> bool:
    """Whether words tell what somebody will do, or has said or done, and ask nothing."""
    parts = clauses_of(text)
    told = any(cues.NEWS.search(one.text) for one in parts) and not any(one.marked for one in parts)
    return told and not is_grumble(text)


def _acted(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    """An act that reaches others. The verb of the first clause that has one counts."""
    conditional, talk = False, None
    calls = any(cues.CALLED.search(one.text) for one in parts)  # 给他回个电话，问问去了没
    for at, part in enumerate(parts):
        for meant, pattern in cues.ACTS:
            if (found := pattern.search(part.text)) and not (meant is Meant.ASK and calls):
                opens = at == 0 and re.match(cues.LED, part.text[: found.start()]) is not None
                if conditional or _is_talk(part, found, meant):
                    talk = talk or Heard(meant, Sureness.TALK)
                    continue
                return _act(text, part, found, meant, opens, today)
        conditional = conditional or is_conditional(part)
    return talk


def _is_talk(part: Clause, verb: re.Match[str], meant: Meant) -> bool:
    before, after = part.text[: verb.start()], part.text[verb.end() :]
    if cues.DENIED_BEFORE.search(before) or cues.ASKED_BEFORE.search(before):
        return True
    if meant is Meant.ASK:  # "问他几楼？" asks the resident
        return cues.ASKED_AFTER.match(after) is not None or is_conditional(part)
    if cues.TALKED_AFTER.match(after):
        return True
    told = cues.TOLD_BEFORE.search(before) and not cues.WANTED_BY_LEADER.search(before)
    # "暂缓到下周再说" says until when; "明天再驳回" puts the act off
    # and "告诉他明天再来" is what is told
    own_day = meant in (Meant.SUSPEND, Meant.ANSWER) and not cues.PUT_OFF_BEFORE.search(before)
    put_off = is_postponed(part) and not own_day
    return bool(told or part.asked or is_conditional(part) or put_off)


def _act(text: str, part: Clause, verb: re.Match[str], meant: Meant, opens: bool, today: date) -> Heard:
    start, end = part.start + verb.start(), part.start + verb.end()
    sureness = Sureness.SURE if opens else Sureness.LIKELY
    if meant in (Meant.ANSWER, Meant.ASK):
        words = text[end:].strip(EDGES)
        return Heard(meant, sureness, words=words, opens=opens) if words else Heard(meant, Sureness.TALK)
    if meant is Meant.SPLIT:
        return Heard(meant, sureness, words=_lines_after(text, end), opens=opens)
    if meant is Meant.SUSPEND:
        named = day_named(text, today, after=end)
        rest = _without(text, (start, end), (named.start, named.end) if named else (end, end))
        return Heard(meant, sureness, words=rest, until=named.day if named else None, opens=opens)
    return Heard(meant, sureness, words=_without(text, _verb_span(text, meant, start, end)), opens=opens)


def _verb_span(text: str, meant: Meant, start: int, end: int) -> tuple[int, int]:
    """Where the verb stands that is no part of the reason; nowhere, if the words that mean the act are part of what
    people will read: 不归我们县管, 重新弄平整."""
    if meant is Meant.REJECT:
        verb = cues.REJECTING.search(folded(text), start)
        return verb.span() if verb else (0, 0)
    if meant is Meant.SEND_BACK and text[start:end].isascii() is False and ENDS.match(text, end) is None:
        return (0, 0)
    return start, end


def day_named(text: str, today: date, *, after: int = 0) -> NamedDay | None:
    """The day until which something is to rest: a date anywhere in the text, or a number of days right at `after`;
    elsewhere "三天没人来" is a reason."""
    if named := date_in(text, today):
        return named
    span = span_in(text)
    if span is None or not 0 <= span.start - after <= NEAR or text[after : span.start].strip("到至 \t"):
        return None
    return NamedDay(today + timedelta(days=span.days), span.start, span.end)


def _without(text: str, *spans: tuple[int, int]) -> str:
    """The text without what stands at the spans, as a reason. What is left is read by others, so no letter of it is
    cut."""
    kept, at = [], 0
    for start, end in sorted(spans):
        if end > start:
            kept.append(text[at : max(at, start)])
            at = max(at, end)
    kept.append(text[at:])
    pieces = [TRAILING.sub("", LEADING.sub("", one.strip(EDGES))).strip(EDGES) for one in kept]
    return "，".join(one for one in pieces if one)


LEADING = re.compile(
    r"^(?:这(?:个|件|条|单)?|那(?:个|件)?|[该此本]件|先|就|那就?|直接|再|给|把|请|它|还是|[吧了呀啊嘛哈]|到|至|为止"
    r"|before|until|till|this|it"
    r"|(?:领导|书记|县长|主任|局长).{0,2}(?:说|要求|指示|让))+(?=$|[\s，,])"
)
TRAILING = re.compile(r"[，,\s](?:先|再|就|那就?|直接)$")


def _lines_after(text: str, end: int) -> str:
    """The parts of a split, one a line; "" where none are told."""
    rest = text[end:].strip(" ：:，,。\n")
    return rest if "\n" in rest else ""


def _urged(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    said = " ".join(one.text for one in parts)
    if cues.NOT_URGED.search(said) and "再催" not in said:
        return Heard(Meant.URGE, Sureness.TALK)
    if not (found := cues.URGED.search(said)):
        asked = re.search(r"谁|哪[些几个]|\bwho\b|\bwhich\b", said)
        return Heard(Meant.URGE, Sureness.LIKELY) if cues.STILL_NOTHING.search(said) and not asked else None
    if any(one.asked and cues.URGED.search(one.text) and not cues.STILL_NOTHING.search(one.text) for one in parts):
        return Heard(Meant.URGE, Sureness.TALK)
    sureness = Sureness.LIKELY if cues.URGED_BY_RESIDENT.search(said) else Sureness.SURE
    return Heard(Meant.URGE, sureness, opens=re.match(cues.LED_SHORT, said[: found.start()]) is not None)


def urges_too(text: str) -> bool:
    """Whether words that send a case somewhere want it hurried as well: 给住建，催他们今天就去."""
    said = folded(text)
    return cues.URGED.search(said) is not None and cues.NOT_URGED.search(said) is None


def reassigns(text: str) -> bool:
    """Whether words that send a case somewhere know that another has it: 改派, 转给, 不是环卫的，给城管. 派给城管 is
    said of a case that nobody has."""
    said = folded(text)
    return cues.MOVED_ON.search(said) is not None or cues.PLAINLY_ASSIGNED.search(said) is None


def assigned_wrongly(text: str) -> bool:
    """Whether words say that a case was sent to the wrong department: 派错了."""
    return cues.ASSIGNED_WRONGLY.search(folded(text)) is not None and not asks(text)


def _called(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    for at, part in enumerate(parts):
        if found := cues.CALLED.search(part.text):
            talk = (
                (cues.NOT_CALLED.search(part.text) and not cues.OWN_CALL.search(part.text))
                or is_conditional(part)
                or is_postponed(part)
            )
            opens = at == 0 and re.match(cues.LED_SHORT, part.text[: found.start()]) is not None
            return Heard(Meant.CALL_BACK, Sureness.TALK if talk else Sureness.SURE, opens=opens)
    return None


def _filed(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    """A call or a visit that is told of, and that is to be filed."""
    if cues.NOT_URGED.search(" ".join(one.text for one in parts)):
        return None
    if cues.FROM_ABOVE.match(parts[0].text) and len(text) >= SHORTEST_FROM_ABOVE:
        return Heard(Meant.FILE, Sureness.LIKELY, words=text)
    if not any(cues.CALLED_IN.search(one.text) for one in parts) or any(_is_asked_after(one) for one in parts):
        return None
    wanted = [one for one in parts if cues.FILED.search(one.text) and not one.asked]
    body = _body(text, parts)
    if len(body) < SHORTEST_COMPLAINT:
        return None
    return Heard(Meant.FILE, Sureness.SURE if wanted else Sureness.LIKELY, words=body)


def _is_asked_after(part: Clause) -> bool:
    return part.asked or questions.SHOWN.search(part.text) is not None or questions.FOUND.search(part.text) is not None


def _body(text: str, parts: tuple[Clause, ...]) -> str:
    """What the call was about, without "刚接个电话" and "你给登记上"."""
    kept = []
    for one in parts:
        said = text[one.start : one.start + len(one.text)]
        if len(said) <= LONGEST_REQUEST and cues.FILED.search(one.text):
            continue
        called = cues.CALLED_IN.search(one.text)
        if called and (called.start() == 0 or len(said) - len(called[0]) <= SHORTEST_COMPLAINT):
            said = cues.SAID_BY.sub("", said[called.end() :])
        kept.append(said)
    return "，".join(one for one in kept if one.strip())


def _shown(text: str, parts: tuple[Clause, ...], today: date) -> Heard | None:
    said = " ".join(one.text for one in parts)
    if len(said) > LONGEST_QUESTION:
        return None
    for meant, pattern in SHOWS:
        if meant is Meant.TODAY and questions.NOT_TODAY.search(said):
            continue
        if found := pattern.search(said):
            return Heard(meant, Sureness.SURE, words=text, opens=found.start() <= 4)
    if period_in(text, today) and STATE.search(said):  # 城管这个月怎么样
        return Heard(Meant.FIGURES, Sureness.SURE, words=text)
    return None


SHOWS = (
    (Meant.DIGEST, questions.DIGEST),
    (Meant.TODAY, questions.TODAY),
    (Meant.EXPLAIN, questions.EXPLAINED),
    (Meant.FIGURES, questions.FIGURES),
    (Meant.FIND, questions.FOUND),
    (Meant.SHOW, questions.SHOWN),
)


def asks(text: str) -> bool:
    parts = clauses_of(text)
    return bool(parts) and parts[-1].asked


def is_nod(text: str) -> bool:
    """Whether words only say that something was seen: 嗯, 行了知道了."""
    return len(text) <= LONGEST_NOD and cues.NODS.fullmatch(folded(text)) is not None


def is_grumble(text: str) -> bool:
    """Whether words talk about the person who reported, and so were never meant for them."""
    return cues.GRUMBLES.search(folded(text)) is not None


def is_aside(text: str) -> bool:
    """Whether words after a prompt are said to oneself or to the service: "等一下 我先问清楚再回他"."""
    return cues.ASIDE.search(folded(text)) is not None and "您" not in text


def instructed(text: str) -> str | None:
    """The words that somebody wants told, if they say how to tell them: "说已经安排上了，语气客气点"; None for words
    that are meant as they stand."""
    how = [one for one in clauses_of(text) if cues.INSTRUCTED.search(one.text)]
    led = cues.TOLD_WHAT.match(folded(text))
    if not how and not led:
        return None
    kept = [text[one.start : one.start + len(one.text)] for one in clauses_of(text) if one not in how]
    words = "，".join(kept)
    led = cues.TOLD_WHAT.match(folded(words))
    return (words[led.end() :] if led else words).strip(EDGES)
