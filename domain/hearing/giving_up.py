"""Reads whether words after a prompt give it up: 算了不答了, 先不回了, 等会儿再说, never mind. Nothing is then done."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.lifecycle import Action

SEARCHED = 80  # letters
# The verbs by which people name an act that they do not want after all: 不驳了 of a rejection.
VERBS: Mapping[Action, str] = {
    Action.ANSWER: "答复?|回复?|发|说|讲|告诉|理",
    Action.ASK: "询?问|发|说",
    Action.NOTE: "记|备注?|写|加",
    Action.RETURN: "退单?|退回|打回",
    Action.EXTEND: "延期?|展期?|申请",
    Action.RESOLVE: "办结|结案?|报",
    Action.CORRECT: "更正|改",
    Action.REFER: "移送?",
    Action.REJECT: "驳回?|拒绝?|否决?",
    Action.SEND_BACK: "重办|退回?|打回|返工",
    Action.SUSPEND: "挂账?|暂缓",
    Action.REACCEPT: "受理|撤销?",
    Action.EXCLUDE: "剔除?",
    Action.SPLIT: "拆单?|拆开",
    Action.ASSIGN: "派单?",
    Action.REASSIGN: "改派|派单?|转",
    Action.CALL_BACK: "回访|打",
}
OF_ANY = "弄|写|填|点|发"
OPENING = r"(?:[^\w]|哎呀?|唉|嗯+|呃|那|还是|要不|这[个件条]|那[个件条]|我们?|咱们?|这边|就|也)*"
AFTER_VERB = r"(?:单|复)?(?:[他她]们?|人家|居民|群众|对方|这[个件条]|了|吧|呢|啊|呗|先)*(?=$|[^\w])"
# 算了 让环卫自己去说; not 算了一下 超期三天
CALLED_OFF = re.compile(
    rf"{OPENING}(?:(?:算了)+(?![一两几算下账])|拉倒(?!车)|作罢|罢了|得了(?=$|[^\w]))(?:吧|啊|呗|罢)?"
    r"(?=$|[^\w]|不|先|别|还是|我|咱|让|叫|由|等|回头|改天|就|这|那)"
)
CLAUSES = re.compile(r"[^\w]+")
# 等会儿再说, 我先问问王科再定
PUT_OFF = re.compile(
    rf"{OPENING}(?:(?:等(?:一?会儿?|一?下|等)|回头|晚点儿?|晚些|稍后|过一?会儿?|待会儿?|一会儿?|先放放|先放着|慢着|先别急?)[\s,，。]*)"
    r"(?:(?:我|让我)?(?:先|再|去)*(?:问|查|看|核实|想|打听|打个?电话|了解|商量|请示)[^您你]{0,12}?)?"
    r"(?:再|才)(?:说|讲|弄|写|回|答复?|问|定|填|发|看)(?:[他她]们?|人家|居民)?(?:吧|呢|啊|哈)?(?=$|[^\w])"
)
# Somebody else is to say it: 让环卫自己跟人家说
LEFT_TO_OTHERS = re.compile(
    rf"{OPENING}(?:让|叫|由)[^您你,，。\s]{{1,8}}?(?:自己|直接)(?:去|来)?(?:(?:跟|和|给|向|同)?(?:人家|居民|群众|对方|[他她]们?))?"
    r"(?:去|来)?(?:说|讲|回|答复|解释|联系|沟通)"
)
ENGLISH = re.compile(
    r"(?:[^\w]|ok(?:ay)?\b|oh\b|actually\b|no\b|hm+\b|well\b)*"
    r"(?:never ?mind|forget (?:it|that)(?=$|[^\w\s]| i\b)|scrap (?:it|that)|on second thoughts?"
    r"|(?:leave|drop) it(?: for now)?(?=$|[^\w\s])"
    r"|not now(?=$|[^\w\s])|(?:i(?:'ve| have)? )?changed my mind|let'?s not\b|let (?:them|him|her|the \w+|\w+) "
    r"(?:tell|answer|explain to|reply to|talk to) (?:him|her|them|the resident)"
    r"|i(?:'m not going to| won't|'d rather not| don't want to) (?:answer|reply|send|say|ask|write|do)"
    r" ?(?:it|this|that|anything|him|her|them)?"
    r"(?=$|[^\w\s]| now| after all| yet)"
    r"|i'll (?:answer|reply|do it|write|say it)(?: to)?(?: him| her| them)? later)"
)


def gives_up(action: Action, said: str) -> bool:
    """Whether words, in lower case, that follow the prompt of an act say that it is not wanted, or not now."""
    said = said[:SEARCHED]
    if CALLED_OFF.match(said) or ENGLISH.match(said) or _denies(action, said):
        return True
    if action is Action.RESOLVE:  # staff who write it later keep the question
        return False
    return bool(PUT_OFF.match(said) or (action is Action.ANSWER and LEFT_TO_OTHERS.match(said)))


def drops(action: Action, text: str) -> bool:
    """Whether any clause says that an act done a moment ago is not wanted: 算了不用问了，他说过了."""
    clauses = (CALLED_OFF.sub("", one.strip(), count=1) for one in CLAUSES.split(text.casefold()[:SEARCHED]))
    return any(DROPPED[action].match(one) for one in clauses if one)


def _denies(action: Action, said: str) -> bool:
    denied = DENIED.get(action)
    return denied is not None and denied.match(said) is not None


def _denial(verbs: str) -> re.Pattern[str]:
    """不驳了, 先别驳, 暂时不驳: without 先 or 了 it may be words of the act."""
    verb = rf"(?:{verbs}|{OF_ANY})"
    later = rf"(?:先|暂时?|还是先|现在)(?:不|别|甭)(?:再|用|忙着?|急着?)?{verb}{AFTER_VERB}"
    over = rf"(?:不|别|甭)(?:再|用|想)?{verb}(?:单|复)?(?:[他她]们?|人家|居民)?了{AFTER_VERB}"
    return re.compile(rf"{OPENING}(?:{later}|{over})")


def _drop(verbs: str) -> re.Pattern[str]:
    """不用再问了, 先别问"""
    verb = rf"(?:{verbs})"
    return re.compile(rf"{OPENING}(?:先|暂时?)?(?:不|别|甭|无需)(?:再|用|要|必|想|急着?|忙着?)*{verb}{AFTER_VERB}")


DROPPED = {action: _drop(verbs) for action, verbs in VERBS.items()}
DENIED = {action: _denial(verbs) for action, verbs in VERBS.items()}
