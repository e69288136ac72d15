"""Whether words are an act: they begin with its verb, the verb is set off from the rest, and the act is not denied,
asked about, reported or postponed.

"办结 已清运" is an act; "办结不了，缺材料" and "派单给城管局合适吗？" only talk about one. Talk is kept as a note or
offered as an act, and never carried out.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from domain import receivers
from domain.lifecycle import Action

# Acts whose words people read as they are: in them "如果", "还没" and "？" are part of the message.
QUOTED = (Action.ANSWER, Action.ASK)
# Acts with a reason, which is often a denial itself: "退单 不归我们", "重办 还没清干净".
REASONED = (
    Action.RETURN,
    Action.EXTEND,
    Action.REJECT,
    Action.SEND_BACK,
    Action.EXCLUDE,
    Action.SUSPEND,
    Action.SPLIT,
    Action.REFER,
    Action.REACCEPT,
)
TO_A_DEPARTMENT = (Action.ASSIGN, Action.REASSIGN, Action.RETURN)
OVER = (Action.ACKNOWLEDGE, Action.RESOLVE)

EDGES = " \t\r\n,，.。!！;；:：、~-—"
DONE = re.compile(r"^了(?=$|[^\w])")  # "签收了" does it, "办结了再说" only speaks of it
DAYS_NEXT = re.compile(r"[一两二三四五六七八九十]+\s*个?(?:工作日|天|日)|[到至]\s*\d")
RESIDENT_NEXT = re.compile(r"(?:居民|群众|市民|反映人|诉求人)\s*[:：]\s*")
TO_NEXT = re.compile(r"(?:给|到|至|由)?")
AFTER_NAME = re.compile(r"$|[^\w]|\d|吧|办理|处理|来办|去办")

TAKEN_BACK = re.compile(r"(?:这次|刚才)?的?(?:移送|答复|回复|询问|办结|结果|不予受理|挂账|派单)[吧了]*")  # 撤回移送

NEVER = r"不了(?![解然])|不成|不得|不掉|没法(?!律)|没办法"
TOLD = r"过(?:了|的|$|[^\w]|[一二两三四五六几好多\d]+[次回遍])|\d+(?:次|回|遍)了"
SPAN = re.compile(r"\d+\s*个?(?:次|回|遍|天|周|月|年|小时)")
QUESTION = r"了?(?:吗|么|没有?|没呢)|怎么\w{0,3}|如何\w{0,3}|什么|啥"
TALK_ALONE = re.compile(rf"(?:{NEVER}|{TOLD}|{QUESTION}|的话|了)[\W_]*", re.IGNORECASE)
TALK = re.compile(
    rf"(?:{NEVER}|{TOLD}|了(?:吗|么|没|再|还|又)|的话|先别|先不|先等|暂缓|如果|要是|假如|万一|若(?!干)|除非"
    r"|怎么|咋|如何|能不能|要不要|可以吗|是不是|该不该|什么时候)"
)
ASKED = re.compile(
    r"[?？][\s\"”」）)]*$|(?:吗|么|呢)[\s。.~～!！]*$|(?:合适|可以|行|好|对|合)不(?:合适|可以|行|好|对)[\s。.~～!！]*$"
    r"|^[^,，。]{0,15}的话(?:[,，\s]|$)"
)
NOT_YET = re.compile(
    r"还没|还不|还要|还得|还需|要等|得等|需等|再等|等(?![级候])|明[天日]|后天|下周|以后|之后|之前|前再|后再"
)
REFUSED = re.compile(r"不(?!错|急|用)|别(?!墅)|勿|没(?!问题|事)|还没|再等")
ENGLISH_TALK = re.compile(
    r"(?:is|are|was|were|will|would|should|shall|can|could|cannot|may|might|has|had)(?:n't)?\b|won't\b"
    r"|(?:if|unless|until|when|once|why|how|later|tomorrow|twice)\b|not (?:yet|possible)\b"
)
ENGLISH_DENIED = re.compile(r"not\b(?! now)|never\b|nobody\b|no one\b|(?:nothing|already|yet|next|after|before)\b")
ENGLISH_QUOTED = re.compile(
    r"(?:is|are|was|were)(?:n't| not)? (?:im)?possible\b|(?:nobody|no one|never|twice)\b|not (?:yet|possible)\b"
)


def stands_apart(verb: Action, after: str, names: Collection[str] = ()) -> bool:
    """Whether a verb is set off from the text after it. What belongs to it (`names`, days) may follow directly."""
    first = after[:1]
    if not first.isalnum() or first.isdigit():
        return True
    if verb in OVER and DONE.match(after):
        return True
    if verb in (Action.EXTEND, Action.SUSPEND) and DAYS_NEXT.match(after):
        return True
    if verb in QUOTED and RESIDENT_NEXT.match(after):
        return True
    if verb is Action.REFER:
        return receivers.begins_with(after)
    if verb is Action.TAKE_BACK:
        return TAKEN_BACK.fullmatch(after.strip(EDGES)) is not None
    if verb in TO_A_DEPARTMENT:
        led = TO_NEXT.match(after)
        return _begins_with_name(after[led.end() :] if led else after, names)
    return verb is Action.RESOLVE and after.casefold().startswith(tuple(names))


def _begins_with_name(text: str, names: Collection[str]) -> bool:
    """Whether the text begins with a department's name that ends there: "城管局", not "城管局的案子太多"."""
    lowered = text.casefold()
    return any(
        AFTER_NAME.match(lowered, len(name)) is not None for name in names if name and lowered.startswith(name)
    ) or any(lowered.startswith(name) and ASKED.search(lowered) for name in names if name)


def words_after(verb: Action, after: str) -> str:
    """The words of an act without its verb: "已清运" of "办结了，已清运"."""
    if verb in QUOTED:
        after = RESIDENT_NEXT.sub("", after, count=1) if RESIDENT_NEXT.match(after) else after
    return (DONE.sub("", after) if verb in OVER else after).strip(EDGES)


def is_talk(verb: Action, after: str) -> bool:
    """Whether the text after a verb that is set off denies the act, asks about it, reports it, or postpones it."""
    glued = after[:1].isdigit()
    words = after.replace("’", "'").casefold().strip(EDGES)
    if not words.strip("?？"):
        return "?" in words or "？" in words
    if glued and verb is not Action.EXTEND and SPAN.match(words):
        return True
    if verb is Action.NOTE:
        return False
    if verb in QUOTED:
        return TALK_ALONE.fullmatch(words) is not None or ENGLISH_QUOTED.match(words) is not None
    words = DONE.sub("", words).lstrip(EDGES) if verb in OVER else words
    return bool(TALK.match(words) or ASKED.search(words) or ENGLISH_TALK.match(words)) or _is_put_off(verb, words)


def _is_put_off(verb: Action, words: str) -> bool:
    """Whether the text denies or postpones the act; after some verbs the same words are a reason."""
    if verb in REASONED:
        return False
    if verb is Action.RESOLVE:
        return bool(NOT_YET.match(words) or ENGLISH_DENIED.match(words))
    return bool(REFUSED.match(words) or ENGLISH_DENIED.match(words))
