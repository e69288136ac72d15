"""Parses what people type or tap: "办结 已清运", "#26000010 note …", the token of a button."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain import acts, references
from domain.acts import EDGES
from domain.kinds import Scope
from domain.letters import fold
from domain.lifecycle import Action

TOKEN_BYTES = 64
SCOPES = frozenset(Scope)
LONGEST_ID = 9  # digits; an id in the database has no more
SHOWN = "~"  # between a row's id and the mark of the state in which it was shown


@dataclass(frozen=True, slots=True)
class Token:
    """What a button holds: who may act, on which row, what, and with what. It is checked when it is pressed.

    `shown`: the mark of the state in which it was shown; "" where none is kept.
    """

    scope: Scope
    subject: int
    verb: str
    args: tuple[str, ...] = ()
    shown: str = ""

    def number(self) -> int:
        """The first argument as a number; 0 if it is none."""
        first = self.args[0] if self.args else ""
        return int(first) if first.isdecimal() and len(first) <= LONGEST_ID else 0


def token(scope: Scope, subject: int, verb: str, *args: str | int, shown: str = "") -> str:
    row = f"{subject}{SHOWN}{shown}" if shown else str(subject)
    made = ":".join([scope, row, verb, *(str(arg) for arg in args)])
    assert len(made.encode()) <= TOKEN_BYTES, made
    return made


def read_token(text: str) -> Token | None:
    parts = text.split(":")
    if len(parts) < 3 or parts[0] not in SCOPES or len(text.encode()) > TOKEN_BYTES:
        return None
    row, _, shown = parts[1].partition(SHOWN)
    if not row.isdecimal() or len(row) > LONGEST_ID:
        return None
    return Token(Scope(parts[0]), int(row), parts[2], tuple(parts[3:]), shown)


def opens_with(text: str, scope: Scope) -> bool:
    """Whether a button carries an act of this scope, be it one that there is or not."""
    return text.startswith(f"{scope}:")


class Outcome(StrEnum):
    SOLVED = "solved"
    PARTLY = "partly"
    EXPLAINED = "explained"
    NOT_NOW = "not_now"


class Wish(StrEnum):
    """What somebody asks of the service itself, not of a case."""

    CASES = "cases"
    CANCEL = "cancel"
    HELP = "help"
    HUMAN = "human"
    FORGET = "forget"
    WITHDRAW = "withdraw"
    CHINESE = "zh-CN"
    ENGLISH = "en"
    FULL = "full"
    TODO = "todo"
    JOIN = "join"
    TODAY = "today"
    DIGEST = "digest"
    FIND = "find"
    FIND_PERSON = "find_person"
    FILE = "file"
    CODE = "code"
    FIGURES = "figures"
    DEADLINE = "deadline"


ACTION_WORDS: Mapping[str, Action] = {
    "签收": Action.ACKNOWLEDGE, "acknowledge": Action.ACKNOWLEDGE, "ack": Action.ACKNOWLEDGE,
    "备注": Action.NOTE, "note": Action.NOTE,
    "询问": Action.ASK, "ask": Action.ASK,
    "答复": Action.ANSWER, "回复": Action.ANSWER, "answer": Action.ANSWER,
    "退单": Action.RETURN, "return": Action.RETURN,
    "延期": Action.EXTEND, "extend": Action.EXTEND,
    "办结": Action.RESOLVE, "resolve": Action.RESOLVE, "done": Action.RESOLVE,
    "更正": Action.CORRECT, "correction": Action.CORRECT,
    "撤回": Action.TAKE_BACK, "undo": Action.TAKE_BACK,
    "派单": Action.ASSIGN, "assign": Action.ASSIGN,
    "改派": Action.REASSIGN, "reassign": Action.REASSIGN,
    "拆单": Action.SPLIT, "split": Action.SPLIT,
    "不予受理": Action.REJECT, "reject": Action.REJECT,
    "移送": Action.REFER, "refer": Action.REFER,
    "重新受理": Action.REACCEPT, "撤销移送": Action.REACCEPT, "取消移送": Action.REACCEPT,
    "撤销不予受理": Action.REACCEPT, "取消不予受理": Action.REACCEPT, "reaccept": Action.REACCEPT,
    "重办": Action.SEND_BACK, "redo": Action.SEND_BACK,
    "挂账": Action.SUSPEND, "suspend": Action.SUSPEND,
    "恢复": Action.RESUME, "resume": Action.RESUME,
    "剔除": Action.EXCLUDE, "exclude": Action.EXCLUDE,
    "取消剔除": Action.INCLUDE, "撤销剔除": Action.INCLUDE, "重新计入": Action.INCLUDE, "include": Action.INCLUDE,
    "类别": Action.RECATEGORIZE, "改类别": Action.RECATEGORIZE, "category": Action.RECATEGORIZE,
    "类型": Action.RECATEGORIZE, "改类型": Action.RECATEGORIZE, "kind": Action.RECATEGORIZE,
    "回访": Action.CALL_BACK, "callback": Action.CALL_BACK,
}  # fmt: skip

WISH_WORDS: Mapping[str, Wish] = {
    "我的诉求": Wish.CASES, "我的工单": Wish.CASES, "my cases": Wish.CASES, "cases": Wish.CASES,
    "取消": Wish.CANCEL, "cancel": Wish.CANCEL,
    "帮助": Wish.HELP, "help": Wish.HELP, "start": Wish.HELP, "你好": Wish.HELP, "您好": Wish.HELP, "在吗": Wish.HELP,
    "hello": Wish.HELP, "hi": Wish.HELP,
    "人工": Wish.HUMAN, "转人工": Wish.HUMAN, "human": Wish.HUMAN,
    "删除我的数据": Wish.FORGET, "delete my data": Wish.FORGET,
    "撤回": Wish.WITHDRAW, "withdraw": Wish.WITHDRAW,
    "中文": Wish.CHINESE, "chinese": Wish.CHINESE, "english": Wish.ENGLISH, "英文": Wish.ENGLISH,
    "全文": Wish.FULL, "详情": Wish.FULL, "办理经过": Wish.FULL, "full": Wish.FULL, "show": Wish.FULL,
    "待办": Wish.TODO, "todo": Wish.TODO, "open": Wish.TODO,
    "加入": Wish.JOIN, "绑定": Wish.JOIN, "登记": Wish.JOIN, "join": Wish.JOIN, "bind": Wish.JOIN,
    "今日待办": Wish.TODAY, "today": Wish.TODAY,
    "日报": Wish.DIGEST, "digest": Wish.DIGEST, "数据": Wish.FIGURES, "figures": Wish.FIGURES,
    "查人": Wish.FIND_PERSON, "who": Wish.FIND_PERSON, "查": Wish.FIND, "find": Wish.FIND,
    "录入": Wish.FILE, "file": Wish.FILE,
    "时限": Wish.DEADLINE, "deadline": Wish.DEADLINE,
    "邀请码": Wish.CODE, "绑定码": Wish.CODE, "code": Wish.CODE,
}  # fmt: skip

GREETINGS = ("你好", "您好", "在吗", "hello", "hi", "start")

# What the buttons of a danger say, and what they carry.
DANGER_WORDS: Mapping[str, str] = {
    "已接到": "taken", "i have it": "taken",
    "险情已解除": "no_danger", "danger is over": "no_danger",
}  # fmt: skip

OUTCOME_WORDS: Mapping[str, Outcome] = {
    "部分解决": Outcome.PARTLY, "partly": Outcome.PARTLY,
    "已解决": Outcome.SOLVED, "solved": Outcome.SOLVED,
    "解释说明": Outcome.EXPLAINED, "explained": Outcome.EXPLAINED,
    "暂时无法解决": Outcome.NOT_NOW, "暂不能解决": Outcome.NOT_NOW, "not now": Outcome.NOT_NOW,
}  # fmt: skip

SHORTEST_RESULT = 2  # letters
# Alone, these are no result: they tell the resident nothing ("forwarded", "in hand"; docs/sources.md).
HOLLOW = re.compile(
    r"^(?:已|正在|正|会|将|马上)?(?:经)?(?:转办|转交|转发|转|收到|受理|签收|处理|办理|安排|派人|知悉|知道|阅|核实)"
    r"(?:给?(?:相关|有关)?(?:部门|单位|人员|科室))?(?:处理|办理|核实)?(?:中|了)?$"
    r"|^(?:好的?|收到|知道了|ok|done|received|noted|forwarded|in hand|in progress|passed on|under way|will do)$",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"\s*(?:/?上报(?=[\s,，:：])|/report\b(?!-))[\s,，:：]*", re.IGNORECASE)
ONLY_AT_ONCE = re.compile(r"\s*(?:/?上报|/report)\s*", re.IGNORECASE)
ASKS_TO_REPORT = re.compile(r"\W*(?:我?要?(?:上报|反映)|/report)\W*", re.IGNORECASE)
LINKED = re.compile(r"\s*/start[ \t]+([a-z0-9_-]{1,64})\s*", re.IGNORECASE)
# Possessive quantifiers: no backtracking in a long text that is no such question.
WORKDAY = re.compile(r"/?(?:工作日|workday)[\s:：]*+([\d年月日./－‐‑‒–−／．-]*+)[\s?？。!！]*", re.IGNORECASE)
AREA_WEEK = re.compile(r"/?(?:周报|weekly\b)[\s:：]*+(\S.{0,40})", re.IGNORECASE)
FORWARD = re.compile(
    r"(?:我)?(?:想|要|怎么|能|可以)?转发(?:给(?:邻居|大家|别人|群里?|居民群|小区群))?(?:一下|吧|吗|么)?[\s?？。!！]*"
    r"|(?:how (?:do|can) i |can i |i want to )?(?:forward|share)(?: (?:it|this))?"
    r"(?: (?:with|to) (?:my |the )?neighbou?rs)?[\s?.!]*",
    re.IGNORECASE,
)
CALLED_NUMBER = re.compile(r"(?:(?:工单)?(?:编号|单号)\s*[:：]?\s*)?")
SENT_TO = re.compile(r"派(?:给|到)?\s*(\w+?)吧?[\s。.!！]*")
LINE_NUMBERS = re.compile(r"^((?:\d{1,2}[\s,，、]+)+)(?=\D)")


@dataclass(frozen=True, slots=True)
class Command:
    """A verb with what follows it; `lines` are numbers of a list shown before, `reference` names a case.

    Without a verb, `words` are the whole text without the reference. `talked_of`: the act with whose verb such words
    begin, but which they only talk about. `apart`: whether the verb is set off from the text after it.
    """

    verb: Action | Wish | None
    words: str = ""
    reference: str = ""
    lines: tuple[int, ...] = ()
    talked_of: Action | None = None
    apart: bool = False


def parse(text: str, names: Collection[str] = ()) -> Command:
    """Reads `#reference verb words`, `1 3 5 verb words` or `verb words`; `verb` is None where there is none.

    `names` are the departments', in lower case: they may follow a verb directly. A wish need not be set off, since it
    only looks something up.
    """
    reference, rest = _number_first(text.strip())
    lines: tuple[int, ...] = ()
    said = rest
    if not reference and (listed := LINE_NUMBERS.match(rest)):
        lines = tuple(int(one) for one in re.findall(r"\d+", listed[1]))
        rest = rest[listed.end() :].strip()
    verb, after = _verb(rest)
    apart = verb is None or _stands_apart(verb, after, names)
    found = references.parse(after) if verb is not None and not reference else None
    if found and not after[: found.start].strip(EDGES):
        reference, after, apart = found.reference, after[found.end :], True
    if isinstance(verb, Action) and not (apart and not acts.is_talk(verb, after)):
        return Command(None, said, reference, talked_of=verb, apart=apart)
    if verb is None and (sent_to := _sent_to(rest, names)):
        return Command(Action.ASSIGN, sent_to, reference, lines, apart=True)
    if verb is None:
        return Command(None, said, reference)
    words = acts.words_after(verb, after) if isinstance(verb, Action) else after.strip(EDGES)
    return Command(verb, words, reference, lines, apart=apart)


def without_verb(text: str) -> Command:
    """The whole text as words, without the number at its beginning."""
    reference, words = _number_first(text.strip())
    return Command(None, words, reference)


def _number_first(text: str) -> tuple[str, str]:
    """The reference at the beginning of a text, also after a label ("编号：26000029"), and the rest; or "" and all."""
    found = references.parse(text)
    if found is None or not CALLED_NUMBER.fullmatch(text[: found.start]):
        return "", text
    return found.reference, text[found.end :].strip(EDGES)


def _verb(text: str) -> tuple[Action | Wish | None, str]:
    """The verb that a text begins with, and the text after it."""
    bare = fold(text.lstrip("/"))
    skipped = len(text) - len(text.lstrip("/"))
    for word in _LONGEST_FIRST:
        if not bare.startswith(word):
            continue
        after = text[skipped + len(word) :]
        if word.isascii() and after[:1].isalnum():
            continue
        return _ALL_WORDS[word], after
    return None, text


def _stands_apart(verb: Action | Wish, after: str, names: Collection[str]) -> bool:
    if isinstance(verb, Wish):
        return not after[:1].isalnum()
    return acts.stands_apart(verb, after, tuple(OUTCOME_WORDS) if verb is Action.RESOLVE else names)


def _sent_to(text: str, names: Collection[str]) -> str:
    """The department of "派环卫", a short form of 派单; "" for any other text."""
    found = SENT_TO.fullmatch(text.casefold())
    return found[1] if found and found[1] in names else ""


_ALL_WORDS: Mapping[str, Action | Wish] = {**WISH_WORDS, **ACTION_WORDS}
_LONGEST_FIRST = sorted(_ALL_WORDS, key=len, reverse=True)


def told_at_once(text: str) -> str:
    """The words of "上报 …" or "/report …", by which a complaint is filed without a preview; "" for any other text."""
    found = AT_ONCE.match(text)
    return _told(text[found.end() :]) if found else ""


def _told(after: str) -> str:
    """What was told behind a command, with the mark it ends in; "" where it is nothing but marks."""
    return after.lstrip(EDGES).rstrip()


def opens_report(text: str) -> bool:
    """Whether a message in a group asks to file a complaint, even if it does not say which."""
    return bool(told_at_once(text)) or ONLY_AT_ONCE.fullmatch(text) is not None


def asks_to_report(text: str) -> bool:
    """Whether somebody asks to file a complaint and does not say which, as by a menu: "我要反映"."""
    return ASKS_TO_REPORT.fullmatch(text) is not None


def linked_to(text: str) -> str:
    """The parameter of the link or printed code by which somebody came: "/start east-gate"; "" for any other text."""
    found = LINKED.fullmatch(text)
    return found[1].casefold() if found else ""


def workday_asked(text: str) -> str | None:
    """The date in "工作日 2027-02-05" as it was written, "" without a date; None for any other text."""
    found = WORKDAY.fullmatch(text.strip())
    return found[1] if found else None


def area_week_asked(text: str) -> str:
    """The words in "周报 东门社区" that name an area; "" for any other text."""
    found = AREA_WEEK.fullmatch(text.strip())
    return found[1] if found else ""


def asks_to_forward(text: str) -> bool:
    """Whether a resident asks for a line about a result for their neighbours; a case number may stand beside."""
    found = references.parse(text)
    bare = f"{text[: found.start]}{text[found.end :]}" if found else text
    return FORWARD.fullmatch(bare.strip(EDGES + "#＃")) is not None


def greets(text: str) -> bool:
    """Whether words that ask for help do so by a greeting."""
    return text.strip().strip("/。.!！?？~，, ").casefold() in GREETINGS


def wish_of(text: str) -> Wish | None:
    """A resident's wish, only when the message says nothing else; a case number may stand before or after it."""
    bare = text.strip().lstrip("/").strip(EDGES + "?？").casefold()
    found = references.parse(bare)
    if found is None:
        return WISH_WORDS.get(bare)
    if before := bare[: found.start].strip(EDGES + "#＃"):
        return WISH_WORDS.get(before)
    wish = WISH_WORDS.get(bare[found.end :].strip(EDGES))
    return wish if wish in (Wish.WITHDRAW, Wish.HUMAN) else None


def danger_wish(text: str) -> str:
    """The choice of the danger button with exactly these words; "" for any other words."""
    return DANGER_WORDS.get(text.strip(EDGES).casefold(), "")


def outcome_of(words: str) -> tuple[Outcome, str]:
    """The outcome named at the beginning of a result, and the rest; "solved" when none is named."""
    for name, outcome in OUTCOME_WORDS.items():
        if fold(words).startswith(name):
            rest = acts.DONE.sub("", words[len(name) :])
            part_of_words = not name.isascii() and rest[:1].isalnum()  # 已解决居民用水问题
            return outcome, words.strip(EDGES) if part_of_words else rest.strip(EDGES)
    return Outcome.SOLVED, words


def is_hollow(words: str) -> bool:
    """Whether a result only says that somebody has the matter in hand, and not what was done."""
    said = words.strip(EDGES)
    return len(said) < SHORTEST_RESULT or HOLLOW.match(said) is not None
