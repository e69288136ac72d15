"""Reads what staff say about a case without naming an act: 收到, 明天弄, 拉走了, 不归我们，转住建局, 几号楼？

What a reading obliges to is decided by its listener (`handlers/departments/replies.py`): nothing here is ever sure
enough to be told to a resident without a tap.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain.hearing.cue_tables import one_of
from domain.hearing.departments import asking_cues as asked
from domain.hearing.departments import bare_results, extensions
from domain.hearing.departments import staff_cues as cues
from domain.hearing.departments import work_cues as work
from domain.letters import fold

SEARCHED = 400  # letters
SHORT = 24  # letters of an order
LONGEST_ESTIMATE = 40


class Heard(StrEnum):
    """What words are, as far as can be told."""

    NOD = "nod"  # 收到
    PROMISE = "promise"  # 明天弄; 老周你跑一趟
    DONE = "done"
    BARE = "bare"  # finished, without a word of what was done
    PARTLY = "partly"
    EXPLAINED = "explained"
    NOT_NOW = "not_now"
    RETURN = "return"
    ASK = "ask"  # a question to the resident
    TELL = "tell"  # words for the resident
    EXTEND = "extend"  # asks for more time
    ESTIMATE = "estimate"  # tells how long it will take
    WRONG_PRESS = "wrong_press"
    DEADLINE = "deadline"  # asks when it is due
    HOW = "how"  # asks how the service is used
    NOTE = "note"
    NOTHING = "nothing"  # a grumble: not for the record


@dataclass(frozen=True, slots=True)
class Reading:
    """`words` are those for the act; `nods`: it begins with a nod, or promises until when, whatever else it says."""

    heard: Heard
    words: str = ""
    nods: bool = False


NODS, BESIDE_NOD = one_of(cues.NODS), one_of(cues.BESIDE_NOD)
IRONY, GRUMBLES = one_of(cues.IRONY), one_of(cues.GRUMBLES)
OF_DEADLINE, HOW_TO = one_of(asked.OF_DEADLINE), one_of(asked.HOW_TO)
ASK_LED, ASK_HAVE, ASK_CUES = one_of(asked.ASK_LED), one_of(asked.ASK_HAVE), one_of(asked.ASK_CUES)
TO_COLLEAGUE, ORDERS = one_of(cues.TO_COLLEAGUE), one_of(cues.ORDERS)
TELL_LED, TELL_HAVE = one_of(cues.TELL_LED), one_of(cues.TELL_HAVE)
NOT_OURS, OURS_ALL_THE_SAME = one_of(cues.NOT_OURS), one_of(cues.OURS_ALL_THE_SAME)
SENT_ON, SENT_TO_UNIT = re.compile(cues.SENT_ON), re.compile(cues.SENT_TO_UNIT)
DONE, NOT_YET_BEFORE = one_of(work.DONE), one_of(work.NOT_YET_BEFORE)
UNDONE, REST, SOON = one_of(work.UNDONE), one_of(work.REST), one_of(work.SOON)
UNFOUNDED, EXPLAINED = one_of(work.UNFOUNDED), one_of(work.EXPLAINED)
NOT_NOW, PARTLY_NAMED = one_of(work.NOT_NOW), one_of(work.PARTLY_NAMED)
BARE, PROMISED, NO_PROMISE = one_of(work.BARE), one_of(work.PROMISED), one_of(work.NO_PROMISE)
WRONG_PRESS = one_of(cues.WRONG_PRESS)

EDGES = " \t\r\n,，.。!！;；:：、~～-—…"
# A full stop within a number ends no clause, and a blank only where Chinese stands beside it.
CLAUSES = re.compile(r"[,，。！!;；\n~～…、]+|(?<=[?？])|\.(?!\d)|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])")
CJK = re.compile(r"[\u4e00-\u9fff]")
ASK_NICELY = "请您"
ASK_POLITELY = "please "


def read(text: str, names: Collection[str] = ()) -> Reading:
    """What staff's words about a case are; `names` are the departments', in lower case."""
    said = text[:SEARCHED].replace("’", "'").strip(EDGES)
    rest, nods = _without_nods(said)
    if not rest:
        return Reading(Heard.NOD if nods else Heard.NOTHING, nods=nods)
    refused = cues.NO_NOD_BESIDE.search(rest.casefold()) is not None
    if nods and (refused or IRONY.search(said.casefold())):  # 收到个屁
        nods = False
    heard, words = _read(rest, names)
    heard = Heard.NOTE if refused and heard is Heard.PROMISE else heard  # 先别算我们接的，我去问问
    nods = nods or (heard is Heard.ESTIMATE and extensions.promises(rest.casefold()))
    nods = nods and not (heard is Heard.NOTE and asked.ASKING.search(rest))  # "签收 了吗？"
    return Reading(heard, words or text.strip(EDGES), nods)


def _without_nods(said: str) -> tuple[str, bool]:
    """The words after the nods that they begin with, and whether there were any."""
    left, nods = said, False
    while found := NODS.match(fold(left)):
        after = left[found.end() :]
        if cues.NO_NOD.match(after.casefold().lstrip()):
            break
        left, nods = after.strip(EDGES), True
    if nods:
        while found := BESIDE_NOD.match(fold(left)):
            left = left[found.end() :].strip(EDGES)
    return left, nods


def _read(rest: str, names: Collection[str]) -> tuple[Heard, str]:
    said = fold(rest)
    if cues.IDLE.fullmatch(said):
        return Heard.NOTHING, ""
    if cues.OF_PRESS.search(said) and WRONG_PRESS.match(said):
        return Heard.WRONG_PRESS, ""
    if found := work.FORM.search(said):
        return _of_form(rest, found)
    if heard := _for_resident(rest, said) or _asked(rest, said) or _says_you(rest, said):
        return heard
    if IRONY.search(said):
        return Heard.NOTE, ""
    if extensions.asks(said):
        return Heard.EXTEND, ""
    result = finished(said)
    if result is Heard.PARTLY:  # "大件清了，剩下的归住建局" is no return
        return result, ""
    if _is_explained(said):
        return Heard.EXPLAINED, ""
    if _not_ours(said, names):
        return Heard.RETURN, ""
    return result or _to_come(said), ""


def _is_explained(said: str) -> bool:
    """Whether it was explained, and not "明年再换，跟人家说明白", which is still to be."""
    found = EXPLAINED.search(said)
    if found is None or DONE.search(said):
        return False
    return work.WAS_SAID.search(found[0]) is not None or NOT_NOW.search(said) is None


def _of_form(rest: str, found: re.Match[str]) -> tuple[Heard, str]:
    """A pasted form: only what stands after 处理结果 is for the resident."""
    name = "words" if found["words"] else "english"
    words = rest[found.start(name) : found.end(name)].strip()
    heard = finished(words.casefold()) or Heard.NOTE
    return heard, words if heard in (Heard.DONE, Heard.PARTLY, Heard.EXPLAINED, Heard.NOT_NOW) else ""


# ── To the resident ────────────────────────────────────────────────────────────────────────────────


def _for_resident(rest: str, said: str) -> tuple[Heard, str] | None:
    """Words that the resident is to be told or asked, without what leads to them: 跟居民说，…; 问一下居民…"""
    if not cues.OF_RESIDENT.search(said) or (TO_COLLEAGUE.match(said) and not cues.PASSES_ON.match(said)):
        return None
    if found := _led(TELL_LED, said):
        words = rest[found.end() :].strip(EDGES) or rest[: found.start()].strip(EDGES)  # "装修垃圾不收，跟他说一声"
        return (Heard.TELL, words) if len(words) > 1 and not cues.TOLD_QUESTION.search(said) else None
    if found := _led(TELL_HAVE, said):
        return Heard.TELL, _have_asked(rest, found)
    if found := _led(ASK_LED, said):
        words = rest[found.end() :].strip(EDGES)
        return (Heard.ASK, words) if len(words) > 1 else None
    if (found := _led(ASK_HAVE, said)) and finished(said[: found.start()]) is None:
        return Heard.ASK, _have_asked(rest, found)
    return None


def _says_you(rest: str, said: str) -> tuple[Heard, str] | None:
    """Words that call somebody 您 and ask nothing: "您放心，明早就去"."""
    to_resident = cues.SAYS_YOU.search(said) and not TO_COLLEAGUE.match(said)
    return (Heard.TELL, rest.strip()) if to_resident and finished(said) is None else None


def _led(pattern: re.Pattern[str], said: str) -> re.Match[str] | None:
    """The lead, where a clause begins with it and nothing denies it."""
    for found in pattern.finditer(said):
        before = said[: found.start()]
        opens = not before.strip() or before.rstrip()[-1] in ",，。.!！;；?？:：\n" or _is_short_lead(before)
        if opens and not cues.TOLD_BEFORE.search(before) and not cues.IN_CASE.search(before):
            return found
    return None


def _is_short_lead(before: str) -> bool:
    """A blank between clauses, or words such as 那 or 你先 before the lead, or whom it is about: "那户跟人家说…"."""
    return before[-1:].isspace() or cues.BEFORE_LEAD.fullmatch(CLAUSES.split(before)[-1] or "") is not None


def _have_asked(rest: str, found: re.Match[str]) -> str:
    """ "能不能让他发张照片" as it is asked of the resident: "请您发张照片"."""
    nicely = ASK_NICELY if CJK.search(found[0] or rest) else ASK_POLITELY
    before = rest[: found.start()]
    opens = nicely.capitalize() if not before.strip() or before.rstrip()[-1] in ".?!" else nicely
    return f"{before}{opens}{rest[found.end() :]}".strip()


def _asked(rest: str, said: str) -> tuple[Heard, str] | None:
    """A question: of the deadline, how something is done, to the resident, or to nobody in particular."""
    if OF_DEADLINE.search(said):
        return Heard.DEADLINE, ""
    asks = asked.ASKING.search(said) is not None
    if HOW_TO.search(said) and len(said) <= SHORT:
        return Heard.HOW, ""
    to_colleague = TO_COLLEAGUE.search(said) is not None
    if (behind := asked.ASK_BEHIND.search(said)) and not to_colleague and len(said[: behind.start()]) > 1:
        return Heard.ASK, rest[: behind.start()].strip() + ("？" if "？" in behind[0] else "")
    said = asked.GREETING.sub("", said)
    may_ask = asks or said.startswith(cues.ASK_OPENERS) or asked.ASKS_WHERE.search(said) or _names_choice(said)
    if (
        may_ask
        and not to_colleague
        and (_names_choice(said) or (ASK_CUES.search(said) and (asks or _opens_question(said))))
    ):
        return Heard.ASK, rest.strip()
    if extensions.asks(said) and not to_colleague:  # "能延三天吗？"
        return None
    if not asked.MARKED.search(said) and (refuses(said) or GRUMBLES.search(said)):
        return None
    return (Heard.NOTE, "") if asks or (to_colleague and asked.ASKS_ANYTHING.search(said)) else None


def _names_choice(said: str) -> bool:
    """Whether a clause asks which of two things it is: "生活垃圾还是装修的"."""
    return any(asked.CHOICE.fullmatch(one.strip(EDGES)) for one in CLAUSES.split(said) if one)


def _opens_question(said: str) -> bool:
    """Whether words without a question mark ask: "请问是哪栋", "几号楼的", "哪个门啊，两边都堆着"."""
    clauses = CLAUSES.split(said)
    first = clauses[0] or ""
    opens = ASK_CUES.search(first) and asked.ASKS_WHERE.search(first)
    asks = any(_asks_of_it(one) for one in clauses if one) or asked.ENDS_ASKING.search(clauses[-1] or first)
    return said.startswith(cues.ASK_OPENERS) or bool(opens or asks)


def _asks_of_it(clause: str) -> bool:
    """Whether a clause before others is a question about what was reported: "到了，是哪个单元？门都锁着"."""
    return clause.rstrip().endswith(("?", "？")) and ASK_CUES.search(clause) is not None


# ── Not ours ───────────────────────────────────────────────────────────────────────────────────────


def _not_ours(said: str, names: Collection[str]) -> bool:
    """Whether the case is said to be another department's."""
    if OURS_ALL_THE_SAME.search(said):
        return False
    return bool(NOT_OURS.search(said) or SENT_TO_UNIT.search(said)) or _sends_on(said, names)


def refuses(said: str) -> bool:
    return NOT_OURS.search(said) is not None and not OURS_ALL_THE_SAME.search(said)


def _sends_on(said: str, names: Collection[str]) -> bool:
    ends = ((found.end(), name) for found in SENT_ON.finditer(said) for name in names)
    return any(name and said.startswith(name, at) for at, name in ends)


# ── Finished, and to come ──────────────────────────────────────────────────────────────────────────


def finished(said: str) -> Heard | None:
    """What kind of result words, in lower case, tell of, if of any."""
    said = work.AGAIN.sub("", work.OVERCOME.sub("", work.WHOLE.sub("", said[:SEARCHED])))
    bare = said.strip(EDGES)
    if BARE.fullmatch(bare):
        return Heard.BARE
    if PARTLY_NAMED.match(bare):
        return Heard.PARTLY
    clauses = [one for one in CLAUSES.split(said) if one and one.strip()]
    done = any(tells_of_done(one) for one in clauses)
    if done and (UNDONE.search(said) or REST.search(said)):
        rest = " ".join(one for one in clauses if REST.search(one) or UNDONE.search(one) or not tells_of_done(one))
        return None if SOON.search(rest) else Heard.PARTLY
    if UNFOUNDED.search(said):
        return Heard.EXPLAINED
    if NOT_NOW.search(said):
        return Heard.NOT_NOW
    if done:
        return Heard.DONE
    if EXPLAINED.search(said):
        return Heard.EXPLAINED
    if bare_results.are_bare(clauses):
        return Heard.BARE
    return Heard.DONE if bare_results.tell_how(clauses) else None


def tells_of_done(clause: str) -> bool:
    """Whether a clause tells of work that was done: not denied, to come, asked, reported or meant otherwise."""
    if UNDONE.search(clause) or work.OWN_THINGS.search(clause):
        return False
    return any(_happened(clause, found) for found in DONE.finditer(clause))


def _happened(clause: str, found: re.Match[str]) -> bool:
    before, after = clause[: found.start()], clause[found.end() :]
    if NOT_YET_BEFORE.search(before) or work.NOT_YET_AFTER.match(after):
        return False
    past = "了" in found[0] or after[:1] == "了" or found[0][:1] in "已均现业一连刚"
    return past or not CJK.search(found[0]) or not work.DIRECTIVE.search(before[-6:])


def _to_come(said: str) -> Heard:
    if _is_estimate(said):
        return Heard.ESTIMATE
    if ORDERS.match(said) and len(said) <= SHORT:
        return Heard.PROMISE
    if PROMISED.search(said) and not NO_PROMISE.search(said):
        return Heard.PROMISE
    return Heard.NOTHING if GRUMBLES.search(said) else Heard.NOTE


def _is_estimate(said: str) -> bool:
    return len(said) <= LONGEST_ESTIMATE and extensions.estimates(said)
